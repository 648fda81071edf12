import type { Contact, HousingWishes } from '@/lib/domain/applicant/applicant';
import type { Residence } from '@/lib/domain/applicant/stated-household';
import type { AccessWish, ApplicantState, StateReason, WaitingList } from '@/lib/domain/applicant/vocabulary';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';

/** What the row of an applicant holds of who it is, how she stands on the list and what she wishes, named as the database does. */
export type ApplicantColumns = Contact & {
  readonly id: ApplicantId;
  readonly revision: number;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly list: WaitingList;
  readonly seniority_on: string;
  readonly state: ApplicantState;
  readonly state_reason: StateReason | null;
  readonly flexible: boolean;
  readonly departments: DepartmentId[];
  readonly rooms_from: number | null;
  readonly rooms_to: number | null;
  readonly most_rent_ore: number | null;
  readonly access: AccessWish;
  readonly pets: boolean;
  readonly residence_known: boolean;
  readonly residence_municipality_id: MunicipalityId | null;
  readonly residence_department_id: DepartmentId | null;
};

export const contactIn = ({ name, email, phone, street, postcode, city }: ApplicantColumns): Contact => ({
  ...{ name, email, phone, street, postcode, city },
});

export const wishesIn = ({ departments, access, pets, ...row }: ApplicantColumns): HousingWishes => ({
  ...{ departments, roomsFrom: row.rooms_from, roomsTo: row.rooms_to },
  ...{ mostRentOre: row.most_rent_ore, access, pets },
});

export const residenceIn = (row: ApplicantColumns): Residence | null =>
  row.residence_known
    ? { municipalityId: row.residence_municipality_id, departmentId: row.residence_department_id }
    : null;

export const dayOrNull = (text: string | null): CalendarDate | null =>
  text === null ? null : calendarDate(text);
