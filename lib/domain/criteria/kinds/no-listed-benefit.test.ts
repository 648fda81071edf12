import { describe, expect, test } from 'vitest';
import {
  benefit,
  criteriaSet,
  criterionOf,
  dates,
  day,
  evaluate,
  type MemberInput,
  member,
  paper,
} from '@/lib/testing/lettings/households';
import type { BenefitPeriod } from '../household';
import type { DwellsIn } from '../vocabulary';

const combined = criteriaSet('randers-2022', 'COMBINED');
const statement = (owner: string) => paper('BENEFIT_STATEMENT', { member: owner, issuedOn: '2025-10-01' });
const PAPERS = [statement('m1'), statement('m2')];

const rejects = (members: readonly MemberInput[], residence: readonly DwellsIn[] | null = []) => {
  const people = members.map((facts, index) =>
    member({ id: `m${index + 1}`, relation: index === 0 ? 'APPLICANT' : 'SPOUSE', ...facts }),
  );
  return criterionOf(
    evaluate(combined, { household: { members: people, residence }, papers: PAPERS }),
    'NO_BENEFIT',
  );
};
const alone = (...benefits: readonly BenefitPeriod[]) => rejects([{ benefits }]).outcome;

describe('six whole calendar months up to the lease on 1 November 2025', () => {
  test.each([
    ['five, May not received', [benefit('CASH_ASSISTANCE', '2025-06')], 'MET'],
    ['six, from May to October', [benefit('CASH_ASSISTANCE', '2025-05', '2025-10')], 'NOT_MET'],
    ['seven, from April', [benefit('CASH_ASSISTANCE', '2025-04')], 'NOT_MET'],
    ['six that ended in September', [benefit('CASH_ASSISTANCE', '2025-04', '2025-09')], 'MET'],
    [
      'a month between',
      [benefit('CASH_ASSISTANCE', '2024-01', '2025-06'), benefit('CASH_ASSISTANCE', '2025-08')],
      'MET',
    ],
    [
      'two stretches that meet',
      [benefit('CASH_ASSISTANCE', '2024-01', '2025-06'), benefit('CASH_ASSISTANCE', '2025-07')],
      'NOT_MET',
    ],
    [
      'two names of one group, across the reform',
      [benefit('EDUCATION_ASSISTANCE', '2025-01', '2025-06'), benefit('CASH_ASSISTANCE', '2025-07')],
      'NOT_MET',
    ],
    [
      'benefits of two groups are not added',
      [benefit('CASH_ASSISTANCE', '2025-05', '2025-07'), benefit('UNEMPLOYMENT_BENEFIT', '2025-08')],
      'MET',
    ],
    ['unemployment benefit for six', [benefit('UNEMPLOYMENT_BENEFIT', '2025-05')], 'NOT_MET'],
    ['sickness benefit for six', [benefit('SICKNESS_BENEFIT', '2025-05')], 'NOT_MET'],
    ['a benefit that is not listed', [benefit('STUDENT_GRANT', '2020-01')], 'MET'],
    ['none', [], 'MET'],
  ] as const)('%s', (_title, benefits, outcome) => expect(alone(...benefits)).toBe(outcome));

  test('a lease in the middle of a month looks at the whole months before it', () => {
    const home = { members: [member({ benefits: [benefit('CASH_ASSISTANCE', '2025-05')] })], residence: [] };
    const on = (contract: string) =>
      evaluate(combined, { household: home, papers: PAPERS, dates: dates({ contract }) }).outcome;
    expect([on('2025-10-31'), on('2025-11-01'), on('2025-11-30')]).toEqual(['MET', 'NOT_MET', 'NOT_MET']);
  });
});

describe('a disability pension, however long', () => {
  test.each([
    ['from the month of the lease', benefit('DISABILITY_PENSION', '2025-11'), 'NOT_MET'],
    ['from the month after', benefit('DISABILITY_PENSION', '2025-12'), 'MET'],
    ['to the month before', benefit('DISABILITY_PENSION', '2020-01', '2025-10'), 'MET'],
  ])('%s', (_title, period, outcome) => expect(alone(period)).toBe(outcome));
});

describe('a couple is rejected only when both receive', () => {
  const receives = { benefits: [benefit('CASH_ASSISTANCE', '2024-01')] };
  const pension = { benefits: [benefit('DISABILITY_PENSION', '2024-01')] };
  const nothing = { benefits: [] };
  const cohabitant = (since: string | null) => ({
    ...nothing,
    relation: 'COHABITANT' as const,
    cohabitingSince: since === null ? null : day(since),
  });
  test.each([
    ['both, the same benefit', [receives, receives], 'NOT_MET'],
    ['both, each another benefit', [receives, pension], 'NOT_MET'],
    ['the applicant alone', [receives, nothing], 'MET'],
    ['the spouse alone', [nothing, receives], 'MET'],
    ['the applicant; nobody has said of the spouse', [receives, {}], 'NOT_DOCUMENTED'],
    [
      'the applicant, and a cohabitant of less than two years counts not',
      [receives, cohabitant('2023-11-02')],
      'NOT_MET',
    ],
    ['the applicant, and a cohabitant of two years is free', [receives, cohabitant('2023-11-01')], 'MET'],
    [
      'the applicant, and nobody knows how long they have lived together',
      [receives, cohabitant(null)],
      'NOT_DOCUMENTED',
    ],
  ])('%s', (_title, members, outcome) => expect(rejects(members).outcome).toBe(outcome));
});

describe('whoever lives in the department already', () => {
  const receives = [{ benefits: [benefit('CASH_ASSISTANCE', '2024-01')] }];
  test.each([
    ['is not rejected', ['DEPARTMENT'] as const, 'MET', 'EXEMPT_RESIDENT'],
    ['elsewhere in the organisation is', ['MUNICIPALITY', 'ORGANISATION'] as const, 'NOT_MET', 'MEMBERS'],
    ['is asked about first', null, 'NOT_DOCUMENTED', 'RESIDENCE_UNKNOWN'],
  ])('%s', (_title, residence, outcome, ground) => {
    expect(rejects(receives, residence)).toMatchObject({ outcome, ground });
  });
  test('is not asked about where nothing depends on it', () => {
    expect(rejects([{ benefits: [] }], null)).toMatchObject({ outcome: 'MET', ground: 'MEMBERS' });
  });
});

test('a benefit stated under a name it no longer had is pointed out', () => {
  const warned = (period: BenefitPeriod) => {
    const home = { members: [member({ benefits: [period] })], residence: [] };
    return evaluate(combined, { household: home }).warnings;
  };
  expect(warned(benefit('EDUCATION_ASSISTANCE', '2025-01', '2025-06'))).toEqual([]);
  expect(warned(benefit('EDUCATION_ASSISTANCE', '2025-01', '2025-07'))).toEqual([
    { code: 'BENEFIT_NAME_NOT_IN_FORCE', member: 'm1', benefit: 'EDUCATION_ASSISTANCE', month: '2025-07' },
  ]);
  expect(warned(benefit('TRANSITION_BENEFIT', '2025-07'))).toHaveLength(1);
  expect(warned(benefit('TRANSITION_BENEFIT', '2025-05'))).toMatchObject([{ month: '2025-07' }]);
});
