import type { CalendarDate } from '../shared/calendar-date';
import type { SlotId, VacancyId } from '../shared/ids';

export const OFFICER_TASKS = [
  'FAULT',
  'TELEPHONE',
  'CONTACT',
  'SECOND',
  'DECIDE',
  'PAPERS',
  'REMIND',
  'EMPTY',
  'RETURNED',
  'TO_LET',
  'MUNICIPALITY_LATE',
] as const;
/**
 * What a letting officer has to do: answer a fault, confirm a call, sign with a named citizen, confirm a colleague's decision, decide about somebody who
 * said yes, look at papers, pass on a reminder, let a home that stands empty, let one that came back, let her own; and where
 * the municipality's deadline has passed.
 */
export type OfficerTask = (typeof OFFICER_TASKS)[number];

export type TrayItem = {
  readonly task: OfficerTask;
  readonly vacancyId: VacancyId;
  readonly slotId: SlotId | null;
  readonly address: string;
  readonly unitNumber: string;
  readonly departmentName: string;
  /** What the item is sorted by: since when, or from when. */
  readonly day: CalendarDate;
};

export type TrayGroup = {
  readonly task: OfficerTask;
  readonly items: readonly TrayItem[];
  readonly total: number;
};
