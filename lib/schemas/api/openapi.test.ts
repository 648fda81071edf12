import { describe, expect, test } from 'vitest';
import { openApiDocument } from './openapi';
import { OPERATIONS } from './operations';
import { PROBLEM_CODES } from './problem';
import { readDocument } from './read-document';

const [danish, english] = (['da', 'en'] as const).map((language) =>
  openApiDocument(language, 'https://eksempel.dk/api/v1'),
);

describe('the document', () => {
  test('is the same in both languages but for its words', () => {
    const shape = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, inner) =>
          ['title', 'description', 'summary'].includes(key) && typeof inner === 'string' ? '' : inner,
        ),
      );
    expect(shape(danish)).toEqual(shape(english));
    expect(danish).not.toEqual(english);
  });

  test('says what every field means in its own language, and keeps no trace of the other', () => {
    for (const document of [danish, english])
      expect(JSON.stringify(document)).not.toMatch(/"(?:da|en)":"(?!string)/);
  });

  test('lets no refusal be one that no operation gives', () => {
    const told = JSON.stringify(english);
    // A method that an address does not take is no operation of it.
    const ofOperations = PROBLEM_CODES.filter((code) => code !== 'method-not-allowed');
    expect(ofOperations.filter((code) => !told.includes(`${code}: `))).toEqual([]);
  });

  test('refuses unknown fields in everything that is sent, and promises none in what is answered', () => {
    const forms = Object.values(
      (english as { components: { schemas: Record<string, object> } }).components.schemas,
    );
    const open = forms.filter(
      (form) => !('additionalProperties' in form) || form.additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });
});

describe('the page of it', () => {
  test('has every operation with its parameters, and every form that one of them names', () => {
    const page = readDocument(english ?? {});
    expect(page.operations.map(({ id }) => id)).toEqual(OPERATIONS.map(({ id }) => id));
    const named = page.operations.flatMap(({ body, answers }) => [body, ...answers.map(({ form }) => form)]);
    const forms = page.forms.map(({ name }) => name);
    expect(named.filter((name) => name !== null && !forms.includes(name))).toEqual([]);
    const voids = page.operations.find(({ id }) => id === 'voidVacancy');
    expect(voids?.parameters.map(({ name, where, required }) => [name, where, required])).toEqual([
      ['vacancyId', 'path', true],
      ['Idempotency-Key', 'header', true],
      ['If-Match', 'header', true],
      ['Accept-Language', 'header', false],
    ]);
    expect(voids).toMatchObject({ body: 'VacancyVoid', scope: 'correct', side: 'ORGANISATION' });
  });

  test('tells of what kind a field is', () => {
    const page = readDocument(english ?? {});
    const kind = (form: string, field: string) =>
      page.forms
        .find(({ name }) => name === form)
        ?.fields.find(({ name }) => name === field)
        ?.kind.map(({ text }) => text)
        .join('');
    expect(kind('VacancyReport', 'home')).toBe('HomeSent');
    expect(kind('HomeSent', 'rooms')).toBe('integer 1–20');
    expect(kind('Vacancy', 'verdict')).toBe('Verdict | null');
    expect(kind('Slot', 'demands')).toBe('{ demand: string, label: Bilingual }[]');
    expect(kind('VacancyPage', 'items')).toBe('Vacancy[]');
    expect(kind('VacancyReports', 'reports')).toBe('VacancyReport[] 1–100');
  });
});
