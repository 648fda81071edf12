import { describe, expect, test } from 'vitest';
import { fraction } from '@/lib/domain/shared/fraction';
import type { CaseVacancy, VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { emptyFormState } from '@/lib/schemas/form-state';
import { renderText } from '../../testing/render-html';
import { CaseLinks } from '../case/case-links';
import { VoidedNotice } from '../case/voided-notice';
import { VoidForm } from './void-form';

const takenBack = { correction: fraction(2n, 3n), before: fraction(1n, 3n), after: fraction(1n, 1n) };
const vacancy = { id: 'v', revision: 1, state: 'OFFERED', number: 9 } as const;
const action = (async () => undefined) as unknown as Parameters<typeof VoidForm>[0]['action'];
const form = (more: Partial<Parameters<typeof VoidForm>[0]>, locale: 'da' | 'en' = 'da') =>
  renderText(
    <VoidForm {...{ vacancy, takenBack, action, initial: emptyFormState }} next={1} {...more} />,
    locale,
  );

describe('a void', () => {
  test('says beforehand what the counter becomes and whose the next home is', () => {
    expect(form({})).toContain('Saldoen går fra 1/3 til 1');
    expect(form({})).toContain('Derefter: Den næste ledige bolig herfra er kommunens.');
    expect(form({ next: 4 })).toContain('Den 4. ledige bolig herfra er kommunens.');
    expect(form({ next: 'never' })).toContain('Afdelingen er friholdt.');
    expect(form({}, 'en')).toContain('After that: The next vacant home');
  });

  test('of a home that was not counted speaks of no turn', () => {
    expect(form({ takenBack: null, next: undefined })).not.toContain('Derefter');
  });

  test('says afterwards where the counter stands and when the turn comes', () => {
    const file = (state: string, counter: unknown) => ({ vacancy: { state }, counter }) as VacancyCase;
    const counter = { credit: fraction(2n, 3n), next: 2 };
    expect(renderText(<VoidedNotice file={file('VOIDED', counter)} />)).toContain(
      'Tælleren står nu på 2/3. Den 2. ledige bolig herfra er kommunens.',
    );
    expect(renderText(<VoidedNotice file={file('VOIDED', null)} />)).toContain('ikke talt med');
    // An address that was kept or made up says nothing about a home that stands.
    expect(renderText(<VoidedNotice file={file('OFFERED', counter)} />)).toBe('');
  });

  test('of a home that was not counted says so as long as the case is read, and of one that was that it is taken back', () => {
    const links = (counterId: string | null) =>
      renderText(<CaseLinks vacancy={{ state: 'VOIDED', counterId } as CaseVacancy} />);
    expect(links(null)).toBe(
      'Meldingen er annulleret. Boligen var ikke talt med, så ingen tæller er ændret.',
    );
    expect(links('c')).toContain('er ført tilbage');
  });
});
