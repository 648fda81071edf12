import { addDays } from '../../calendar/days';
import { LOSS_BEARERS, VOID_GROUNDS } from '../../letting/vocabulary';
import { countsAsVoid, type Void, voidIn } from '../../letting/void-period';
import { type BorneLoss, borne } from '../../letting/void-record';
import type { EmptyVacancy } from '../../letting/void-register';
import type { CalendarDate } from '../../shared/calendar-date';
import { totalOf } from '../add-up';
import type { SummaryFacts } from '../facts';
import type { VoidsFacts } from '../section-facts';
import type { Cell, Column, DaySpan, Label, Row, SummaryTable } from '../summary';
import { departmentRow } from './vacancies';

type Facts = SummaryFacts & VoidsFacts;

/** Homes that stood empty at somebody's cost: why, who bears the loss, and where. Repair is none of it. @see D-12, R-13, R-24 */
export function voidTables(facts: Facts): readonly SummaryTable[] {
  const now = stoodIn(facts.emptyNow, facts.period, facts.today);
  const earlier = stoodIn(facts.emptyEarlier, facts.before, facts.today);
  return [byGround(now, earlier), byBearer(now, earlier), byDepartment(facts, now, earlier)];
}

type Stood = { readonly home: EmptyVacancy; readonly stood: Void };

function stoodIn(
  homes: readonly EmptyVacancy[],
  { from, through }: DaySpan,
  today: CalendarDate,
): readonly Stood[] {
  const period = { from, to: addDays(through, 1) };
  return homes
    .filter(({ record }) => countsAsVoid(record?.ground ?? null))
    .flatMap((home) => {
      const stood = voidIn(home, period, today);
      return stood === null ? [] : [{ home, stood }];
    });
}

const SUM_COLUMNS: readonly Column[] = ['void-homes', 'void-days', 'rent-lost'].map((id) => ({
  id,
  adds: true,
}));
const inBefore = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => ({ ...column, of: 'BEFORE' }));

const sumCells = (homes: readonly Stood[]): readonly Cell[] => [
  { kind: 'COUNT', n: homes.length },
  { kind: 'COUNT', n: homes.reduce((sum, { stood }) => sum + stood.days, 0) },
  { kind: 'MONEY', ore: homes.reduce((sum, { stood }) => sum + stood.lostOre, 0) },
];

const NOT_EXPLAINED: Pick<Row, 'id' | 'label'> = {
  id: 'UNEXPLAINED',
  label: { term: 'row', id: 'unexplained' },
};

/** Rows of a closed list, and last what nobody has explained; only those that occur. */
function rowsBy(
  ids: readonly string[],
  label: (id: string) => Label,
  of: (home: EmptyVacancy) => string | undefined,
  [now, earlier]: readonly [readonly Stood[], readonly Stood[]],
): readonly (Pick<Row, 'id' | 'label'> & {
  readonly now: readonly Stood[];
  readonly earlier: readonly Stood[];
})[] {
  const rows = [...ids.map((id) => ({ id, label: label(id) })), NOT_EXPLAINED];
  return rows
    .map((row) => {
      const isOf = ({ home }: Stood) => (of(home) ?? NOT_EXPLAINED.id) === row.id;
      return { ...row, now: now.filter(isOf), earlier: earlier.filter(isOf) };
    })
    .filter((row) => row.now.length + row.earlier.length > 0);
}

function byGround(now: readonly Stood[], earlier: readonly Stood[]): SummaryTable {
  const grounds = rowsBy(
    VOID_GROUNDS,
    (id) => ({ term: 'void-ground', id }),
    ({ record }) => record?.ground,
    [now, earlier],
  );
  return {
    id: 'voids-by-ground',
    columns: [...SUM_COLUMNS, ...inBefore(SUM_COLUMNS)],
    rows: grounds.map(({ id, label, ...own }) => ({
      ...{ id, label },
      cells: [...sumCells(own.now), ...sumCells(own.earlier)],
    })),
    total: [...sumCells(now), ...sumCells(earlier)],
    chart: { kind: 'BARS', columns: ['rent-lost'] },
  };
}

const BORNE = [
  'municipality',
  'organisation',
  'department',
  'unexplained',
] as const satisfies readonly (keyof BorneLoss)[];
const BORNE_COLUMNS: readonly Column[] = BORNE.map((by) => ({ id: `borne-by-${by}`, adds: true }));

/** Of a shared loss each bears its own part; an unexplained one nobody bears yet. */
function borneCells(homes: readonly Stood[]): readonly Cell[] {
  const parts = homes.map(({ home, stood }) => borne(stood.lostOre, home.record));
  return BORNE.map((by) => ({ kind: 'MONEY', ore: parts.reduce((sum, part) => sum + part[by], 0) }));
}

function byBearer(now: readonly Stood[], earlier: readonly Stood[]): SummaryTable {
  const bearers = rowsBy(
    LOSS_BEARERS,
    (id) => ({ term: 'loss-bearer', id }),
    ({ record }) => record?.bearer,
    [now, earlier],
  );
  const cells = (own: { readonly now: readonly Stood[]; readonly earlier: readonly Stood[] }) => [
    ...[...sumCells(own.now), ...borneCells(own.now)],
    ...sumCells(own.earlier),
  ];
  return {
    id: 'voids-by-bearer',
    columns: [...SUM_COLUMNS, ...BORNE_COLUMNS, ...inBefore(SUM_COLUMNS)],
    rows: bearers.map(({ id, label, ...own }) => ({ id, label, cells: cells(own) })),
    total: cells({ now, earlier }),
    across: [{ total: 'rent-lost', parts: BORNE_COLUMNS.map(({ id }) => id) }],
  };
}

const DEPARTMENT_COLUMNS: readonly Column[] = [
  ...SUM_COLUMNS,
  ...['combined-lost', 'unexplained-homes', 'unexplained-lost'].map((id) => ({ id, adds: true })),
];

/** Loss by combined letting apart, because the agreements ask for it. @see R-24 */
function byDepartment(
  { departments }: Facts,
  now: readonly Stood[],
  earlier: readonly Stood[],
): SummaryTable {
  const rows = departments.flatMap((department): Row[] => {
    const isOf = ({ home }: Stood) => home.departmentId === department.id;
    const [own, before] = [now.filter(isOf), earlier.filter(isOf)];
    if (own.length + before.length === 0) return [];
    return [{ ...departmentRow(department), cells: departmentCells(own, before) }];
  });
  return {
    id: 'voids-by-department',
    columns: [...DEPARTMENT_COLUMNS, ...inBefore(SUM_COLUMNS)],
    rows,
    total: rows.length > 1 ? totalOf(rows) : null,
  };
}

function departmentCells(own: readonly Stood[], earlier: readonly Stood[]): readonly Cell[] {
  const combined = own.filter(({ home }) => home.record?.ground === 'COMBINED_LETTING');
  const unexplained = own.filter(({ home }) => home.record === null);
  const lost = (homes: readonly Stood[]) => sumCells(homes).slice(2);
  return [
    ...sumCells(own),
    ...lost(combined),
    ...[...sumCells(unexplained).slice(0, 1), ...lost(unexplained)],
    ...sumCells(earlier),
  ];
}
