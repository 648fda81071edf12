import type { Relation } from '../criteria/vocabulary';
import type { Language } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { ApplicantId, DepartmentId, HouseholdMemberId, OrganisationId, UserId } from '../shared/ids';
import type { Residence } from './stated-household';
import type { AccessWish, ApplicantSource, ApplicantState, StateReason, WaitingList } from './vocabulary';

/** What the household is looking for; null and empty: no limit. Rent in øre a month without consumption. */
export type HousingWishes = {
  readonly departments: readonly DepartmentId[];
  readonly roomsFrom: number | null;
  readonly roomsTo: number | null;
  readonly mostRentOre: number | null;
  readonly access: AccessWish;
  readonly pets: boolean;
};

export type Contact = {
  readonly name: string;
  readonly email: string | null;
  /** Digits, with + before a foreign number. */
  readonly phone: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
};

export type HouseholdMember = {
  readonly id: HouseholdMemberId;
  readonly relation: Relation;
  readonly bornOn: CalendarDate;
  readonly cohabitingSince: CalendarDate | null;
  /** When its facts were last stated; null: never. */
  readonly factsAt: Date | null;
};

/** Somebody who seeks a home with one organisation. What a reader may not see is null and `hidden` says so. */
export type Applicant = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly externalId: string | null;
  readonly contact: Contact;
  /** In which language offers are mailed to her; null: she wants none by mail. */
  readonly mailLanguage: Language | null;
  /** Name and address are protected, and the reader does not handle the applicant. */
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly handledBy: UserId | null;
  readonly hasCpr: boolean;
  readonly list: WaitingList;
  readonly seniorityOn: CalendarDate;
  readonly state: ApplicantState;
  readonly stateReason: StateReason | null;
  readonly flexible: boolean;
  readonly rehousedFrom: DepartmentId | null;
  readonly wishes: HousingWishes;
  readonly residence: Residence | null;
  readonly source: ApplicantSource;
  readonly missedOffers: number;
  /** When the personal data goes; null: the applicant is on a list. */
  readonly eraseOn: CalendarDate | null;
  /** When it went; null: it is there. */
  readonly erasedAt: Date | null;
  readonly revision: number;
  /** The applicant first. */
  readonly household: readonly HouseholdMember[];
};
