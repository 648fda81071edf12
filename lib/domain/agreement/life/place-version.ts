import { addDays } from '../../calendar/days';
import { type CalendarDate, compareDates } from '../../shared/calendar-date';
import { err, ok, type Result } from '../../shared/result';
import type { Period } from '../agreement';

/** A signed version among others of its kind: one is in force on a day. `to` is the first day it no longer holds. */
export type VersionSpan<Id extends string = string> = {
  readonly id: Id;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};

export type PlaceRefused =
  | { readonly code: 'no-start' }
  /** Decisions of days gone by keep their ground, and today's too. */
  | { readonly code: 'too-early'; readonly earliest: CalendarDate }
  /** A version that begins later is signed already, and none can be ended before it has begun. */
  | { readonly code: 'later-version'; readonly from: CalendarDate };

export type Placed<Id extends string = string> = {
  readonly from: CalendarDate;
  /** Those that end the day the new one begins. */
  readonly ends: readonly VersionSpan<Id>[];
};

/** What the days are without a version: vacancies wait for one, or homes are let by the framework alone. */
export type WithoutOne = 'WAITING' | 'DECIDED';

/**
 * Where a new version may begin among the signed ones: from tomorrow at the earliest, so that every decision keeps the agreement it was
 * made by. Days on which no framework was in force have no decisions, and it may begin on any of them. The version it replaces ends as it
 * begins.
 */
export function placeVersion<Id extends string>(
  { from, to }: Period,
  signed: readonly VersionSpan<Id>[],
  { today, without }: { readonly today: CalendarDate; readonly without: WithoutOne },
): Result<Placed<Id>, PlaceRefused> {
  if (from === null) return err({ code: 'no-start' });
  const met = signed
    .filter((row) => (row.to === null || row.to > from) && (to === null || row.from < to))
    .sort((a, b) => compareDates(a.from, b.from));
  const later = met.find((row) => row.from >= from && row.from > today);
  if (later !== undefined) return err({ code: 'later-version', from: later.from });
  if ((met.length > 0 || without === 'DECIDED') && from <= today)
    return err({ code: 'too-early', earliest: addDays(today, 1) });
  return ok({ from, ends: met });
}
