import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DWELLING_TYPES } from '@/lib/domain/agreement/vocabulary';
import { FALL_REASONS, LETTING_TYPES, LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { exampleFacts } from '@/lib/testing/summaries/summary-example';
import { cellsByPlace, sectionTables } from '@/lib/testing/summaries/summary-tables';
import { addDays } from '../../calendar/days';
import type { EmptyVacancy } from '../../letting/voids/void-register';
import { asId, type DepartmentId, type VacancyId } from '../../shared/ids';
import { addUp } from '../add-up';
import type { DepartmentTally, SummaryFacts } from '../facts';
import { isCountedEachTime } from '../measure';
import type { SectionFacts } from '../section-facts';
import type { Cell, SummaryTable } from '../summary';

type Facts = SummaryFacts & SectionFacts;
const EXAMPLE = exampleFacts();
const FIRST = calendarDate('2024-06-01');

const steps = Array.from({ length: 100 }, (_, at) => String(at).padStart(4, '0'));
const DETAILS = {
  ...{ RENT: steps, SLOT_RENT: steps, SLOT_RENT_USED: steps, SLOT_RENT_DEAR: steps },
  ...{ ANSWER_DAYS: [''], NAME_DAYS: [''], LEASE_DAYS: [''], LET_DAYS: [''], WAITING_RENT: [''] },
  ...{ NAMING: ['', 'SPECIAL'], FELL_THROUGH: FALL_REASONS },
  LET: [...LETTING_TYPES, 'FLEXIBLE_COMBINED', 'MUNICIPAL', 'MUNICIPAL_QUARTER', 'MUNICIPAL_YOUTH'],
} as const;

const anyTally = fc.constantFrom(...(Object.keys(DETAILS) as (keyof typeof DETAILS)[])).chain((measure) =>
  fc.record({
    measure: fc.constant(measure),
    ...{ tier: fc.constantFrom('LEVEL_1', 'LEVEL_2'), dwellingType: fc.constantFrom(...DWELLING_TYPES) },
    ...{ detail: fc.constantFrom<string>(...DETAILS[measure]), denominator: fc.constant(1) },
    ...{ n: fc.integer({ min: 1, max: 9 }), amount: fc.nat(1_000_000) },
    ...{ departmentId: fc.constantFrom('a', 'b'), organisationId: fc.constant('o') },
  }),
) satisfies fc.Arbitrary<DepartmentTally>;

const anyEmpty: fc.Arbitrary<EmptyVacancy> = fc.record({
  vacancyId: fc.uuid().map((id) => asId<VacancyId>(id)),
  departmentId: fc.constantFrom('a', 'b').map((id) => asId<DepartmentId>(id)),
  availableOn: fc.nat(500).map((days) => addDays(FIRST, days)),
  municipalityPaysUntil: fc.option(fc.nat(600).map((days) => addDays(FIRST, days))),
  takeoverOn: fc.option(fc.nat(700).map((days) => addDays(FIRST, days))),
  monthlyOre: fc.integer({ min: 100_000, max: 999_999 }),
  record: fc.option(
    fc.record({
      ground: fc.constantFrom(...VOID_GROUNDS),
      bearer: fc.constantFrom(...LOSS_BEARERS),
      municipalityPermille: fc.constantFrom(1, 400, 999),
      emptyUntil: fc.constant(null),
    }),
  ),
});

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    now: fc.array(anyTally, { maxLength: 40 }),
    earlier: fc.array(anyTally, { maxLength: 40 }),
    emptyNow: fc.array(anyEmpty, { maxLength: 20 }),
    emptyEarlier: fc.array(anyEmpty, { maxLength: 20 }),
  })
  // What runs on is known of an organisation as a whole.
  .map((drawn) => ({ ...EXAMPLE, ...drawn, running: [] }));

const only = (facts: Facts, id: string): Facts => {
  const own = <T extends { readonly departmentId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.departmentId === id);
  return {
    ...facts,
    departments: facts.departments.filter((row) => row.id === id),
    ...{ now: own(facts.now), earlier: own(facts.earlier), flexible: own(facts.flexible) },
    ...{ emptyNow: own(facts.emptyNow), emptyEarlier: own(facts.emptyEarlier) },
  };
};

const size = (cell: Cell | undefined): number =>
  cell?.kind === 'COUNT' ? cell.n : cell?.kind === 'MONEY' ? cell.ore : 0;

/** The cells of one row that add up; a table or a row that a part does not have is nothing. */
const rowOf = (tables: readonly SummaryTable[], id: string, row: string): readonly number[] => {
  const table = tables.find((one) => one.id === id);
  const cells = row === 'total' ? table?.total : table?.rows.find((one) => one.id === row)?.cells;
  return (table?.columns ?? []).map(({ adds }, at) => (adds ? size(cells?.[at]) : 0));
};

