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
import type { WatchFacts } from '../section-facts';
import type { Cell, DaySpan, Row, SummaryTable } from '../summary';
import { offListTable } from './off-list';
import { NONE, named, plain, row, word } from './plain-cells';

type Facts = Pick<WatchFacts, 'goals'> & { readonly period: DaySpan };

/** The goals that the parties have set and what they follow beside, with how each stands by the end of the period. */
export const goalTables = (facts: Facts): readonly SummaryTable[] => [
  targets(facts),
  offListTable(facts),
  indicators(facts),
];

/** A figure as it was published; nothing where there is none. */
export const measured = (figure: MeasuredYear | null): Cell =>
  figure === null || figure.value === null
    ? NONE
    : { kind: 'FIGURE', value: figure.value, unit: figure.unit };
const ofYear = (figure: MeasuredYear | null): Cell => named(figure && String(figure.year));

/** A goal by the places that it is of. */
export const goalRow = (goal: FigureGoal): Omit<Row, 'cells'> => ({
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
