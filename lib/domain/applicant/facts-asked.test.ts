import { describe, expect, test } from 'vitest';
import {
  criteriaSet,
  DATES,
  household,
  job,
  type MemberInput,
  member,
} from '@/lib/testing/lettings/households';
import { type AskedFacts, factsAsked, restated } from './facts-asked';
import { NOTHING_STATED } from './stated-household';

const askedOf = (
  agreement: string,
  set: string,
  who: MemberInput = {},
  switchedOn: readonly string[] | null = null,
) =>
  factsAsked({
    sets: [{ set: criteriaSet(agreement, set), switchedOn }],
    member: who.id ?? 'm1',
    household: who.id === undefined ? household(member(who)) : household(member(), member(who)),
    dates: DATES,
  });
const sections = (asked: AskedFacts) => [...asked.sections.keys()];

describe('of whom what is asked', () => {
  test.each([
    ['a grown-up of 40', '1985-06-15', ['work', 'income', 'studies', 'benefits', 'convictions', 'education']],
    ['a child of 14', '2010-10-07', []],
    ['somebody of 15', '2010-10-06', ['work', 'income', 'studies', 'benefits', 'convictions']],
    ['somebody of 60: no education', '1965-10-06', ['work', 'income', 'studies', 'benefits', 'convictions']],
    ['somebody of 65: the certificate alone', '1960-10-06', ['convictions']],
  ])('Holbæk, bilag 3, of %s', (_title, born, expected) => {
    expect(sections(askedOf('holbaek-2024', 'TIGHTENED', { id: 'm2', relation: 'OTHER', born }))).toEqual(
      expected,
    );
  });
  test('only the criteria that are switched on', () => {
    expect(sections(askedOf('holbaek-2024', 'TIGHTENED', {}, ['S1']))).toEqual(['convictions']);
  });
  test('Holbæk, bilag 4: of a partner only work', () => {
    const partner = askedOf('holbaek-2024', 'FLEXIBLE', { id: 'm2', relation: 'COHABITANT' });
    expect(sections(partner)).toEqual(['work']);
    expect(partner.hours).toBe(true);
    expect(partner.subsidised).toBe(false);
    expect(sections(askedOf('holbaek-2024', 'FLEXIBLE'))).toEqual([
      'work',
      'studies',
      'separation',
      'soldHome',
    ]);
  });
  test('the criteria that ask are named, each once', () => {
    const work = askedOf('holbaek-2024', 'TIGHTENED').sections.get('benefits');
    expect(work?.map(({ label }) => label.da)).toEqual(['Arbejde eller uddannelse', 'Forsørger sig selv']);
  });
});

describe('which benefits are asked about', () => {
  test('combined letting asks about those it names and no other', () => {
    const { benefits } = askedOf('randers-2022', 'COMBINED');
    expect(benefits).toContain('CASH_ASSISTANCE');
    expect(benefits).not.toContain('STUDENT_GRANT');
    expect(benefits).toHaveLength(10);
  });
  test('whoever lives in the department already is not asked', () => {
    const asked = factsAsked({
      sets: [{ set: criteriaSet('randers-2022', 'COMBINED'), switchedOn: null }],
      ...{ member: 'm1', household: { members: [member()], residence: ['DEPARTMENT'] }, dates: DATES },
    });
    expect(sections(asked)).toEqual([]);
  });
});

describe('the certificate', () => {
  test('matters from the first day of the look-back', () => {
    expect(askedOf('holbaek-2024', 'TIGHTENED').certificate).toEqual({ allowed: true, since: '2023-11-02' });
  });
  test('matters without limit where an entry is weighed', () => {
    expect(askedOf('randers-2022', 'SAFETY').certificate).toEqual({ allowed: true, since: null });
  });
  test('is not looked at where no criterion has a ground for it', () => {
    expect(askedOf('randers-2022', 'FLEXIBLE').certificate.allowed).toBe(false);
  });
});

describe('stating again', () => {
  const asked = askedOf('holbaek-2024', 'FLEXIBLE', { id: 'm2', relation: 'COHABITANT' });
  test('what is not asked now stays as it was, and what nobody asks is not taken', () => {
    const before = { ...NOTHING_STATED, convictions: { kind: 'NONE' } as const };
    const now = { work: [job()], benefits: [] };
    expect(restated(before, now, asked)).toEqual({ ...before, work: [job()] });
  });
  test('a statement can be taken back', () => {
    expect(restated({ ...NOTHING_STATED, work: [job()] }, { work: null }, asked).work).toBe(null);
  });
});
