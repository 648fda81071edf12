import { systemScope } from '@/lib/auth/scope';
import type { Side } from '@/lib/domain/access/role';
import type { SystemScope } from '@/lib/domain/access/scope';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { addDays } from '@/lib/domain/calendar/days';
import { addWorkingDays, type ClosingDays } from '@/lib/domain/calendar/working-days';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { LaidPlace } from './lay-foundation';
import type { Cast } from './lay-people';
import type { Random } from './random';
import type { Timeline } from './timeline';

/** The demonstration stands on Monday 6 October 2025; the last working day before it is played to the end. */
export const LAST_DAY = calendarDate('2025-10-03');

/** One municipality's past while it is played. */
export type Stage = {
  readonly place: LaidPlace;
  readonly cast: Cast;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly closingDays: ClosingDays;
};

/** An act at an instant, done by somebody. The same use cases as on any other day. */
export const as = (userId: UserId, side: Side, now: Date): SystemScope =>
  systemScope('demonstration data', { now, actAs: { userId, side } });

const FIRST_HOUR = 8;
const LAST_HOUR = 14;

/** Some time of a working day. */
export function duringWork({ random }: Pick<Stage, 'random'>, day: CalendarDate): Date {
  const hour = String(random.whole(FIRST_HOUR, LAST_HOUR)).padStart(2, '0');
  return instantAt(day, `${hour}:${String(random.whole(0, 59)).padStart(2, '0')}`);
}

/** So many working days later; never the same day, so that what follows comes after. */
export const workingDaysAfter = (
  { closingDays }: Pick<Stage, 'closingDays'>,
  day: CalendarDate,
  days: number,
): CalendarDate => addWorkingDays(day, Math.max(days, 1), closingDays);

export const onWorkingDay = ({ closingDays }: Pick<Stage, 'closingDays'>, day: CalendarDate): CalendarDate =>
  addWorkingDays(addDays(day, -1), 1, closingDays);

/** The seed plans only what the rules allow; anything else is a mistake in the plan. */
export function must<T>(result: Result<T, { readonly code: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration planned what is refused: ${JSON.stringify(result.error)}`);
}
