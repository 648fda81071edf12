import { describe, expect, test } from 'vitest';
import { DATES, paper } from '@/lib/testing/lettings/households';
import { month } from '../shared/month';
import type { Coverage, Need } from './criteria-set';
import { checkNeed, daysSeen, type PaperFrame } from './papers';

const FRAME: PaperFrame = { assessed: DATES.assessed, lookBackFrom: month('2025-06') };
const need = (covers: Coverage, maxAgeMonths: number | null = null): Need => ({
  anyOf: [[{ papers: ['PAYSLIP'], maxAgeMonths, covers }]],
});
const LAST_THREE = need({ kind: 'LAST_MONTHS', months: 3 });
const state = (of: Need, ...papers: Parameters<typeof checkNeed>[1]) => checkNeed(of, papers, FRAME).state;

describe('the latest months', () => {
  test.each([
    ['whole', ['2025-07', '2025-09'], 'FULFILLED'],
    ['and more', ['2024-01', '2025-12'], 'FULFILLED'],
    ['the first missing', ['2025-08', '2025-09'], 'MISSING'],
    ['the last missing', ['2025-07', '2025-08'], 'MISSING'],
  ] as const)('%s', (_title, covers, expected) =>
    expect(state(LAST_THREE, paper('PAYSLIP', { covers }))).toBe(expected),
  );
  test('may be pieced together, but not with another kind of paper', () => {
    const early = paper('PAYSLIP', { covers: ['2025-07', '2025-08'] });
    expect(state(LAST_THREE, early, paper('PAYSLIP', { covers: ['2025-09', '2025-09'] }))).toBe('FULFILLED');
    expect(state(LAST_THREE, early, paper('ANNUAL_TAX', { covers: ['2025-09', '2025-09'] }))).toBe('MISSING');
  });
  test('are those before any day on which papers were seen', () => {
    const now = paper('PAYSLIP', { covers: ['2025-07', '2025-09'] });
    const before = paper('PAYSLIP', { covers: ['2025-05', '2025-05'], seenOn: '2025-06-20' });
    expect(daysSeen([now, before], FRAME)).toEqual(['2025-10-06', '2025-06-20']);
    expect(state(LAST_THREE, now)).toBe('FULFILLED');
    expect(state(LAST_THREE, now, before)).toBe('FULFILLED');
  });
  test('a paper that covers nothing covers no month', () =>
    expect(state(LAST_THREE, paper('PAYSLIP'))).toBe('MISSING'));
});

describe('one that waits to be seen', () => {
  const unseen = paper('PAYSLIP', { covers: ['2025-09', '2025-09'], verdict: 'UNSEEN' });
  test('may complete what is accepted', () => {
    expect(state(LAST_THREE, unseen, paper('PAYSLIP', { covers: ['2025-07', '2025-08'] }))).toBe(
      'AWAITS_REVIEW',
    );
  });
  test('does not where more is missing, or it is refused', () => {
    expect(state(LAST_THREE, unseen)).toBe('MISSING');
    expect(
      state(LAST_THREE, {
        ...unseen,
        verdict: 'REFUSED',
        covers: { from: month('2025-07'), to: month('2025-09') },
      }),
    ).toBe('MISSING');
  });
});

describe('what is said of a need', () => {
  test.each([
    ['the latest months', { kind: 'LAST_MONTHS', months: 2 }, '2025-08', '2025-09'],
    ['the look-back', { kind: 'LOOK_BACK' }, '2025-06', '2025-09'],
    ['the latest year', { kind: 'LATEST_YEAR', readyByMonth: 4 }, '2024-01', '2024-12'],
    [
      'the year before, where the latest may not be ready',
      { kind: 'LATEST_YEAR', readyByMonth: 11 },
      '2023-01',
      '2023-12',
    ],
    ['nothing', { kind: 'NOTHING' }, null, null],
  ] as const)('%s', (_title, covers, from, to) => {
    expect(checkNeed(need(covers), [], FRAME).anyOf[0]?.[0]).toMatchObject({ from, to });
  });
  test('before April either year will do', () => {
    const of = need({ kind: 'LATEST_YEAR', readyByMonth: 11 });
    expect(state(of, paper('PAYSLIP', { covers: ['2023-01', '2023-12'] }))).toBe('FULFILLED');
    expect(state(of, paper('PAYSLIP', { covers: ['2024-01', '2024-12'] }))).toBe('FULFILLED');
    expect(state(of, paper('PAYSLIP', { covers: ['2023-07', '2024-06'] }))).toBe('MISSING');
  });
  test('no month is missing of what was proved on the day it was seen', () => {
    const seen = paper('PAYSLIP', { covers: ['2025-06', '2025-08'], seenOn: '2025-09-20' });
    expect(checkNeed(LAST_THREE, [seen], FRAME)).toMatchObject({
      state: 'FULFILLED',
      anyOf: [[{ to: '2025-09', missingMonths: [] }]],
    });
  });
  test('how old it may be, and which months are missing', () => {
    const [asked] =
      checkNeed(
        need({ kind: 'LAST_MONTHS', months: 3 }, 2),
        [paper('PAYSLIP', { covers: ['2025-08', '2025-08'], issuedOn: '2025-09-01' })],
        FRAME,
      ).anyOf[0] ?? [];
    expect(asked).toMatchObject({ notIssuedBefore: '2025-08-06', missingMonths: ['2025-07', '2025-09'] });
  });
});
