import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { Month } from '../shared/month';
import type { BenefitId } from '../statute/benefits';
import type {
  CriterionId,
  DwellsIn,
  EducationLevel,
  PaperKind,
  PaperVerdict,
  Question,
  Relation,
  StudyForm,
  WorkForm,
} from './vocabulary';

/** Who would move in, without names or numbers. Every fact is null until somebody has stated it. */
export type Household = {
  readonly members: readonly Member[];
  /** Where the applicant already lives; an empty list: in none of them. */
  readonly residence: readonly DwellsIn[] | null;
};

export type MemberId = string;

export type Member = {
  readonly id: MemberId;
  readonly relation: Relation;
  /** The day of birth, or the age on the day of the offer where that is all that is known. */
  readonly born: { readonly on: CalendarDate } | { readonly age: number };
  readonly cohabitingSince: CalendarDate | null;
  readonly work: readonly Work[] | null;
  /** Gross income of all work, as payslips show it. */
  readonly income: readonly MonthlyIncome[];
  readonly studies: readonly Study[] | null;
  readonly benefits: readonly BenefitPeriod[] | null;
  readonly convictions: Convictions | null;
  readonly education: Education | null;
  readonly separation: Separation | null;
  readonly soldHome: SoldHome | null;
};

export type Work = {
  readonly form: WorkForm;
  readonly permanent: boolean;
  readonly subsidised: boolean;
  readonly hoursPerWeek: Fraction | null;
  readonly from: CalendarDate;
  /** The last day; null: no end is agreed. */
  readonly to: CalendarDate | null;
};

export type MonthlyIncome = { readonly month: Month; readonly oere: number };

export type Study = {
  readonly form: StudyForm;
  readonly level: EducationLevel;
  readonly approved: boolean;
  /** Gives a vocational or professional qualification. */
  readonly qualifying: boolean;
  /** Is the school or the workplace in the municipality of the home? */
  readonly inMunicipality: boolean;
  /** Coherent full-time teaching that gives a right to SU. */
  readonly fullTime: boolean;
  /** How long the whole course is. */
  readonly months: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};

/** Months in which the benefit was received, both included; `to` null: still. */
export type BenefitPeriod = {
  readonly benefit: BenefitId;
  readonly from: Month;
  readonly to: Month | null;
};

/**
 * Judgments under the Acts that the criterion names. `NONE_SINCE` and `SOME_SINCE` are all that need be kept when an officer
 * has looked at a certificate: nothing from that day on, or something, and no word on what, when, or what lies before.
 */
export type Convictions =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'NONE_SINCE'; readonly day: CalendarDate }
  | { readonly kind: 'SOME_SINCE'; readonly day: CalendarDate }
  | { readonly kind: 'LATEST'; readonly judgedOn: CalendarDate };

/** The highest education completed. */
export type Education = {
  readonly level: EducationLevel;
  readonly taken: 'IN_DENMARK' | 'ABROAD';
  /** Of one taken abroad: is it approved in Denmark? null: not known. */
  readonly approved: boolean | null;
};

export type Separation =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'SEPARATED'; readonly on: CalendarDate; readonly married: boolean };

export type SoldHome =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'SOLD';
      readonly inMunicipality: boolean;
      /** A home to live in all year, not a summer house. */
      readonly permanent: boolean;
      readonly signedOn: CalendarDate | null;
    };

/** A paper that was shown or uploaded; what it is and what it covers, never what it says. */
export type Paper = {
  readonly member: MemberId;
  readonly paper: PaperKind;
  readonly verdict: PaperVerdict;
  readonly issuedOn: CalendarDate | null;
  /** The day an officer looked; null: the day of the assessment. */
  readonly seenOn: CalendarDate | null;
  readonly covers: { readonly from: Month; readonly to: Month } | null;
};

/** An officer's answer to what the rule cannot settle. */
export type Confirmation = {
  readonly criterion: CriterionId;
  readonly member: MemberId;
  readonly question: Question;
  readonly upheld: boolean;
  readonly reason: string;
  /** Who answered; the app's own reference, not a name. */
  readonly by: string;
  readonly on: CalendarDate;
};

/** The days a household is held against. @see readings Q28, Q29, Q31 */
export type AssessmentDates = {
  /** Ages, and what a member does now. */
  readonly offer: CalendarDate;
  /** Look-backs end here. */
  readonly contract: CalendarDate;
  readonly takeover: CalendarDate;
  /** The day of the assessment: papers are the latest ones before it. */
  readonly assessed: CalendarDate;
};
