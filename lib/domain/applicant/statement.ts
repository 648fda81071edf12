import type { Relation } from '../criteria/vocabulary';
import type { Language } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, HouseholdMemberId, UserId } from '../shared/ids';
import type { Contact, HousingWishes } from './applicant';
import type { Residence } from './stated-household';
import type { WaitingList } from './vocabulary';

export type StatedMember = {
  /** Null: nobody has stated this member before. */
  readonly id: HouseholdMemberId | null;
  readonly relation: Relation;
  readonly bornOn: CalendarDate;
  readonly cohabitingSince: CalendarDate | null;
};

/** Everything that an officer writes of an applicant in one form; the applicant is the first of the household. */
export type ApplicantStatement = {
  readonly contact: Contact;
  readonly mailLanguage: Language | null;
  readonly protected: boolean;
  /** Who handles a protected applicant; null: whoever writes. */
  readonly handledBy: UserId | null;
  readonly externalId: string | null;
  readonly list: WaitingList;
  readonly seniorityOn: CalendarDate;
  readonly flexible: boolean;
  readonly rehousedFrom: DepartmentId | null;
  readonly wishes: HousingWishes;
  readonly residence: Residence | null;
  readonly household: readonly StatedMember[];
};
