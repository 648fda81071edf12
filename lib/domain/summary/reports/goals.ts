import { addDays, yearOf } from '../../calendar/days';
import { type FigureGoal, type Goal, goalsByKind, inYear, type MeasuredYear } from '../../key-figures/goal';
import { goalRow, goalTables, measured } from '../compose/goals';
import { offListTable } from '../compose/off-list';
import { dated, NONE, named, plain, row, word } from '../compose/plain-cells';
import { placementChanges } from '../compose/watch';
import type { SummaryDepartment } from '../facts';
import type { PlacementsOfDepartment } from '../placements-in';
import type { Cell, DaySpan, Row, SummaryTable } from '../summary';
import { type KeptYear, keptActs, keptYears } from './kept-years';
import { type RoundSignedFor, signedRounds } from './signed-rounds';

export type GoalsFacts = {
  readonly period: DaySpan;
  readonly departments: readonly SummaryDepartment[];
  readonly placements: readonly PlacementsOfDepartment[];
  /** Those that held in the period, with the lists as they stood on its last day; and the same of the year before. */
  readonly goals: readonly Goal[];
  readonly goalsBefore: readonly Goal[];
  readonly signed: readonly RoundSignedFor[];
  readonly kept: readonly KeptYear[];
};

/**
 * The year's follow-up on the goals of a municipality, as its board documents it to the auditor with the accounts: each goal with how it
 * stands by the rule of the summary, what that rests on, what the parties decided in the year, and what they have closed of it. Without
 * a goal there is nothing to follow up, and its tables say so.
 * @see P-03, P-04, P-07, R-01, H-09, T-23
 */
export function goalReportTables(facts: GoalsFacts): readonly SummaryTable[] {
  if (facts.goals.length === 0) return goalTables(facts);
  const { goalsBefore: goals, signed, kept } = facts;
  return [
    ...goalTables(facts).map((table) => withDays(table, facts.goals)),
    { ...offListTable({ goals }), id: 'off-list-before' },
    ...[measures(facts), placementChanges(facts), signedRounds(signed), keptYears(kept), keptActs(kept)],
  ].filter(({ rows }) => rows.length > 0);
}

const HELD = ['goal-from', 'goal-through'];

/** A goal of a figure holds from a day, and through one where the parties have said so. Areas are to be off a list by a day that their row says. */
function withDays(table: SummaryTable, goals: readonly Goal[]): SummaryTable {
  const held = (id: string): readonly Cell[] => {
    const goal = goals.find((one) => one.id === id);
    return [dated(goal?.from ?? null), dated(goal?.to ? addDays(goal.to, -1) : null)];
  };
  if (table.id === 'off-list') return table;
  return {
    ...table,
    columns: [...table.columns, ...plain(...HELD)],
    rows: table.rows.map((one) => ({ ...one, cells: [...one.cells, ...held(one.id)] })),
  };
}

/** Figure by figure what a goal is measured by: where it began, the year before, and the year; of each its day and where it stands. */
function measures({ goals, period }: GoalsFacts): SummaryTable {
  const { targets, indicators } = goalsByKind(goals);
  return {
    id: 'goal-measures',
    columns: plain(
      ...['key-figure', 'measure-of', 'measure-year', 'goal-measure', 'measure-date', 'measure-sources'],
    ),
    rows: [...targets, ...indicators].flatMap((goal) => measureRows(goal, yearOf(period.through))),
    total: null,
  };
}

function measureRows(goal: FigureGoal, year: number): readonly Row[] {
  const rows = [
    ['measure-baseline', goal.baselineYear],
    ['measure-before', year - 1],
    ['measure-now', year],
  ] as const;
  return rows.map(([of, at]) => ({
    ...goalRow(goal),
    id: `${goal.id} ${of}`,
    cells: [
      ...[word({ term: 'key-figure', id: goal.figure }), word(row(of)), named(String(at))],
      ...measureCells(inYear(goal.measured, at)),
    ],
  }));
}

/** Where nothing was measured, or not in every place of the goal, it says so. */
function measureCells(one: MeasuredYear | null): readonly Cell[] {
  if (one === null) return [word(row('not-measured')), NONE, NONE];
  const figure: Cell = one.value === null ? { kind: 'HIDDEN' } : measured(one);
  return [figure, dated(one.on), named(one.sources.join('; '))];
}
