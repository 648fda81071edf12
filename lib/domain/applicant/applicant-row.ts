import type { CalendarDate } from '../shared/calendar-date';
import type { ApplicantId, OrganisationId } from '../shared/ids';
import type { ApplicantState, StateReason, WaitingList } from './vocabulary';

/** One line of the list of applicants. A hidden name is empty. */
export type ApplicantRow = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly reference: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly list: WaitingList;
  readonly flexible: boolean;
  readonly rehoused: boolean;
  readonly seniorityOn: CalendarDate;
  readonly state: ApplicantState;
  readonly stateReason: StateReason | null;
  /** How many would move in; 0 once erased. */
  readonly people: number;
  readonly children: number;
  readonly roomsFrom: number | null;
  readonly roomsTo: number | null;
  readonly mostRentOre: number | null;
  readonly departments: number;
};
