import { goalsByKind } from '../../key-figures/goal';
import { type AreaStatus, areaStatusesOf, type ListGoal, listedBy } from '../../key-figures/list-goal';
import type { WatchFacts } from '../section-facts';
import type { Cell, Row, SummaryTable } from '../summary';
import { dated, NONE, named, plain, row, word } from './plain-cells';

const COLUMNS = [
  ...(['list-goal', 'off-by', 'stands-in', 'stands-since', 'latest-list'] as const),
  ...(['indicator-status', 'goal-source'] as const),
] as const;

/** Areas that are to be off the state's lists, and where they stood on the period's last day. @see R-01, H-09, T-23 */
export const offListTable = ({ goals }: Pick<WatchFacts, 'goals'>): SummaryTable => ({
  id: 'off-list',
  columns: plain(...COLUMNS),
  rows: goalsByKind(goals).lists.flatMap((goal) =>
    areaStatusesOf(goal).map(
      (status): Row => ({
        id: `${goal.id} ${status.name}`,
        label: { name: status.name },
        cells: cellsOf(goal, status),
      }),
    ),
  ),
  total: null,
});

const cellsOf = (goal: ListGoal, { state, listed }: AreaStatus): readonly Cell[] => [
  word(row(`off-${goal.list}`)),
  dated(listedBy(goal)),
  listed === null ? NONE : word({ term: 'designation', id: listed.designation }),
  ...[dated(listed?.from ?? null), dated(goal.listOn)],
  ...[word({ term: 'indicator-status', id: state }), named(goal.source)],
];
