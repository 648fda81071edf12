import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DWELLING_TYPES, RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import { FALL_REASONS, LETTING_TYPES, LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { FAULT_STATES } from '@/lib/domain/slot/fault';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import { cellAs } from '@/lib/testing/environment/cell-as';
import {
  NOT_BY_PLACE,
  NOT_BY_TIME,
  type NotAdding,
  notNeeded,
  whatDoesNotAdd,
} from '@/lib/testing/summaries/adding-up';
import type { SmallHome, SmallTurn } from '@/lib/testing/summaries/small-homes';
import { factsIn, type SmallWorld } from '@/lib/testing/summaries/small-world';
import { PERIOD } from '@/lib/testing/summaries/summary-example';
import { sectionTables } from '@/lib/testing/summaries/summary-tables';
import { addDays, firstOfMonth } from '../../calendar/days';
import type { EmptyVacancy } from '../../letting/voids/void-register';
import { type CalendarDate, calendarDate } from '../../shared/calendar-date';
import { add, formatFraction, parseFraction, ZERO } from '../../shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '../../shared/ids';
import { monthOf } from '../../shared/month';
import { addUp } from '../add-up';
import { BOOK_LINES, isCountedEachTime } from '../measure';
import type { Cell, DaySpan } from '../summary';

const FIRST = calendarDate('2024-01-01');
const DAYS = 731;
const anyDay = fc.nat(DAYS - 1).map((days) => addDays(FIRST, days));
const DEPARTMENTS = ['a', 'b', 'c'] as const;

const anyTurn: fc.Arbitrary<SmallTurn> = fc.record({
  state: fc.constantFrom('OFFERED', 'CLAIMED', 'NAMED', 'COMPLETED', 'RETURNED'),
  ...{ days: fc.nat(40), special: fc.boolean(), basis: fc.constantFrom('QUARTER', 'AGREED', 'YOUTH') },
  ...{ reason: fc.constantFrom(...RETURN_REASONS), fault: fc.constantFrom(...FAULT_STATES) },
  waitedOre: fc.nat(2_000_000),
});

const KINDS = [...LETTING_TYPES, 'ORDINARY_COMBINED', 'FLEXIBLE_COMBINED'];
const anyLease = fc.record({
  ...{ as: fc.constantFrom(...KINDS), after: fc.nat(60) },
  fell: fc.option(fc.constantFrom(...FALL_REASONS)),
});

const anyHome: fc.Arbitrary<SmallHome> = fc
  .record({
    ...{ departmentId: fc.constantFrom(...DEPARTMENTS), day: anyDay, isVoided: fc.boolean() },
    tier: fc.constantFrom('LEVEL_1', 'LEVEL_2'),
    ...{
      dwellingType: fc.constantFrom(...DWELLING_TYPES),
      rentOre: fc.integer({ min: 100_000, max: 999_999 }),
    },
    ...{ every: fc.option(fc.constantFrom(3, 4)), turn: fc.option(anyTurn), let: fc.option(anyLease) },
    choice: fc.option(fc.constantFrom(...CHOICES)),
  })
  // A turn of a voided home is voided, and nobody lives there.
  .map((home) => ({
    ...home,
    turn: home.turn && (home.isVoided ? { ...home.turn, state: 'VOIDED' } : home.turn),
    let: home.isVoided || home.turn?.state === 'COMPLETED' ? null : home.let,
  }));

const anyEmpty: fc.Arbitrary<EmptyVacancy> = fc.record({
  vacancyId: fc.uuid().map((id) => asId<VacancyId>(id)),
  departmentId: fc.constantFrom(...DEPARTMENTS).map((id) => asId<DepartmentId>(id)),
  availableOn: anyDay,
  municipalityPaysUntil: fc.option(anyDay),
  takeoverOn: fc.option(anyDay),
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

const anyWorld: fc.Arbitrary<SmallWorld> = fc.record({
  homes: fc.array(anyHome, { maxLength: 40 }),
  empty: fc.array(anyEmpty, { maxLength: 12 }),
  running: fc.array(fc.record({ departmentId: fc.constantFrom(...DEPARTMENTS), ore: fc.nat(900_000) }), {
    maxLength: 4,
  }),
  broken: fc.option(fc.constantFrom(...DEPARTMENTS), { freq: 3 }),
});

const spansOf = (months: number): readonly DaySpan[] =>
  Array.from({ length: 12 / months }, (_, at) => {
    const from = firstOfMonth(PERIOD.from, at * months);
    return { from, through: addDays(firstOfMonth(from, months), -1) };
  });

const tablesOf = (world: SmallWorld, departments: readonly string[], period: DaySpan = PERIOD) =>
  sectionTables(factsIn(world, { departments, period }));

/** Whatever stands the same through the example's two years, whoever's it is. */
const NOT_IN_THE_WORLD = ['promise-youth youth-share', 'figures-against-thresholds', 'compared-indicators'];

type Tables = ReturnType<typeof tablesOf>;

describe('whatever has happened, all nine sections', () => {
  test('of departments come to their organisation, and these to the municipality', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const whole = tablesOf(world, DEPARTMENTS);
        const parts = DEPARTMENTS.map((id) => tablesOf(world, [id]));
        const [ours, theirs] = [tablesOf(world, ['a', 'b']), tablesOf(world, ['c'])];
        expect(whatDoesNotAdd(ours, parts.slice(0, 2), NOT_BY_PLACE)).toEqual([]);
        expect(whatDoesNotAdd(whole, [ours, theirs], NOT_BY_PLACE)).toEqual([]);
        expect(whatDoesNotAdd(whole, parts, NOT_BY_PLACE)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test.each([1, 3, 6])(
    'of spans of %i months come to the year',
    (months) => {
      fc.assert(
        fc.property(anyWorld, (world) => {
          const whole = tablesOf(world, DEPARTMENTS);
          const parts = spansOf(months).map((span) => tablesOf(world, DEPARTMENTS, span));
          expect(whatDoesNotAdd(whole, parts, NOT_BY_TIME)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
    120_000,
  );

  test('and nothing that always adds up is said not to', () => {
    const worlds = fc.sample(anyWorld, { seed: 5, numRuns: 60 });
    const months = (world: SmallWorld) =>
      spansOf(1).map((span): Tables => tablesOf(world, DEPARTMENTS, span));
    const parts = (world: SmallWorld) => DEPARTMENTS.map((id): Tables => tablesOf(world, [id]));
    const left = (all: NotAdding, partsOf: (world: SmallWorld) => readonly Tables[]) =>
      worlds.reduce<readonly string[]>(
        (asked, world) =>
          asked.length === 0
            ? asked
            : notNeeded(tablesOf(world, DEPARTMENTS), partsOf(world), { all, asked }),
        Object.keys(all).filter((place) => !NOT_IN_THE_WORLD.includes(place)),
      );
    expect({ place: left(NOT_BY_PLACE, parts), time: left(NOT_BY_TIME, months) }).toEqual({
      place: [],
      time: [],
    });
  }, 60_000);
});

const numberIn = (cell: Cell | undefined): string => {
  if (cell?.kind === 'SHARE') return String(cell.n);
  return cell?.kind === 'COUNT' || cell?.kind === 'MONEY' || cell?.kind === 'TURNS'
    ? cellAs(cell, BARE)
    : '0';
};
const BARE = { hidden: '*', days: ':', ore: '' };
const sumOf = (numbers: readonly string[]): string =>
  formatFraction(numbers.map((one) => parseFraction(one) ?? ZERO).reduce(add, ZERO));

test('rows add up to the total, and parts of a row to its whole', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      for (const { id, columns, rows, total, across } of tablesOf(world, DEPARTMENTS)) {
        for (const [at, column] of columns.entries())
          if (total !== null && column.adds)
            expect(sumOf(rows.map(({ cells }) => numberIn(cells[at]))), `${id} ${column.id}`).toBe(
              numberIn(total[at]),
            );
        for (const cells of [...rows.map((row) => row.cells), ...(total ? [total] : [])])
          for (const { total: whole, parts } of across ?? []) {
            const of = (name: string) => numberIn(cells[columns.findIndex((column) => column.id === name)]);
            expect(sumOf(parts.map(of)), `${id} ${whole}`).toBe(of(whole));
          }
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

const lastDayOf = (from: CalendarDate): CalendarDate => addDays(firstOfMonth(from, 1), -1);

test('a number counts the homes that it opens', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const { now, earlier, before, ...facts } = factsIn(world, { departments: DEPARTMENTS, period: PERIOD });
      const tables = sectionTables({ now, earlier, before, ...facts, flexible: [] });
      for (const { id, rows, total } of tables)
        for (const cell of [...rows, { cells: total ?? [] }].flatMap(({ cells }) => cells)) {
          if (cell.kind !== 'COUNT' || cell.behind === undefined || cell.behind.as === 'RULE') continue;
          const { measure, departmentIds, from, through, adds: _, ...filter } = cell.behind;
          if (isCountedEachTime(measure) || BOOK_LINES.some((lines) => lines === measure)) continue;
          const isMonth = from !== undefined && through === lastDayOf(from);
          const whole = from === before.from ? earlier : now;
          const tallies = isMonth ? facts.monthly.filter(({ month }) => month === monthOf(from)) : whole;
          const own = tallies.filter(({ departmentId }) => departmentIds?.includes(departmentId) ?? true);
          expect(addUp(own, { measure, ...filter }).n, `${id} ${JSON.stringify(cell.behind)}`).toBe(cell.n);
        }
    }),
    { numRuns: 60 },
  );
}, 60_000);
