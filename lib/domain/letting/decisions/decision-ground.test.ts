import { describe, expect, test } from 'vitest';
import { benefit, criteriaSet, day, evaluate, household, member } from '@/lib/testing/lettings/households';
import type { CriteriaInUse } from '../../criteria/criteria-in-use';
import { REJECTION_GROUNDS, type RejectionGround } from '../vocabulary';
import { fitsGround, neededFor, type RejectionSituation } from './decision-ground';
import type { SetEvaluation } from './evaluate-for-home';

const REFERENCE = { text: { da: 'afsnit 4', en: 'section 4' }, assumed: false } as never;
const held = (
  agreement: string,
  set: string,
  use: CriteriaInUse['use'],
  people = household(member()),
): SetEvaluation => {
  const found = criteriaSet(agreement, set);
  return {
    inUse: { set: found, use, switchedOn: null, reference: REFERENCE },
    evaluation: evaluate(found, { household: people }),
  };
};
// Cash assistance since January: barred by combined letting, and by the tightened criteria too.
const ON_BENEFIT = {
  ...household(member({ benefits: [benefit('CASH_ASSISTANCE', '2025-01')] })),
  residence: [],
};
const BARRED = held('randers-2022', 'COMBINED', 'FILTER', ON_BENEFIT);
const FAILED = held('holbaek-2024', 'TIGHTENED', 'REQUIRED', ON_BENEFIT);
const UNDOCUMENTED = held('holbaek-2024', 'TIGHTENED', 'REQUIRED');
const SAFETY = held('randers-2022', 'SAFETY', 'REQUIRED');

const SITUATION: RejectionSituation = {
  ...{ held: [], today: day('2025-10-20'), papersUntil: day('2025-10-20'), people: 4, rooms: 2 },
  ...{ designated: false, vouched: false, offeredOn: day('2025-10-06'), nothingComesOn: null },
};
const refusedOn = (on: string) => ({ held: [UNDOCUMENTED], nothingComesOn: day(on) });
const LATE_AND_TOMORROW = { ...refusedOn('2025-10-22'), papersUntil: day('2025-10-19') };
const answer = (ground: RejectionGround, change: Partial<RejectionSituation>): string => {
  const fits = fitsGround(ground, { ...SITUATION, ...change });
  return fits.ok ? 'fits' : fits.error.code;
};

test('the households are what the tests take them for', () => {
  expect([BARRED, FAILED, UNDOCUMENTED, SAFETY].map(({ evaluation }) => evaluation.outcome)).toEqual([
    ...['NOT_MET', 'NOT_MET', 'NOT_DOCUMENTED', 'NOT_DOCUMENTED'],
  ]);
});

describe('a rejection needs a ground that fits', () => {
  test.each<[string, RejectionGround, Partial<RejectionSituation>, string]>([
    ['a criterion that is not met', 'CRITERIA_NOT_MET', { held: [FAILED] }, 'fits'],
    ['nothing but a lack of papers', 'CRITERIA_NOT_MET', { held: [UNDOCUMENTED] }, 'no-criterion-failed'],
    ['no criteria at all', 'CRITERIA_NOT_MET', {}, 'no-criterion-failed'],
    ['combined letting alone', 'CRITERIA_NOT_MET', { held: [BARRED] }, 'no-criterion-failed'],
    ['papers on the last day', 'NOT_DOCUMENTED', { held: [UNDOCUMENTED] }, 'papers-still-due'],
    ['papers on the day after', 'NOT_DOCUMENTED', { held: [UNDOCUMENTED], today: day('2025-10-21') }, 'fits'],
    [
      'papers that an officer vouches for',
      'NOT_DOCUMENTED',
      { held: [UNDOCUMENTED], vouched: true },
      'papers-still-due',
    ],
    ['refused in writing today', 'NOT_DOCUMENTED', refusedOn('2025-10-20'), 'fits'],
    ['refused in writing on the day of the offer', 'NOT_DOCUMENTED', refusedOn('2025-10-06'), 'fits'],
    ['refused before the offer', 'NOT_DOCUMENTED', refusedOn('2025-10-05'), 'written-before-offer'],
    ['refused tomorrow', 'NOT_DOCUMENTED', refusedOn('2025-10-21'), 'written-in-the-future'],
    ['refused tomorrow, after the last day', 'NOT_DOCUMENTED', LATE_AND_TOMORROW, 'written-in-the-future'],
    ['nothing missing', 'NOT_DOCUMENTED', { ...refusedOn('2025-10-20'), held: [FAILED] }, 'nothing-missing'],
    ['no criteria', 'NOT_DOCUMENTED', { vouched: true, today: day('2025-10-21') }, 'nothing-missing'],
    ['debt that nobody vouches for', 'DEBT', {}, 'debt-not-vouched-for'],
    ['undisputed debt', 'DEBT', { vouched: true }, 'fits'],
    ['two to a room', 'TOO_MANY_PEOPLE', {}, 'people-fit'],
    ['one more than two to a room', 'TOO_MANY_PEOPLE', { people: 5 }, 'fits'],
    ['three in one room', 'TOO_MANY_PEOPLE', { people: 3, rooms: 1 }, 'fits'],
    ['a designated area with a basis', 'SAFETY', { held: [SAFETY], designated: true }, 'fits'],
    ['the same outside one', 'SAFETY', { held: [SAFETY] }, 'no-safety-ground'],
    ['a designated area without a basis', 'SAFETY', { held: [BARRED], designated: true }, 'no-safety-ground'],
    ['the filter of combined letting', 'COMBINED_LETTING', { held: [BARRED] }, 'fits'],
    ['no such filter', 'COMBINED_LETTING', { held: [FAILED] }, 'not-barred-by-combined-letting'],
  ])('%s: %s', (_, ground, change, expected) => {
    expect(answer(ground, change)).toBe(expected);
  });

  test('the basis of a certificate counts only while its criterion is switched on', () => {
    const off = { ...SAFETY, inUse: { ...SAFETY.inUse, switchedOn: ['OTHER'] } };
    expect(answer('SAFETY', { held: [off], designated: true })).toBe('no-safety-ground');
  });

  test('the form offers those that fit, and what an officer vouches for; missing papers not before their day', () => {
    const fitting = (change: Partial<RejectionSituation>) =>
      REJECTION_GROUNDS.filter((ground) => neededFor(ground, { ...SITUATION, ...change }) === null);
    expect(fitting({ held: [UNDOCUMENTED] })).toEqual(['DEBT']);
    expect(fitting({ held: [UNDOCUMENTED], today: day('2025-10-21') })).toEqual(['NOT_DOCUMENTED', 'DEBT']);
    expect(neededFor('NOT_DOCUMENTED', { ...SITUATION, held: [UNDOCUMENTED] })).toEqual({
      ...{ code: 'papers-still-due', papersUntil: day('2025-10-20') },
    });
  });
});
