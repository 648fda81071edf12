import type { CalendarDate } from '../shared/calendar-date';
import type { SlotId, VacancyId } from '../shared/ids';

/**
 * What a home may wait for, the most pressing first. With a letting officer: answer a fault, confirm a call, confirm a colleague's
 * decision, decide about somebody who said yes, pass on links and reminders, look at papers, sign with a citizen whom the
 * municipality named or with whoever was approved. With others: a colleague's word on one's own decision, an applicant's answer.
 * Then homes that nobody has an offer of: those that stand empty, those whose letting has begun, those that came back, one's own;
 * and where the municipality's deadline has passed.
 */
export const OFFICER_TASKS = [
  'FAULT',
  'TELEPHONE',
  'SECOND',
  'DECIDE',
  'LINKS',
  'REMIND',
  'PAPERS',
  'CONTACT',
  'LEASE',
  'AT_COLLEAGUE',
  'ANSWERS',
  'REGISTER',
  'EMPTY',
  'NEXT',
  'RETURNED',
  'TO_LET',
  'MUNICIPALITY_LATE',
] as const;
export type OfficerTask = (typeof OFFICER_TASKS)[number];

/** A home and what is most pressing about it: it stands in the tray once. */
export type TrayItem = {
  readonly task: OfficerTask;
  readonly vacancyId: VacancyId;
  readonly slotId: SlotId | null;
  readonly address: string;
  readonly unitNumber: string;
  readonly departmentName: string;
  /** The day that counts for the task: the deadline, or since when it has waited. */
  readonly day: CalendarDate;
  /** The day is one that has been: somebody has waited since. */
  readonly since: boolean;
  /** How many of it wait at this home: links, papers, people who said yes. */
  readonly count: number;
  /** What else waits at this home, the most pressing first. */
  readonly also: readonly OfficerTask[];
};

export type TrayGroup = {
  readonly task: OfficerTask;
  readonly items: readonly TrayItem[];
  /** How many homes stand here, and how many things wait in all homes, those too that stand under something more pressing. */
  readonly total: number;
  readonly things: number;
};
