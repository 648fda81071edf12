import type { CalendarDate } from '../shared/calendar-date';
import { type ClosingDays, workingDaysBetween } from './working-days';

export type DeadlineState = 'OPEN' | 'WARNING' | 'TODAY' | 'LATE';

export type Deadline = {
  readonly due: CalendarDate;
  readonly state: DeadlineState;
  /** Working days after today up to and with the due day: 0 on the day itself, below 0 when it has passed. */
  readonly workingDaysLeft: number;
  /** The whole deadline in working days. */
  readonly of: number;
  /** How much of the time has gone: whole percent, 0-100, for the bar. */
  readonly percentGone: number;
};

export type Running = {
  readonly startedOn: CalendarDate;
  readonly due: CalendarDate;
  readonly warnAfterWorkingDays: number;
  readonly closingDays: ClosingDays;
};

/** Where a deadline stands on a day. The due day itself still counts. */
export function deadlineOn(running: Running, today: CalendarDate): Deadline {
  const { startedOn, due, closingDays } = running;
  const total = Math.max(workingDaysBetween(startedOn, due, closingDays), 1);
  const gone = Math.max(workingDaysBetween(startedOn, today, closingDays), 0);
  return {
    due,
    state: stateOn(running, today, gone),
    // A weekend after the due day holds no working day, and yet the day has passed.
    workingDaysLeft: Math.min(workingDaysBetween(today, due, closingDays), today > due ? -1 : Infinity),
    of: total,
    percentGone: today > due ? 100 : Math.min(Math.floor((gone * 100) / total), 100),
  };
}

function stateOn({ due, warnAfterWorkingDays }: Running, today: CalendarDate, gone: number): DeadlineState {
  if (today > due) return 'LATE';
  if (today === due) return 'TODAY';
  return gone >= warnAfterWorkingDays ? 'WARNING' : 'OPEN';
}
