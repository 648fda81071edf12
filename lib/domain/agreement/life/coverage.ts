import { type CalendarDate, compareDates } from '../../shared/calendar-date';
import type { VersionSpan } from './place-version';

/** Days on which no agreement is in force; `to` is the first day with one again, null: none is signed. */
export type Gap = { readonly from: CalendarDate; readonly to: CalendarDate | null };

/** The days without an agreement, from the first day that ever had one. Without any version nothing is known. */
export function daysWithout(versions: readonly Omit<VersionSpan, 'id'>[]): readonly Gap[] {
  const inOrder = [...versions].sort((a, b) => compareDates(a.from, b.from));
  const gaps: Gap[] = [];
  let covered: CalendarDate | null | undefined;
  for (const { from, to } of inOrder) {
    if (covered === null) break;
    if (covered !== undefined && from > covered) gaps.push({ from: covered, to: from });
    covered = covered === undefined || to === null || to > covered ? to : covered;
  }
  return covered ? [...gaps, { from: covered, to: null }] : gaps;
}
