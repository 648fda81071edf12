import type { Residence } from '../applicant/stated-household';
import type { AccessWish, ApplicantState, StateReason, WaitingList } from '../applicant/vocabulary';
import type { Relation } from '../criteria/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId } from '../shared/ids';

/** Somebody of the household beside the applicant. */
export type OtherMember = {
  readonly relation: Exclude<Relation, 'APPLICANT'>;
  readonly bornOn: CalendarDate;
  readonly cohabitingSince: CalendarDate | null;
};

/** All that a waiting list can say of an applicant, apart from the number it is known by there. */
export type ListedApplicant = {
  readonly name: string;
  readonly bornOn: CalendarDate;
  readonly phone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly protected: boolean;
  readonly list: WaitingList;
  readonly seniorityOn: CalendarDate;
  readonly state: ApplicantState;
  readonly stateReason: StateReason | null;
  readonly flexible: boolean;
  readonly departments: readonly DepartmentId[];
  readonly roomsFrom: number | null;
  readonly roomsTo: number | null;
  readonly mostRentOre: number | null;
  readonly access: AccessWish;
  readonly pets: boolean;
  readonly residence: Residence | null;
  readonly others: readonly OtherMember[];
  /** What the CPR number is found by, never the number itself; null: not known. */
  readonly cprKey: string | null;
};
export type ListedField = keyof ListedApplicant;

/** What one row says. A column that the file has not got says nothing, and leaves what is known as it is. */
export type Said = Partial<Omit<ListedApplicant, 'cprKey'>> &
  Pick<ListedApplicant, 'name' | 'bornOn' | 'list' | 'seniorityOn'>;

/** Where nothing is said of somebody new. */
export const UNSAID: Omit<ListedApplicant, 'name' | 'bornOn' | 'list' | 'seniorityOn'> = {
  ...{ phone: null, email: null, street: null, postcode: null, city: null, protected: false },
  ...{ state: 'ACTIVE', stateReason: null, flexible: false, departments: [] },
  ...{ roomsFrom: null, roomsTo: null, mostRentOre: null, access: 'ANY', pets: false },
  ...{ residence: null, others: [], cprKey: null },
};
