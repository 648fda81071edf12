import { describe, expect, test } from 'vitest';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { cellsByPlace, sectionTables } from '@/lib/testing/summaries/summary-tables';
import type { DepartmentTally, SummaryFacts } from '../facts';
import type { SectionFacts } from '../section-facts';

type Facts = SummaryFacts & SectionFacts;
const EXAMPLE = exampleFacts();

/** What one more act moves in the example: each place with what it was and what it is. */
function moved(more: Partial<Facts>): readonly string[] {
  const [was, is] = [EXAMPLE, { ...EXAMPLE, ...more }].map((facts) => cellsByPlace(sectionTables(facts)));
  const places = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return places
    .filter((place) => was?.get(place) !== is?.get(place))
    .map((place) => `${place}: ${was?.get(place) ?? 'nothing'} → ${is?.get(place) ?? 'nothing'}`);
}

const line = (measure: DepartmentTally['measure'], detail: string, amount = 0): DepartmentTally => ({
  ...{ measure, detail, amount, n: 1, tier: 'LEVEL_1', dwellingType: 'FAMILY', denominator: 1 },
  ...{ departmentId: 'a', organisationId: 'o' },
});

describe('one more', () => {
  test('lease moves its own kind, its days and nothing else', () => {
    expect(moved({ now: [...EXAMPLE.now, line('LET', 'ORDINARY'), line('LET_DAYS', '', 4)] })).toEqual([
      'lettings-by-type ORDINARY family: 3 → 4',
      'lettings-by-type ORDINARY let: 4 → 5',
      'lettings-by-type total family: 10 → 11',
      'lettings-by-type total let: 13 → 14',
      'times LET mean-days: 96:9 → 100:10',
      'times LET measured: 9 → 10',
    ]);
  });

  test('cheap home returned for its price moves that, its share and nothing else', () => {
    expect(moved({ now: [...EXAMPLE.now, line('SLOT_RENT_DEAR', '0028', 280_000)] })).toEqual([
      'cheap-homes FAMILY returned-for-price: 1 → 2',
      'cheap-homes FAMILY dear-share: 1/3 → 2/3',
      'cheap-homes total returned-for-price: 1 → 2',
      'cheap-homes total dear-share: 1/4 → 2/4',
    ]);
    expect(moved({ now: [...EXAMPLE.now, line('SLOT_RENT_DEAR', '0029', 280_001)] })).toEqual([]);
  });

  test('empty home moves its ground, its bearer, its department and nothing else; one under repair moves nothing', () => {
    const [, unexplained] = EXAMPLE.emptyNow;
    if (unexplained === undefined) throw new Error('The example has it');
    const record = { bearer: 'ORGANISATION', municipalityPermille: null, emptyUntil: null } as const;
    const one = { ...unexplained, record: { ...record, ground: 'NO_APPLICANT' } } as const;
    expect(moved({ emptyNow: [...EXAMPLE.emptyNow, one] })).toEqual([
      'voids-by-ground NO_APPLICANT void-homes: 2 → 3',
      'voids-by-ground NO_APPLICANT void-days: 66 → 72',
      'voids-by-ground NO_APPLICANT rent-lost: 590861 øre → 687635 øre',
      ...movedTotal('voids-by-ground'),
      'voids-by-bearer ORGANISATION void-homes: 1 → 2',
      'voids-by-bearer ORGANISATION void-days: 50 → 56',
      'voids-by-bearer ORGANISATION rent-lost: 444194 øre → 540968 øre',
      'voids-by-bearer ORGANISATION borne-by-organisation: 444194 øre → 540968 øre',
      ...movedTotal('voids-by-bearer'),
      'voids-by-bearer total borne-by-organisation: 532195 øre → 628969 øre',
      'voids-by-department a void-homes: 2 → 3',
      'voids-by-department a void-days: 22 → 28',
      'voids-by-department a rent-lost: 243441 øre → 340215 øre',
      ...movedTotal('voids-by-department'),
    ]);
    const repaired = { ...unexplained, record: { ...record, ground: 'REPAIR' } } as const;
    expect(moved({ emptyNow: [...EXAMPLE.emptyNow, repaired] })).toEqual([]);
  });

  test('flexible letting over the cap is said', () => {
    const [book] = EXAMPLE.flexible;
    if (book === undefined) throw new Error('The example has it');
    const state = (counted: number, n: number): string | undefined =>
      cellsByPlace(sectionTables({ ...EXAMPLE, flexible: [{ ...book, now: { counted, let: n } }] })).get(
        'flexible-share a cap-state',
      );
    expect([state(6, 2), state(6, 3), state(5, 2), state(0, 0)]).toEqual([
      ...['within-cap', 'over-cap', 'over-cap', 'within-cap'],
    ]);
  });
});

const movedTotal = (table: string): readonly string[] => [
  `${table} total void-homes: 4 → 5`,
  `${table} total void-days: 88 → 94`,
  `${table} total rent-lost: 894087 øre → 990861 øre`,
];
