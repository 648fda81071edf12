import type { ReminderSource } from './reminder-source';

/** The events of the annual wheel that nobody has prepared. */
export const readYearReminders: ReminderSource = async () => [];
