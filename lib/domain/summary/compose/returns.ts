import { RETURN_REASONS } from '../../agreement/vocabulary';
import type { FaultState } from '../../slot/fault';
import { addUp, countOf, occurring, share } from '../add-up';
import type { SummaryFacts } from '../facts';
import type { TallyFilter } from '../measure';
import type { Cell, Column, DaySpan, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';

/** Whose fault it was that a turn came back: a fault counts against the organisation until both have settled that it was none. */
export const BLAME = [
  { id: 'fault-none', states: ['NONE', 'REVERSED'] },
  { id: 'fault-organisation', states: ['ACCEPTED', 'UPHELD'] },
  { id: 'fault-awaiting', states: ['AWAITING'] },
  { id: 'fault-contested', states: ['CONTESTED'] },
] as const satisfies readonly { readonly id: string; readonly states: readonly FaultState[] }[];

const OWN: readonly Column[] = [
  { id: 'returned-turns', adds: true },
  { id: 'of-given', adds: true },
  ...BLAME.map(({ id }) => ({ id, adds: true })),
];

/** Turns that came back, by reason and whose fault it was in one table, with the time before beside it. @see T-25, R-06 */
export function returnsTable({ now, earlier, before }: SummaryFacts): SummaryTable {
  const reasons = occurring([...now, ...earlier], 'detail', { measure: 'SLOT_RETURN' }, RETURN_REASONS);
  const cells = (reason?: string): readonly Cell[] => [
    ...cellsOf(now, reason),
    ...cellsOf(earlier, reason, before),
  ];
  return {
    id: 'returns-by-reason',
    columns: [...OWN, ...yearBefore(OWN)],
    rows: reasons.map((reason) => ({
      id: reason,
      label: { term: 'return-reason', id: reason },
      cells: cells(reason),
    })),
    total: cells(),
    across: [{ total: 'returned-turns', parts: BLAME.map(({ id }) => id) }],
    before: 'UNDER',
    chart: { kind: 'BARS', columns: ['returned-turns'] },
  };
}

/** Without a reason: of all of them. */
function cellsOf(tallies: SummaryFacts['now'], reason: string | undefined, where?: DaySpan): readonly Cell[] {
  const filter: TallyFilter = {
    measure: 'SLOT_RETURN',
    ...(reason !== undefined && { details: [reason] }),
  };
  const reasons = reason === undefined ? RETURN_REASONS : [reason];
  return [
    countOf(tallies, filter, where),
    share(addUp(tallies, filter).n, turnsStanding(tallies), { ...filter, ...where }),
    ...BLAME.map(({ states }) =>
      countOf(tallies, { measure: 'RETURN_FAULT', details: withStates(reasons, states) }, where),
    ),
  ];
}

/** The words of the sums of `RETURN_FAULT`, see migration 0037. */
const withStates = (reasons: readonly string[], states: readonly FaultState[]): readonly string[] =>
  reasons.flatMap((reason) => states.map((state) => `${reason} ${state}`));

/** Turns given, without those that were voided since. */
export const turnsStanding = (
  tallies: SummaryFacts['now'],
  of: Pick<TallyFilter, 'departmentId'> = {},
): number =>
  addUp(tallies, { measure: 'SLOT', ...of }).n -
  addUp(tallies, { measure: 'SLOT', ...of, details: ['VOIDED'] }).n;
