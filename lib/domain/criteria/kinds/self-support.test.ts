import { describe, expect, test } from 'vitest';
import {
  benefit,
  criteriaSet,
  dates,
  evaluate,
  household,
  member,
  memberOf,
  paper,
} from '@/lib/testing/lettings/households';
import type { BenefitPeriod } from '../household';

const tightened = criteriaSet('holbaek-2024', 'TIGHTENED');
const TAX = [
  paper('ANNUAL_TAX', { covers: ['2023-01', '2023-12'] }),
  paper('ANNUAL_TAX', { covers: ['2024-01', '2024-12'] }),
];
const SLIPS = paper('PAYSLIP', { covers: ['2025-01', '2025-09'] });
const s3 = (benefits: readonly BenefitPeriod[] | null, papers = [...TAX, SLIPS], born = '1985-06-15') =>
  memberOf(evaluate(tightened, { household: household(member({ benefits, born })), papers }), 'S3');

describe('two years from the last month with a benefit to the lease on 1 November 2025', () => {
  test.each([
    ['last month November 2023', benefit('CASH_ASSISTANCE', '2023-01', '2023-11'), 'NOT_MET'],
    [
      'last month October 2023, which ran out two years ago to the day',
      benefit('CASH_ASSISTANCE', '2023-01', '2023-10'),
      'MET',
    ],
    ['last month September 2023', benefit('CASH_ASSISTANCE', '2023-01', '2023-09'), 'MET'],
    ['still received', benefit('UNEMPLOYMENT_BENEFIT', '2025-10'), 'NOT_MET'],
    ['begins in the month of the lease', benefit('UNEMPLOYMENT_BENEFIT', '2025-11'), 'NOT_MET'],
    ['begins the month after', benefit('UNEMPLOYMENT_BENEFIT', '2025-12'), 'MET'],
  ])('%s', (_title, period, outcome) => expect(s3([period])?.outcome).toBe(outcome));

  test('the day before, October 2023 is still within the two years', () => {
    const request = {
      household: household(member({ benefits: [benefit('CASH_ASSISTANCE', '2023-01', '2023-10')] })),
    };
    const early = evaluate(tightened, { ...request, dates: dates({ contract: '2025-10-31' }) });
    expect(memberOf(early, 'S3')?.outcome).toBe('NOT_MET');
  });
});

describe('what the annex allows', () => {
  test.each([
    ['STUDENT_GRANT', 'MET'],
    ['HOLIDAY_BENEFIT', 'MET'],
    ['PARENTAL_BENEFIT', 'MET'],
    ['SICKNESS_BENEFIT_IN_WORK', 'MET'],
    ['FLEX_WAGE_SUPPLEMENT', 'MET'],
    ['FLEX_BENEFIT', 'MET'],
    ['EARLY_RETIREMENT', 'MET'],
    ['SICKNESS_BENEFIT', 'NOT_MET'],
    ['CASH_ASSISTANCE', 'NOT_MET'],
    ['DISABILITY_PENSION', 'NOT_MET'],
  ] as const)('%s: %s', (kind, outcome) => expect(s3([benefit(kind, '2025-01')])?.outcome).toBe(outcome));
  test('one allowed does not hide one that is not', () => {
    const both = [benefit('STUDENT_GRANT', '2025-01'), benefit('CASH_ASSISTANCE', '2024-05', '2024-06')];
    expect(s3(both)?.reason).toEqual({
      code: 'ON_BENEFIT_WITHIN',
      benefit: 'CASH_ASSISTANCE',
      lastMonth: '2024-06',
      months: 24,
    });
  });
});

describe('papers two years back', () => {
  test('cover every month from November 2023 to September 2025', () => {
    expect(s3([], TAX)?.missing).toMatchObject([
      { need: { anyOf: [[{ from: '2023-11', to: '2025-09', missingMonths: { length: 9, 0: '2025-01' } }]] } },
    ]);
    expect(s3([])?.outcome).toBe('MET');
  });
  test('one month short is not documented', () => {
    expect(s3([], [...TAX, paper('PAYSLIP', { covers: ['2025-01', '2025-08'] })])?.outcome).toBe(
      'NOT_DOCUMENTED',
    );
  });
  test('seen in September are read up to August', () => {
    const seen = [...TAX, paper('PAYSLIP', { covers: ['2025-01', '2025-08'], seenOn: '2025-09-15' })];
    expect(s3([], seen)?.outcome).toBe('MET');
  });
  test('of somebody who has just turned 18 are asked for from that month on', () => {
    const young = s3([], [], '2007-08-20');
    expect(young?.missing).toMatchObject([{ need: { anyOf: [[{ from: '2025-08', to: '2025-09' }]] } }]);
  });
});

test.each([
  ['turns 18 the day after the offer', '2007-10-07', null],
  ['turns 18 on the day', '2007-10-06', 'NOT_MET'],
  ['turned 18 the day before', '2007-10-05', 'NOT_MET'],
  ['turns 65 the day after the offer', '1960-10-07', 'NOT_MET'],
  ['turns 65 on the day', '1960-10-06', null],
])('%s', (_title, born, outcome) => {
  expect(s3([benefit('CASH_ASSISTANCE', '2025-01')], [], born)?.outcome ?? null).toBe(outcome);
});

test('nobody has said: benefits are asked about', () => {
  expect(s3(null)?.missing).toEqual([{ kind: 'FACT', fact: 'benefits' }]);
});