describe('the parts of a summary', () => {
  test('add up to the whole, row by row and in the total', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const whole = sectionTables(facts);
        const parts = ['a', 'b'].map((id) => sectionTables(only(facts, id)));
        for (const { id, rows } of whole)
          for (const row of rows) {
            const sum = rowOf(whole, id, row.id).map((_, at) =>
              parts.reduce((all, part) => all + (rowOf(part, id, row.id)[at] ?? 0), 0),
            );
            expect(rowOf(whole, id, row.id), `${id} ${row.id}`).toEqual(sum);
          }
      }),
    );
  }, 60_000);

  test('rows add up to the total, and parts of a row to its whole', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const table of sectionTables(facts)) {
          if (table.total === null) continue;
          const total = rowOf([table], table.id, 'total');
          const sums = total.map((_, at) =>
            table.rows.reduce((all, row) => all + (rowOf([table], table.id, row.id)[at] ?? 0), 0),
          );
          expect(sums, table.id).toEqual(total);
          for (const { total: whole, parts } of table.across ?? [])
            for (const row of table.rows) {
              const of = (id: string) =>
                size(row.cells[table.columns.findIndex((column) => column.id === id)]);
              expect(parts.reduce((all, part) => all + of(part), 0)).toBe(of(whole));
            }
        }
      }),
    );
  }, 60_000);
});

test('a number counts the homes that it opens', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { id, rows, total } of sectionTables({ ...facts, flexible: [] }))
        for (const cell of [...rows, { cells: total ?? [] }].flatMap(({ cells }) => cells)) {
          if (cell.kind !== 'COUNT' || cell.behind === undefined || cell.behind.as === 'RULE') continue;
          const { measure, departmentIds, ...behind } = cell.behind;
          if (isCountedEachTime(measure)) continue;
          const tallies = behind.from === facts.before.from ? facts.earlier : facts.now;
          const own = tallies.filter(({ departmentId }) => departmentIds?.includes(departmentId) ?? true);
          expect(addUp(own, { measure, ...behind }).n, id).toBe(cell.n);
        }
    }),
  );
}, 60_000);

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
      'lettings-by-type ORDINARY family: 1 → 2',
      'lettings-by-type ORDINARY let: 1 → 2',
      'lettings-by-type total family: 4 → 5',
      'lettings-by-type total let: 4 → 5',
      'times LET mean-days: 25:2 → 29:3',
      'times LET measured: 2 → 3',
    ]);
  });

  test('cheap home returned for its price moves that, its share and nothing else', () => {
    expect(moved({ now: [...EXAMPLE.now, line('SLOT_RENT_DEAR', '0028', 280_000)] })).toEqual([
      'cheap-homes FAMILY returned-for-price: 1 → 2',
      'cheap-homes FAMILY dear-share: 1/2 → 2/2',
      'cheap-homes total returned-for-price: 1 → 2',
      'cheap-homes total dear-share: 1/2 → 2/2',
    ]);
    expect(moved({ now: [...EXAMPLE.now, line('SLOT_RENT_DEAR', '0029', 280_001)] })).toEqual([]);
  });

  test('empty home moves its ground, its bearer, its department and nothing else; one under repair moves nothing', () => {
    const [, unexplained] = EXAMPLE.emptyNow;
    if (unexplained === undefined) throw new Error('The example has it');
    const record = { bearer: 'ORGANISATION', municipalityPermille: null, emptyUntil: null } as const;
    const one = { ...unexplained, record: { ...record, ground: 'NO_APPLICANT' } } as const;
    expect(moved({ emptyNow: [...EXAMPLE.emptyNow, one] })).toEqual([
      ...['NO_APPLICANT', 'total'].flatMap((row) => movedVoid('voids-by-ground', row)),
      'voids-by-bearer total void-homes: 2 → 3',
      'voids-by-bearer total void-days: 22 → 28',
      'voids-by-bearer total rent-lost: 243441 øre → 340215 øre',
      'voids-by-bearer total borne-by-organisation: 88001 øre → 184775 øre',
      ...movedVoid('voids-by-department', 'a'),
      'voids-by-bearer ORGANISATION void-homes: nothing → 1',
      'voids-by-bearer ORGANISATION void-days: nothing → 6',
      'voids-by-bearer ORGANISATION rent-lost: nothing → 96774 øre',
      'voids-by-bearer ORGANISATION borne-by-municipality: nothing → 0 øre',
      'voids-by-bearer ORGANISATION borne-by-organisation: nothing → 96774 øre',
      'voids-by-bearer ORGANISATION borne-by-department: nothing → 0 øre',
      'voids-by-bearer ORGANISATION borne-by-unexplained: nothing → 0 øre',
      'voids-by-bearer ORGANISATION void-homes BEFORE: nothing → 0',
      'voids-by-bearer ORGANISATION void-days BEFORE: nothing → 0',
      'voids-by-bearer ORGANISATION rent-lost BEFORE: nothing → 0 øre',
      ...['municipality', 'organisation', 'department', 'unexplained'].map(
        (by) => `voids-by-bearer ORGANISATION borne-by-${by} BEFORE: nothing → 0 øre`,
      ),
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

const movedVoid = (table: string, row: string): readonly string[] =>
  row === 'NO_APPLICANT'
    ? [
        `${table} ${row} void-homes: 1 → 2`,
        `${table} ${row} void-days: 16 → 22`,
        `${table} ${row} rent-lost: 146667 øre → 243441 øre`,
      ]
    : [
        `${table} ${row} void-homes: 2 → 3`,
        `${table} ${row} void-days: 22 → 28`,
        `${table} ${row} rent-lost: 243441 øre → 340215 øre`,
      ];
