import { yearOf } from '../../calendar/days';
import {
  type FigureGoal,
  goalsByKind,
  inYear,
  knownBy,
  type MeasuredYear,
  placesOf,
  statusOf,
} from '../../key-figures/goal';
import { isPlacedOtherwise, type WatchedFigure, type WatchRow } from '../../placement/watch';
import { type Crossing, isNear } from '../../placement/watch-boundaries';
import type { CalendarDate } from '../../shared/calendar-date';
import { decimalText } from '../../shared/decimal';
import type { Fraction } from '../../shared/fraction';
import type { SummaryFacts } from '../facts';
import type { NamedTier, PlacementsOfDepartment, TierChange } from '../placements-in';
import type { WatchFacts } from '../section-facts';
import type { Cell, Column, Label, Row, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';
import { offListTable } from './off-list';
import { departmentHistory } from './vacancies';

type Facts = SummaryFacts & WatchFacts;

/** Key figures against the agreement's thresholds, placements and their changes, and the goals that the parties have set. */
export const watchTables = (facts: Facts): readonly SummaryTable[] =>
  [
    ...[figures(facts), placements(facts), placementChanges(facts)],
    ...[targets(facts), offListTable(facts), indicators(facts)],
  ].filter(({ rows }) => rows.length > 0);

const NONE: Cell = { kind: 'NONE' };
const word = (label: Label | null): Cell => (label === null ? NONE : { kind: 'WORD', label });
const row = (id: string): Label => ({ term: 'row', id });
const named = (name: string | null): Cell => word(name === null ? null : { name });
const dated = (on: CalendarDate | null): Cell => (on === null ? NONE : { kind: 'DATE', on });
const plain = (...ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: false }));

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

type WithDepartment<T> = (
  facts: Facts,
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

function placementChanges(facts: Facts): SummaryTable {
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

const measured = (figure: MeasuredYear | null): Cell =>
  figure === null || figure.value === null
    ? NONE
    : { kind: 'FIGURE', value: figure.value, unit: figure.unit };
const ofYear = (figure: MeasuredYear | null): Cell => named(figure && String(figure.year));

const goalRow = (goal: FigureGoal): Omit<Row, 'cells'> => ({
  id: goal.id,
  label: { name: placesOf(goal).join(', ') },
});

/** Targets that the parties have set, year by year from what was measured before. @see P-07 */
function targets({ goals, period }: Facts): SummaryTable {
  return {
    id: 'indicators',
    columns: plain(
      ...[
        'key-figure',
        'goal',
        'goal-amount',
        'baseline',
        'baseline-year',
        'target',
        'latest',
        'latest-year',
      ],
      ...['indicator-status', 'goal-source'],
    ),
    rows: goalsByKind(goals).targets.map((goal) => ({
      ...goalRow(goal),
      cells: targetCells(knownBy(goal, yearOf(period.through))),
    })),
    total: null,
  };
}

const ASKS: Readonly<Record<FigureGoal['kind'], string>> = {
  ...{ FEWER_PER_YEAR: 'fewer-per-year', AT_LEAST_PER_YEAR: 'at-least-per-year', UNDER: 'kept-under' },
  INDICATOR: 'followed',
};

function targetCells(goal: FigureGoal): readonly Cell[] {
  const status = statusOf(goal);
  const baseline = inYear(goal.measured, goal.baselineYear);
  const [latest, wanted] = 'latest' in status ? [status.latest, status.wanted] : [null, null];
  return [
    word({ term: 'key-figure', id: goal.figure }),
    word(row(ASKS[goal.kind])),
    goal.amount === null ? NONE : { kind: 'COUNT', n: goal.amount },
    ...[measured(baseline), named(String(goal.baselineYear))],
    wanted === null ? NONE : { kind: 'FIGURE', value: String(wanted), unit: latest?.unit ?? 'COUNT' },
    ...[measured(latest), ofYear(latest)],
    word({ term: 'indicator-status', id: status.state }),
    named(goal.source),
  ];
}

/** What is followed beside: the areas when it was first measured and at the latest, against what they are held against. @see B8 */
function indicators({ goals, period }: Facts): SummaryTable {
  return {
    id: 'compared-indicators',
    columns: plain(
      ...['key-figure', 'baseline', 'baseline-year', 'latest', 'latest-year', 'compared', 'compared-with'],
      'goal-source',
    ),
    rows: goalsByKind(goals).indicators.map((goal) => ({
      ...goalRow(goal),
      cells: indicatorCells(knownBy(goal, yearOf(period.through))),
    })),
    total: null,
  };
}

function indicatorCells(goal: FigureGoal): readonly Cell[] {
  const latest = goal.measured.at(-1) ?? null;
  const compared = latest && inYear(goal.compared, latest.year);
  return [
    word({ term: 'key-figure', id: goal.figure }),
    ...[measured(inYear(goal.measured, goal.baselineYear)), named(String(goal.baselineYear))],
    ...[measured(latest), ofYear(latest)],
    ...[measured(compared), named(goal.comparedWith)],
    named(latest?.source ?? goal.source),
  ];
}
