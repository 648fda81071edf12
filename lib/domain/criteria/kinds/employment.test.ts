import { describe, expect, test } from 'vitest';
import { fraction } from '@/lib/domain/shared/fraction';
import {
  answer,
  criteriaSet,
  criterionOf,
  evaluate,
  household,
  job,
  member,
  memberOf,
  paper,
} from '@/lib/testing/lettings/households';
import type { Paper, Work } from '../household';

const annex4 = criteriaSet('holbaek-2024', 'FLEXIBLE');
const CONTRACT = paper('EMPLOYMENT_CONTRACT');
const PAYSLIPS = paper('PAYSLIP', { covers: ['2025-07', '2025-09'] });
const BUSINESS = [
  paper('CVR_REGISTRATION'),
  paper('ANNUAL_TAX', { covers: ['2024-01', '2024-12'] }),
  paper('ADVANCE_TAX'),
];
const f1 = (
  work: readonly Work[] | null,
  papers: readonly Paper[] = [CONTRACT, PAYSLIPS],
  upheld: boolean | null = null,
) =>
  memberOf(
    evaluate(annex4, {
      household: household(member({ work })),
      papers,
      confirmations: upheld === null ? [] : [answer('F1', 'SURPLUS_PAYS_RENT', upheld)],
    }),
    'F1',
  );
const hours = (n: bigint, d = 1n) => job({ hoursPerWeek: fraction(n, d) });

describe('twenty-five hours a week', () => {
  test.each([
    ['24', [hours(24n)], 'NOT_MET'],
    ['24.99', [hours(2499n, 100n)], 'NOT_MET'],
    ['25', [hours(25n)], 'MET'],
    ['26', [hours(26n)], 'MET'],
    ['12.5 in each of two jobs', [hours(25n, 2n), hours(25n, 2n)], 'MET'],
    ['hours not stated', [job({ hoursPerWeek: null })], 'NOT_DOCUMENTED'],
    ['25 in one job, not stated in another', [hours(25n), job({ hoursPerWeek: null })], 'MET'],
    ['no work', [], 'NOT_MET'],
    ['nobody has said', null, 'NOT_DOCUMENTED'],
  ])('%s', (_title, work, outcome) => expect(f1(work)?.outcome).toBe(outcome));
});

describe('a job that begins after takeover on 1 December 2025', () => {
  test.each([
    ['the day before two months are up', '2026-01-31', 'MET'],
    ['when two months are up', '2026-02-01', 'MET'],
    ['the day after', '2026-02-02', 'NOT_MET'],
  ])('%s', (_title, from, outcome) => expect(f1([job({ from })], [CONTRACT])?.outcome).toBe(outcome));
  test.each([
    ['that ends the day before', '2025-11-30', 'NOT_IN_WORK'],
    ['that ends on the day', '2025-12-01', 'HOURS_SUFFICE'],
  ])('one held now %s', (_title, to, code) => expect(f1([job({ to })])?.reason.code).toBe(code));
});

describe('papers', () => {
  test.each([
    ['a contract and three months of payslips', job(), [CONTRACT, PAYSLIPS], 'MET'],
    ['a contract alone', job(), [CONTRACT], 'NOT_DOCUMENTED'],
    ['payslips alone', job(), [PAYSLIPS], 'NOT_DOCUMENTED'],
    ['a contract alone, for one newly employed', job({ from: '2025-07-02' }), [CONTRACT], 'MET'],
    [
      'a contract alone, employed for the whole three months',
      job({ from: '2025-07-01' }),
      [CONTRACT],
      'NOT_DOCUMENTED',
    ],
    ['the grant of a flex job', job({ form: 'FLEX_JOB' }), [paper('FLEX_JOB_GRANT')], 'MET'],
    ['a contract for a flex job', job({ form: 'FLEX_JOB' }), [CONTRACT, PAYSLIPS], 'NOT_DOCUMENTED'],
  ])('%s', (_title, work, papers, outcome) => expect(f1([work], papers)?.outcome).toBe(outcome));
});

describe('one’s own business', () => {
  const own = [job({ form: 'SELF_EMPLOYED' })];
  test.each([
    ['all papers, and an officer finds that the rent can be paid', BUSINESS, true, 'MET'],
    ['all papers, not yet answered', BUSINESS, null, 'NOT_DOCUMENTED'],
    ['all papers, and an officer does not find so', BUSINESS, false, 'NOT_MET'],
    ['answered, a paper missing', BUSINESS.slice(1), true, 'NOT_DOCUMENTED'],
    [
      'the tax statement of the year before the last',
      [
        ...BUSINESS.slice(0, 1),
        paper('ANNUAL_TAX', { covers: ['2023-01', '2023-12'] }),
        ...BUSINESS.slice(2),
      ],
      true,
      'NOT_DOCUMENTED',
    ],
  ])('%s', (_title, papers, upheld, outcome) => expect(f1(own, papers, upheld)?.outcome).toBe(outcome));
  test('the latest tax statement is not ready before April', () => {
    const seen = (seenOn: string) =>
      f1(
        own,
        [
          paper('CVR_REGISTRATION'),
          paper('ADVANCE_TAX'),
          paper('ANNUAL_TAX', { covers: ['2023-01', '2023-12'], seenOn }),
        ],
        true,
      )?.outcome;
    expect(seen('2025-03-31')).toBe('MET');
    expect(seen('2025-04-01')).toBe('NOT_DOCUMENTED');
  });
});

test('subsidised work counts only where the agreement lets it', () => {
  const without = {
    ...annex4,
    criteria: annex4.criteria.map((row) =>
      row.kind === 'EMPLOYMENT' ? { ...row, subsidisedCounts: false } : row,
    ),
  };
  const request = {
    household: household(member({ work: [job({ subsidised: true })] })),
    papers: [CONTRACT, PAYSLIPS],
  };
  expect(memberOf(evaluate(annex4, request), 'F1')?.outcome).toBe('MET');
  expect(memberOf(evaluate(without, request), 'F1')?.reason.code).toBe('ONLY_SUBSIDISED_WORK');
});

test('any work will do where no hours are named, once it has begun', () => {
  const randers = criteriaSet('randers-2022', 'FLEXIBLE');
  const result = (work: Work) =>
    memberOf(
      evaluate(randers, { household: household(member({ work: [work] })), papers: [CONTRACT, PAYSLIPS] }),
      'WORK',
    );
  expect(result(job({ hoursPerWeek: fraction(1n) }))?.outcome).toBe('MET');
  expect(result(job({ from: '2025-10-06' }))?.outcome).toBe('MET');
  expect(result(job({ from: '2025-10-07' }))).toMatchObject({
    outcome: 'NOT_MET',
    reason: { code: 'STARTS_TOO_LATE', months: null },
  });
});

test('the cohabitant’s job is enough, with the cohabitant’s own papers', () => {
  const partner = member({ id: 'm2', relation: 'COHABITANT', work: [job()] });
  const others = [member({ work: [] }), partner, member({ id: 'm3', relation: 'OTHER', work: [job()] })];
  const result = (owner: string) =>
    evaluate(annex4, {
      household: household(...others),
      papers: [CONTRACT, PAYSLIPS].map((one) => ({ ...one, member: owner })),
    });
  expect(criterionOf(result('m2'), 'F1')).toMatchObject({
    outcome: 'MET',
    notConcerned: [{ member: 'm3', because: 'RELATION' }],
  });
  expect(criterionOf(result('m1'), 'F1').outcome).toBe('NOT_DOCUMENTED');
});
