import { addDays, addMonths, laterOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import { err, ok, type Result } from '../../shared/result';
import type { Agreement } from '../agreement';

export type TerminationRefused =
  /** The agreement says nothing of notice: it ends by its own day, or by what the parties sign instead. */
  | { readonly code: 'no-notice-agreed' }
  | { readonly code: 'notice-in-the-future' }
  | { readonly code: 'notice-too-short'; readonly earliest: CalendarDate }
  /** It ends before that already. */
  | { readonly code: 'ends-before'; readonly on: CalendarDate };

export type Termination = {
  /** The day on which the other parties were told. */
  readonly noticeOn: CalendarDate;
  /** The first day on which the agreement no longer holds. */
  readonly endsOn: CalendarDate;
};

type Ending = {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly agreement: Pick<Agreement, 'frame'>;
};

/** The first day on which an agreement given notice of may be over; never today, whose decisions rest on it, nor before it has held a day. */
export function earliestEnd(
  { from, agreement: { frame } }: Ending,
  noticeOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | null {
  if (!frame?.notice) return null;
  return laterOf(addMonths(noticeOn, frame.notice.months), addDays(laterOf(today, from), 1));
}

/** Either party may end an agreement with the notice that it says. @see H-33 */
export function checkTermination(
  version: Ending,
  { noticeOn, endsOn }: Termination,
  today: CalendarDate,
): Result<Termination, TerminationRefused> {
  if (noticeOn > today) return err({ code: 'notice-in-the-future' });
  const earliest = earliestEnd(version, noticeOn, today);
  if (earliest === null) return err({ code: 'no-notice-agreed' });
  if (endsOn < earliest) return err({ code: 'notice-too-short', earliest });
  if (version.to !== null && version.to <= endsOn) return err({ code: 'ends-before', on: version.to });
  return ok({ noticeOn, endsOn });
}
