import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { Reminder } from '@/lib/domain/year/reminder';
import type { Tx } from '../transaction';

/**
 * Finds the reminders of a noun within the scope's reach, in one question where it can. It may answer with more days than are
 * shown: `remindersOn` decides that.
 */
export type ReminderSource = (tx: Tx, scope: UserScope, today: CalendarDate) => Promise<readonly Reminder[]>;
