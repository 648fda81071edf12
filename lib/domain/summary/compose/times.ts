import { addUp, countOf } from '../add-up';
import type { DepartmentTally, SummaryFacts } from '../facts';
import type { Measure, TallyFilter } from '../measure';
import type { RunningRent, TimesFacts } from '../section-facts';
import type { Cell, Column, DaySpan, Row, SummaryTable } from '../summary';
import { organisationsOf } from './choices';

type Facts = SummaryFacts & TimesFacts;

/** How long it took, and what the municipality paid while its homes waited. @see T-25, F-05, almenboligloven § 59, stk. 1 */
export const timeTables = (facts: Facts): readonly SummaryTable[] => [times(facts), waitingRent(facts)];

/** Of turns: to the answer, to the naming that stands, to the lease; and of homes that the organisation let itself, to the lease. */
const TIMES = [
  { id: 'ANSWER', measure: 'ANSWER_DAYS' },
  { id: 'NAME', measure: 'NAME_DAYS' },
  { id: 'LEASE', measure: 'LEASE_DAYS' },
  { id: 'LET', measure: 'LET_DAYS' },
] as const satisfies readonly { readonly id: string; readonly measure: Measure }[];

function times({ now, earlier, before }: Facts): SummaryTable {
  return {
    id: 'times',
    columns: [
      { id: 'mean-days', adds: false },
      { id: 'measured', adds: false },
      { id: 'mean-days', adds: false, of: 'BEFORE' },
      { id: 'measured', adds: false, of: 'BEFORE' },
    ],
    rows: TIMES.map(({ id, measure }) => ({
      ...{ id, label: { term: 'time', id } },
      cells: [...timeCells(now, measure), ...timeCells(earlier, measure, before)],
    })),
    total: null,
  };
}

function timeCells(tallies: readonly DepartmentTally[], measure: Measure, where?: DaySpan): readonly Cell[] {
  const { n, amount } = addUp(tallies, { measure });
  const mean: Cell =
    n === 0
      ? { kind: 'NONE' }
      : { kind: 'DAYS', days: amount, n, behind: { measure, ...where, adds: 'DAYS' } };
  return [mean, countOf(tallies, { measure }, where)];
}

const RENT_COLUMNS: readonly Column[] = [
  { id: 'waited', adds: true },
  { id: 'waiting-rent', adds: true },
  { id: 'waited', adds: true, of: 'BEFORE' },
  { id: 'waiting-rent', adds: true, of: 'BEFORE' },
  { id: 'still-waiting', adds: true },
  { id: 'running-rent', adds: true },
];

/** By organisation, on the day the duty ended; what runs on is told apart, for it is not known yet. */
function waitingRent(facts: Facts): SummaryTable {
  const rows = organisationsOf(facts.departments).map(({ id, name }): Row => {
    const running = facts.running.find(({ organisationId }) => organisationId === id);
    return {
      ...{ id, label: { name } },
      cells: [
        ...rentCells(facts.now, { organisationId: id }),
        ...rentCells(facts.earlier, { organisationId: id }, facts.before),
        ...runningCells(running, { organisationId: id }),
      ],
    };
  });
  return {
    id: 'waiting-rent',
    columns: RENT_COLUMNS,
    rows,
    total: rows.length > 1 ? rentTotal(facts) : null,
  };
}

/** The total opens all the homes of the rows. */
const rentTotal = (facts: Facts): readonly Cell[] => [
  ...rentCells(facts.now, {}),
  ...rentCells(facts.earlier, {}, facts.before),
  ...runningCells(
    {
      turns: facts.running.reduce((sum, one) => sum + one.turns, 0),
      ore: facts.running.reduce((sum, one) => sum + one.ore, 0),
    },
    {},
  ),
];

function runningCells(
  running: Pick<RunningRent, 'turns' | 'ore'> | undefined,
  of: Pick<TallyFilter, 'organisationId'>,
): readonly Cell[] {
  const behind: TallyFilter = { measure: 'RUNNING_RENT', ...of };
  return [
    { kind: 'COUNT', n: running?.turns ?? 0, behind },
    { kind: 'MONEY', ore: running?.ore ?? 0, behind: { ...behind, adds: 'ORE' } },
  ];
}

function rentCells(
  tallies: readonly DepartmentTally[],
  of: Pick<TallyFilter, 'organisationId'>,
  where?: DaySpan,
): readonly Cell[] {
  const filter: TallyFilter = { measure: 'WAITING_RENT', ...of };
  const ore = addUp(tallies, filter).amount;
  return [
    countOf(tallies, filter, where),
    { kind: 'MONEY', ore, behind: { ...filter, ...where, adds: 'ORE' } },
  ];
}
