import { isPlacedOtherwise, type WatchedFigure, type WatchRow } from '../../placement/watch';
import { type Crossing, isNear } from '../../placement/watch-boundaries';
import { decimalText } from '../../shared/decimal';
import type { Fraction } from '../../shared/fraction';
import type { SummaryFacts } from '../facts';
import type { NamedTier, PlacementsOfDepartment, TierChange } from '../placements-in';
import type { WatchFacts } from '../section-facts';
import type { Cell, Column, Label, Row, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { goalTables } from './goals';
import { dated, NONE, named, plain, row, word } from './plain-cells';
import { departmentHistory } from './vacancies';

type Facts = SummaryFacts & WatchFacts;

/** Key figures against the agreement's thresholds, placements and their changes, and the goals that the parties have set. */
export const watchTables = (facts: Facts): readonly SummaryTable[] =>
  [figures(facts), placements(facts), placementChanges(facts), ...goalTables(facts)].filter(
    ({ rows }) => rows.length > 0,
  );

const PLACES = 4;
const figureOf = (value: Fraction | null, unit: string): Cell =>
  value === null ? NONE : { kind: 'FIGURE', value: decimalText(value, PLACES, '.'), unit };

const AGAINST: readonly Column[] = plain(
  ...['figure', 'figure-source', 'figure-date', 'threshold-below', 'threshold-above'],
  ...['distance', 'tier-beyond', 'near'],
);

/** One row for each figure that the department's agreement looks at, or looked at a year before. @see Q01, Q19, Q20, T-25 */
function figures({ departments, watched, watchedBefore }: Facts): SummaryTable {
  const rows = departments.flatMap((department): readonly Row[] => {
    const [now, then] = [ownOf(watched, department.id), ownOf(watchedBefore, department.id)];
    const names = new Set([now, then].flatMap((own) => own?.figures.map(({ name }) => name) ?? []));
    return [...names].map((name) => ({
      ...departmentHistory(department),
      id: `${department.id} ${name}`,
      cells: [word({ term: 'key-figure', id: name }), ...against(now, name), ...against(then, name)],
    }));
  });
  return {
    id: 'figures-against-thresholds',
    columns: [...plain('key-figure'), ...AGAINST, ...yearBefore(AGAINST)],
    rows,
    total: null,
    before: 'UNDER',
  };
}

const ownOf = (rows: readonly WatchRow[], departmentId: string): WatchRow | undefined =>
  rows.find(({ watched: it }) => it.kind === 'DEPARTMENT' && it.department.id === departmentId);

/** Nothing where the agreement did not look at the figure, or there was none. */
function against(own: WatchRow | undefined, name: WatchedFigure['name']): readonly Cell[] {
  const figure = own?.figures.find((one) => one.name === name);
  return own && figure ? figureCells(own, figure) : AGAINST.map(() => NONE);
}

function figureCells(own: WatchRow, { name, value, figure }: WatchedFigure): readonly Cell[] {
  const crossings = own.crossings.filter((crossing) => crossing.figure === name);
  const at = (direction: Crossing['direction']) =>
    figureOf(crossings.find((crossing) => crossing.direction === direction)?.at ?? null, 'PERCENT');
  const [nearest] = crossings;
  return [
    figure.suppressed ? word(row('suppressed')) : figureOf(value, 'PERCENT'),
    named(figure.source),
    dated(figure.from),
    ...[at('FEWER'), at('MORE')],
    figureOf(nearest?.points ?? null, 'POINTS'),
    word(nearest ? nameIn(own, nearest.tier) : null),
    word(nearness(own, nearest)),
  ];
}

/** As the agreement of the day called it. */
function nameIn({ agreement: { tiers } }: WatchRow, tier: string): Label {
  const found = tiers.find((one) => one.tier === tier);
  return found ? { names: found.label } : row('unknown-tier');
}

/** Where a designation or rehousing places the department, its figures change nothing until that has ended. */
function nearness(own: WatchRow, nearest: Crossing | undefined): Label | null {
  if (isPlacedOtherwise(own)) return row('placed-otherwise');
  if (nearest === undefined) return null;
  return row(isNear(nearest) ? 'near' : 'not-near');
}

const tierOf = (tier: NamedTier | null): Cell => word(tier === null ? row('no-tier') : { names: tier.label });

type Placed = Pick<Facts, 'departments' | 'placements'>;
type WithDepartment<T> = (
  facts: Placed,
  rows: (department: Omit<Row, 'cells'>, placed: PlacementsOfDepartment) => T[],
) => T[];

const eachPlaced: WithDepartment<Row> = ({ departments, placements: all }, rows) =>
  departments.flatMap((department) => {
    const placed = all.find(({ departmentId }) => departmentId === department.id);
    return placed ? rows(departmentHistory(department), placed) : [];
  });

const PLACED: readonly Column[] = [
  ...plain('tier-at-start', 'tier-at-end'),
  { id: 'tier-changes', adds: true },
];

function placements(facts: Facts): SummaryTable {
  const cellsOf = ({ start, end, changes }: PlacementsOfDepartment): readonly Cell[] => [
    ...[tierOf(start), tierOf(end)],
    { kind: 'COUNT', n: changes.length },
  ];
  const nothing = PLACED.map(() => NONE);
  const before = new Map(facts.placementsBefore.map((placed) => [placed.departmentId, cellsOf(placed)]));
  return {
    id: 'placements',
    columns: [...PLACED, ...yearBefore(PLACED)],
    rows: eachPlaced(facts, (department, placed) => [
      { ...department, cells: [...cellsOf(placed), ...(before.get(placed.departmentId) ?? nothing)] },
    ]),
    total: null,
    before: 'UNDER',
  };
}

/** Each change of the tier that a department stands at, with who decided it and when. */
export function placementChanges(facts: Placed): SummaryTable {
  return {
    id: 'placement-changes',
    columns: plain('changed-on', 'tier-from', 'tier-to', 'changed-by', 'decided-on', 'forum'),
    rows: eachPlaced(facts, (department, { changes }) =>
      changes.map((change) => ({
        ...department,
        id: `${department.id} ${change.on}`,
        cells: changeCells(change),
      })),
    ),
    total: null,
  };
}

const changeCells = ({ on, from, to, by, decidedOn, forum }: TierChange): readonly Cell[] => [
  dated(on),
  ...[tierOf(from), tierOf(to)],
  word(row(`by-${by.toLowerCase()}`)),
  ...[dated(decidedOn), named(forum)],
];
