import { LOSS_BEARERS, VOID_GROUNDS } from '../../letting/vocabulary';
import { ADDEND_OF, BORNE, BORNE_COLUMNS } from '../borne-columns';
import type { SummaryFacts } from '../facts';
import type { VoidsFacts } from '../section-facts';
import { stoodIn, UNEXPLAINED } from '../stood-empty';
import type { Behind, Cell, Column, DaySpan, Label, Row, SummaryTable } from '../summary';
import { type VoidSum, voidSumOf } from '../void-sums';
import { yearBefore } from '../year-before';
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

/** Which homes of a table are meant; the same for the same homes, whatever table they stand in. */
type Which = Pick<Behind, 'details' | 'departmentId' | 'standing'> & { readonly measure?: 'EMPTY_BORNE' };

type Span = Partial<DaySpan>;
const emptyHomes = (which: Which, where: Span): Behind => ({ measure: 'EMPTY', ...which, ...where });

const homesOf = (sums: readonly VoidSum[], which: Which, where: Span): Cell => ({
  ...{ kind: 'COUNT', n: total(sums, ({ homes }) => homes) },
  behind: emptyHomes(which, where),
});
const lostOf = (sums: readonly VoidSum[], which: Which, where: Span): Cell => ({
  ...{ kind: 'MONEY', ore: total(sums, ({ lostOre }) => lostOre) },
  behind: { ...emptyHomes(which, where), adds: 'ORE' },
});

const sumCells = (sums: readonly VoidSum[], which: Which, where: Span = {}): readonly Cell[] => [
  homesOf(sums, which, where),
  {
    ...{ kind: 'COUNT', n: total(sums, ({ days }) => days) },
    behind: { ...emptyHomes(which, where), adds: 'DAYS' },
  },
  lostOf(sums, which, where),
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
    columns: [...SUM_COLUMNS, ...yearBefore(SUM_COLUMNS)],
    rows: rows.map(({ own, ...row }) => ({ ...row, cells: cells(own, { details: [row.id] }) })),
    total: cells(all, {}),
    chart: { kind: 'BARS', columns: ['rent-lost'] },
  };
}

const BEARER_COLUMNS: readonly Column[] = [...SUM_COLUMNS, ...BORNE_COLUMNS];

/** Of a shared loss each bears its own part; an unexplained one nobody bears yet. */
const borneCells = (sums: readonly VoidSum[], which: Which, where: Span = {}): readonly Cell[] =>
  BORNE.map((by) => ({
    ...{ kind: 'MONEY', ore: total(sums, ({ borne }) => borne[by]) },
    behind: { ...emptyHomes(which, where), adds: ADDEND_OF[by] },
  }));

function byBearer(all: Both): SummaryTable {
  const cells = ({ now, earlier, before }: Both, which: Which) => [
    ...[...sumCells(now, which), ...borneCells(now, which)],
    ...[...sumCells(earlier, which, before), ...borneCells(earlier, which, before)],
  ];
  const rows = rowsBy(all, ({ bearer }) => bearer, {
    ids: LOSS_BEARERS,
    label: (id) => ({ term: 'loss-bearer', id }),
  });
  const which = (id: string): Which =>
    id === UNEXPLAINED ? { details: [id] } : { measure: 'EMPTY_BORNE', details: [id] };
  return {
    id: 'voids-by-bearer',
    columns: [...BEARER_COLUMNS, ...yearBefore(BEARER_COLUMNS)],
    rows: rows.map(({ own, ...row }) => ({ ...row, cells: cells(own, which(row.id)) })),
    total: cells(all, {}),
    across: [{ total: 'rent-lost', parts: BORNE_COLUMNS.map(({ id }) => id) }],
    before: 'UNDER',
  };
}

const DEPARTMENT_COLUMNS: readonly Column[] = [
  ...SUM_COLUMNS,
  ...['combined-lost', 'unexplained-homes', 'unexplained-lost'].map((id) => ({ id, adds: true })),
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
  const isAll = isNone(only(all, ({ departmentId }) => !isThere.has(departmentId)));
  return {
    id: 'voids-by-department',
    columns: [...DEPARTMENT_COLUMNS, ...yearBefore(DEPARTMENT_COLUMNS)],
    rows,
    total: rows.length > 1 ? departmentCells(listed, isAll ? {} : { standing: true }) : null,
    before: 'UNDER',
  };
}

const departmentCells = ({ now, earlier, before }: Both, which: Which): readonly Cell[] => [
  ...ofDepartment(now, which),
  ...ofDepartment(earlier, which, before),
];

function ofDepartment(sums: readonly VoidSum[], which: Which, where: Span = {}): readonly Cell[] {
  const because = (ground: string) => sums.filter((sum) => sum.ground === ground);
  const [combined, unexplained] = [['COMBINED_LETTING'], [UNEXPLAINED]];
  return [
    ...sumCells(sums, which, where),
    lostOf(because('COMBINED_LETTING'), { ...which, details: combined }, where),
    homesOf(because(UNEXPLAINED), { ...which, details: unexplained }, where),
    lostOf(because(UNEXPLAINED), { ...which, details: unexplained }, where),
  ];
}
