import { addDays } from '../calendar/days';
import { type ClosingDays, workingDaysBetween } from '../calendar/working-days';
import { DEADLINE_TERMS, type Deadline } from '../deadline/deadline';
import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import type { NoticeKind } from './notice-kind';
import type { Occasion, OfficeId } from './occasion';

/** A deadline of an office, and whose it is to look after: whoever received the home, or sent the offer. */
export type RunningDeadline = Deadline & {
  readonly office: OfficeId;
  readonly handler: UserId | null;
  /** The day that it began to run, where that may have been a moment ago. */
  readonly since: CalendarDate | null;
};

/** A deadline is soon from so many working days before it. */
const SOON = 2;
/** One that passed longer ago is no news: the server stood still, or the house has only just begun to tell. */
export const STILL_NEWS_DAYS = 7;
/** No deadline further away is soon, whatever the holidays. */
export const LOOK_AHEAD_DAYS = 14;

/** Deadlines that are near, that are today, and that have passed: each told of once as each. */
export function occasionsOfDeadlines(
  deadlines: readonly RunningDeadline[],
  today: CalendarDate,
  closingDaysOf: (office: OfficeId) => ClosingDays,
): readonly Occasion[] {
  return deadlines.flatMap((deadline): readonly Occasion[] => {
    const { kind: about, id, reference, office, handler, due } = deadline;
    const kind = kindOn(deadline, today, closingDaysOf(office));
    if (kind === null) return [];
    return [
      {
        ...{ key: `deadline:${id}:${about}:${due}:${kind}`, kind, reference, day: due, about, handler },
        ...{ office, actor: null, page: { page: DEADLINE_TERMS[about].page, id } },
      },
    ];
  });
}

function kindOn(
  { due, since }: RunningDeadline,
  today: CalendarDate,
  closingDays: ClosingDays,
): NoticeKind | null {
  if (due === today) return 'DEADLINE_TODAY';
  if (due < today) return due >= addDays(today, -STILL_NEWS_DAYS) ? 'DEADLINE_PASSED' : null;
  // Whoever gave it this very day knows how short it is.
  if (since === today) return null;
  return workingDaysBetween(today, due, closingDays) <= SOON ? 'DEADLINE_SOON' : null;
}
