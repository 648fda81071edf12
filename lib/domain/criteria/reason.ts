import type { Month } from '../shared/month';
import type { BenefitId } from '../statute/benefits';
import type { DwellsIn, EducationLevel, FactName, Question } from './vocabulary';

type None = Record<never, never>;

/** An average per month, in whole øre cut down, and the floor it was held against. */
export type IncomeAgainstFloor = {
  readonly averageOere: number;
  readonly floorOere: number;
  readonly months: number;
};

/** What each reason rests on. Nothing that the sentence does not need: no date of a judgment. */
export type ReasonInputs = {
  AGE_STATED: { readonly age: number };
  NO_JUDGMENT: { readonly months: number | null };
  JUDGMENT_OUTSIDE: { readonly months: number };
  JUDGMENT_WITHIN: { readonly months: number | null };
  CERTIFICATE_REACHES_TOO_SHORT: { readonly months: number };
  ENTRY_TO_WEIGH: None;
  INCOME_SUFFICES: IncomeAgainstFloor;
  INCOME_TOO_LOW: IncomeAgainstFloor;
  NO_AMOUNT_SET: None;
  IN_WORK: None;
  NEW_JOB: None;
  SELF_EMPLOYED: None;
  NOT_IN_WORK: None;
  WORK_NOT_PERMANENT: None;
  IN_COMPULSORY_SCHOOL: None;
  IN_STUDY: None;
  STUDY_NOT_APPROVED: None;
  NOT_IN_WORK_OR_STUDY: None;
  ON_CONFIRMABLE_BENEFIT: { readonly benefit: BenefitId };
  SELF_SUPPORTING: { readonly months: number };
  ON_BENEFIT_WITHIN: {
    readonly benefit: BenefitId;
    readonly lastMonth: Month | null;
    readonly months: number;
  };
  EDUCATION_SUFFICES: { readonly level: EducationLevel };
  EDUCATION_TOO_LOW: { readonly level: EducationLevel };
  EDUCATION_NOT_APPROVED: None;
  IN_HIGHER_EDUCATION: None;
  NO_HIGHER_EDUCATION: None;
  HOURS_SUFFICE: { readonly hours: string; readonly required: string };
  TOO_FEW_HOURS: { readonly hours: string; readonly required: string };
  STARTS_TOO_LATE: { readonly months: number | null };
  ONLY_SUBSIDISED_WORK: None;
  STUDY_AT_PLACE: None;
  STUDY_ELSEWHERE: None;
  STUDY_NOT_QUALIFYING: None;
  STUDY_TOO_SHORT: { readonly months: number };
  NO_STUDY: None;
  SEPARATED_WITH_CHILD: { readonly months: number };
  NOT_SEPARATED: None;
  SEPARATED_TOO_LONG_AGO: { readonly months: number };
  NO_CHILD_AT_HOME: { readonly under: number };
  LIVES_ELSEWHERE: { readonly place: DwellsIn };
  OLD_ENOUGH: { readonly age: number; readonly from: number };
  TOO_YOUNG: { readonly age: number; readonly from: number };
  HOME_FREED: None;
  NO_HOME_SOLD: None;
  HOME_ELSEWHERE: None;
  HOME_NOT_PERMANENT: None;
  SALE_NOT_SIGNED: None;
  NO_LISTED_BENEFIT: None;
  LISTED_BENEFIT: { readonly benefit: BenefitId; readonly months: number | null };
  FACTS_UNKNOWN: { readonly facts: readonly FactName[] };
  CONFIRMED: { readonly question: Question };
  CONFIRMED_AGAINST: { readonly question: Question };
};

export type ReasonCode = keyof ReasonInputs;

/** Why a member meets a criterion or not, as data: the sentence can be written in any language from it. */
export type Reason<Code extends ReasonCode = ReasonCode> = {
  [One in Code]: { readonly code: One } & ReasonInputs[One];
}[Code];
