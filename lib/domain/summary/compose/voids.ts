import { LOSS_BEARERS, VOID_GROUNDS } from '../../letting/vocabulary';
import type { BorneLoss } from '../../letting/void-record';
import type { SummaryFacts } from '../facts';
import type { VoidsFacts } from '../section-facts';
import { stoodIn, UNEXPLAINED } from '../stood-empty';
import type { Behind, Cell, Column, DaySpan, Label, Row, SummaryTable } from '../summary';
import { type VoidSum, voidSumOf } from '../void-sums';
import { departmentRow } from './vacancies';

type Facts = SummaryFacts & VoidsFacts;

/** Homes of both periods: those of a row, or all. */
type Both = {
  readonly now: readonly VoidSum[];
  readonly earlier: readonly VoidSum[];
  /** Where those of the year before are looked for. */
  readonly before: DaySpan;
};

/** Homes that stood empty at somebody's cost: why, who bears the loss, and where. Repair is none of it. @see D-12, R-13, R-24 */
export function voidTables(facts: Facts): readonly SummaryTable[] {
  const all: Both = {
    now: [...stoodIn(facts.emptyNow, facts.period, facts.today).map(voidSumOf), ...facts.endedNow],
    earlier: [
      ...stoodIn(facts.emptyEarlier, facts.before, facts.today).map(voidSumOf),
      ...facts.endedEarlier,
    ],
    before: facts.before,
  };
  return [byGround(all), byBearer(all), byDepartment(facts, all)];
}

const only = (all: Both, isOf: (sum: VoidSum) => boolean): Both => ({
  ...all,
  now: all.now.filter(isOf),
  earlier: all.earlier.filter(isOf),
});
const total = (sums: readonly VoidSum[], of: (sum: VoidSum) => number): number =>
  sums.reduce((all, sum) => all + of(sum), 0);
const isNone = ({ now, earlier }: Both): boolean => total([...now, ...earlier], ({ homes }) => homes) === 0;

const SUM_COLUMNS: readonly Column[] = ['void-homes', 'void-days', 'rent-lost'].map((id) => ({
  id,
  adds: true,
}));
const SUMS_BEFORE: readonly Column[] = SUM_COLUMNS.map((column) => ({ ...column, of: 'BEFORE' }));

const lost = (sums: readonly VoidSum[]): Extract<Cell, { kind: 'MONEY' }> => ({
  kind: 'MONEY',
  ore: total(sums, ({ lostOre }) => lostOre),
});

/** Which homes of a table are meant; the same for the same homes, whatever table they stand in. */
type Which = Pick<Behind, 'details' | 'departmentId'> & { readonly measure?: 'EMPTY_BORNE' };

const sumCells = (sums: readonly VoidSum[], which: Which, where: Partial<DaySpan> = {}): readonly Cell[] => [
  { kind: 'COUNT', n: total(sums, ({ homes }) => homes), behind: { measure: 'EMPTY', ...which, ...where } },
  { kind: 'COUNT', n: total(sums, ({ days }) => days) },
  { ...lost(sums), behind: { measure: 'EMPTY', ...which, ...where } },
];

type VoidRow = Pick<Row, 'id' | 'label'> & { readonly own: Both };

/** Rows of a closed list, and last what nobody has explained; only those that occur. */
function rowsBy(
  all: Both,
  wordOf: (sum: VoidSum) => string,
  list: { readonly ids: readonly string[]; readonly label: (id: string) => Label },
): readonly VoidRow[] {
  const unexplained = { id: UNEXPLAINED, label: { term: 'row', id: 'unexplained' } } as const;
  return [...list.ids.map((id) => ({ id, label: list.label(id) })), unexplained]
    .map((row) => ({ ...row, own: only(all, (sum) => wordOf(sum) === row.id) }))
    .filter(({ own }) => !isNone(own));
}

function byGround(all: Both): SummaryTable {
  const cells = ({ now, earlier, before }: Both, which: Which) => [
    ...sumCells(now, which),
    ...sumCells(earlier, which, before),
  ];
  const rows = rowsBy(all, ({ ground }) => ground, {
    ids: VOID_GROUNDS,
    label: (id) => ({ term: 'void-ground', id }),
  });
  return {
    id: 'voids-by-ground',
    columns: [...SUM_COLUMNS, ...SUMS_BEFORE],
    rows: rows.map(({ own, ...row }) => ({ ...row, cells: cells(own, { details: [row.id] }) })),
    total: cells(all, {}),
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
const borneCells = (sums: readonly VoidSum[]): readonly Cell[] =>
  BORNE.map((by) => ({ kind: 'MONEY', ore: total(sums, ({ borne }) => borne[by]) }));

function byBearer(all: Both): SummaryTable {
  const cells = ({ now, earlier, before }: Both, which: Which) => [
    ...[...sumCells(now, which), ...borneCells(now)],
    ...sumCells(earlier, which, before),
  ];
  const rows = rowsBy(all, ({ bearer }) => bearer, {
    ids: LOSS_BEARERS,
    label: (id) => ({ term: 'loss-bearer', id }),
  });
  const which = (id: string): Which =>
    id === UNEXPLAINED ? { details: [id] } : { measure: 'EMPTY_BORNE', details: [id] };
  return {
    id: 'voids-by-bearer',
    columns: [...SUM_COLUMNS, ...BORNE_COLUMNS, ...SUMS_BEFORE],
    rows: rows.map(({ own, ...row }) => ({ ...row, cells: cells(own, which(row.id)) })),
    total: cells(all, {}),
    across: [{ total: 'rent-lost', parts: BORNE_COLUMNS.map(({ id }) => id) }],
  };
}

const DEPARTMENT_COLUMNS: readonly Column[] = [
  ...SUM_COLUMNS,
  ...['combined-lost', 'unexplained-homes', 'unexplained-lost'].map((id) => ({ id, adds: true })),
  ...SUMS_BEFORE,
];

/** Loss by combined letting apart, because the agreements ask for it. @see R-24 */
function byDepartment({ departments }: Facts, all: Both): SummaryTable {
  const rows = departments.flatMap((department): Row[] => {
    const own = only(all, ({ departmentId }) => departmentId === department.id);
    if (isNone(own)) return [];
    return [{ ...departmentRow(department), cells: departmentCells(own, { departmentId: department.id }) }];
  });
  const isThere = new Set(departments.map(({ id }) => id));
  const listed = only(all, ({ departmentId }) => isThere.has(departmentId));
  return {
    id: 'voids-by-department',
    columns: DEPARTMENT_COLUMNS,
    rows,
    total: rows.length > 1 ? departmentCells(listed, {}) : null,
  };
}

function departmentCells(own: Both, which: Which): readonly Cell[] {
  const combined = own.now.filter(({ ground }) => ground === 'COMBINED_LETTING');
  const unexplained = own.now.filter(({ ground }) => ground === UNEXPLAINED);
  const [homes] = sumCells(unexplained, { ...which, details: [UNEXPLAINED] });
  return [
    ...[...sumCells(own.now, which), lost(combined)],
    ...[homes ?? { kind: 'NONE' }, lost(unexplained)],
    ...sumCells(own.earlier, which, own.before),
  ];
}
