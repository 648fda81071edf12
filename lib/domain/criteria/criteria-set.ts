import type { Bilingual } from '../shared/bilingual';
import type { Fraction } from '../shared/fraction';
import type { Reference } from '../shared/reference';
import type { BenefitId } from '../statute/benefits';
import type {
  Concerned,
  CriteriaSetId,
  CriterionId,
  DwellsIn,
  EducationLevel,
  PaperKind,
  SetMode,
  Situation,
} from './vocabulary';

/** Criteria that an agreement uses together. @see docs/domain/criteria.md */
export type CriteriaSet = {
  readonly set: CriteriaSetId;
  readonly label: Bilingual;
  readonly mode: SetMode;
  readonly criteria: readonly Criterion[];
  readonly reference: Reference;
};

export type Criterion = CriterionFrame & CriterionTerms;

/** What every criterion says, whatever its kind. */
export type CriterionFrame = {
  readonly criterion: CriterionId;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly whom: Whom;
  /** Counts in a ranked set only: 1 goes first; equal ranks are equal. */
  readonly rank: number;
  /** Applies with the others even where only some criteria are switched on. */
  readonly always: boolean;
  /** Whoever already lives there is not asked. */
  readonly exemptResidentsOf: DwellsIn | null;
  /** One row for each situation that the kind can meet; no needs: nothing is asked. */
  readonly proof: readonly Proof[];
  readonly reference: Reference;
};

/** Ages are whole years on the day of the offer, both ends included. */
export type AgeBand = { readonly from: number | null; readonly to: number | null };

export type Whom = {
  readonly members: Concerned;
  readonly ages: AgeBand | null;
  /** Must everyone concerned meet it, or is one enough? */
  readonly hold: 'EVERY' | 'ANY';
  /** A cohabitant counts as partner after so many months of living together; null: at once. */
  readonly cohabitantAfterMonths: number | null;
};

export type Proof = { readonly situation: Situation; readonly needs: readonly Need[] };

/** One of the alternatives must be there; of an alternative, every demand. */
export type Need = { readonly anyOf: readonly (readonly PaperDemand[])[] };

/** Papers of these kinds that together cover the period asked for, none older than allowed when an officer saw it. */
export type PaperDemand = {
  readonly papers: readonly PaperKind[];
  readonly maxAgeMonths: number | null;
  readonly covers: Coverage;
};

export type Coverage =
  | { readonly kind: 'NOTHING' }
  /** The whole calendar months before the day on which they were seen. */
  | { readonly kind: 'LAST_MONTHS'; readonly months: number }
  /** The latest calendar year; until `readyByMonth` of the next one, the year before it will do. */
  | { readonly kind: 'LATEST_YEAR'; readonly readyByMonth: number }
  /** The criterion's own look-back. */
  | { readonly kind: 'LOOK_BACK' };

export type YearlyAmount = { readonly year: number; readonly oere: number };

/** Average gross income over the latest whole months, per person. */
export type IncomeFloor = { readonly months: number; readonly amounts: readonly YearlyAmount[] };

export type BenefitGroup = {
  readonly benefits: readonly BenefitId[];
  /** So many whole calendar months in a row, up to the last one; null: received in the month of the lease. */
  readonly months: number | null;
};

/** The values of each kind. @see kinds/ */
export type CriterionTerms =
  | { readonly kind: 'AGE_DOCUMENTED' }
  | {
      readonly kind: 'NO_CONVICTION';
      readonly lookBackMonths: number | null;
      /** Does an entry decide against, or does an officer weigh it? */
      readonly entries: 'BAR' | 'WEIGHED';
      /** Where it says that a criminal-record certificate may be asked for; null: it may not. */
      readonly certificateBasis: Reference | null;
    }
  | {
      readonly kind: 'WORK_OR_EDUCATION';
      readonly permanentWork: boolean;
      readonly income: IncomeFloor | null;
      /** Benefits that an officer may count as work. */
      readonly confirmable: readonly BenefitId[];
    }
  | {
      readonly kind: 'SELF_SUPPORT';
      readonly lookBackMonths: number;
      readonly allowed: readonly BenefitId[];
    }
  | {
      readonly kind: 'EDUCATION_LEVEL';
      readonly levels: readonly EducationLevel[];
    }
  | { readonly kind: 'HIGHER_EDUCATION'; readonly underwayCounts: boolean }
  | {
      readonly kind: 'EMPLOYMENT';
      readonly hoursPerWeek: Fraction;
      /** A job counts that begins at the latest so many months after takeover; null: it must have begun. */
      readonly startWithinMonths: number | null;
      /** Within so many months a job is new, and has other papers. */
      readonly newWithinMonths: number;
      readonly subsidisedCounts: boolean;
    }
  | { readonly kind: 'MINIMUM_INCOME'; readonly income: IncomeFloor; readonly studentsExempt: boolean }
  | { readonly kind: 'EDUCATION_AT_PLACE'; readonly fullTimeMonths: number }
  | {
      readonly kind: 'SEPARATED_WITH_CHILDREN';
      readonly childrenUnder: number;
      readonly withinMonths: number;
      readonly residentOf: DwellsIn | null;
    }
  | { readonly kind: 'SENIOR'; readonly fromAge: number; readonly residentOf: DwellsIn | null }
  | { readonly kind: 'FREED_OWN_HOME' }
  | { readonly kind: 'NO_LISTED_BENEFIT'; readonly groups: readonly BenefitGroup[] };

export type TermsOf<Kind extends CriterionTerms['kind']> = Extract<CriterionTerms, { kind: Kind }>;
