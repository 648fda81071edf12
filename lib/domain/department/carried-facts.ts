import type { TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import { isTakenBack } from './rehousing-terms';

type Span = { readonly from: CalendarDate; readonly to: CalendarDate | null };
export type Rehousing = Span & { readonly reason: string };
type Placement = Span & { readonly tier: TierId; readonly criteria: readonly string[] };

/** What is recorded of a department that ends and may go on in those it becomes. */
export type CarriedFacts = {
  readonly rehousing: readonly Rehousing[];
  readonly placements: readonly Placement[];
};

/**
 * The rehousing that goes on from the day in those that begin, the same for each; null where those that end are not in rehousing on
 * the same days. Then nothing can be carried that is right for all homes: some would be shared again, or others kept outside.
 * @see docs/domain/department-changes.md
 */
export function carriedRehousing(
  ending: readonly CarriedFacts[],
  day: CalendarDate,
): readonly Rehousing[] | null {
  const [first = [], ...others] = ending.map(({ rehousing }) => goingOn(rehousing, day));
  const days = daysOf(first);
  return others.every((rows) => daysOf(rows) === days) ? first : null;
}

const goingOn = (rows: readonly Rehousing[], day: CalendarDate): readonly Rehousing[] =>
  rows
    .filter((row) => !isTakenBack(row) && (row.to === null || row.to > day))
    .map((row) => ({ ...row, from: row.from > day ? row.from : day }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

/** Rows that follow each other or overlap are one stretch, however they were entered. */
function daysOf(rows: readonly Rehousing[]): string {
  const stretches: { from: CalendarDate; to: CalendarDate | null }[] = [];
  for (const { from, to } of rows) {
    const last = stretches.at(-1);
    if (last === undefined || (last.to !== null && from > last.to)) stretches.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return JSON.stringify(stretches);
}

/**
 * The criteria that a placement begins with: those switched on in all that end, where all stand in the tier. Of another tier the
 * parties have decided nothing, and begin without. @see docs/domain/department-changes.md
 */
export function carriedCriteria(
  tier: TierId,
  ending: readonly CarriedFacts[],
  day: CalendarDate,
): readonly string[] {
  const standing = ending.map(({ placements }) => latestInForce(placements, day));
  const [first] = standing;
  if (!first || standing.some((row) => row?.tier !== tier)) return [];
  return first.criteria.filter((one) => standing.every((row) => row?.criteria.includes(one)));
}
