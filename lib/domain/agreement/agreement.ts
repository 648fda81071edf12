import type { CriteriaSet } from '../criteria/criteria-set';
import type { CriteriaSetId } from '../criteria/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { Reference } from '../shared/reference';
import type { CarryOverTerms, TurnBasisTerms } from './count-terms';
import type { FrameTerms, IndividualPower } from './frame-terms';
import type {
  CounterName,
  DesignationKind,
  DwellingRuleId,
  DwellingType,
  KeyFigureName,
  Occasion,
  ReturnReason,
  Route,
  TierId,
} from './vocabulary';
import type { YearEvent } from './year-terms';

/**
 * A framework agreement as the core reads it: checked, with exact shares. Its published form, the JSON that the
 * parties can read and exchange, is `AgreementDocument`; `parseAgreement` turns the one into the other.
 */
export type Agreement = {
  readonly id: string;
  readonly title: Bilingual;
  /** How the agreement is named in a reference, e.g. "Rammeaftale 2024-2027". */
  readonly shortTitle: Bilingual;
  readonly municipality: Party;
  readonly organisations: readonly Party[];
  readonly inForce: Period;
  /** Annexes, notice and renegotiation; null where nothing was said of them. */
  readonly frame: FrameTerms | null;
  /** What individual agreements under it may decide, and nothing else. */
  readonly individual: readonly IndividualPower[];
  readonly tiers: readonly TierTerms[];
  readonly placing: PlacingTerms;
  readonly proposal: ProposalTerms;
  /** Share per dwelling type and tier; a type without a row is not shared at all. */
  readonly rates: readonly RateTerms[];
  readonly dwellingRules: readonly DwellingRule[];
  /** Which turns are given by which part of § 59; absent in what was signed before the app asked. */
  readonly turnBasis?: TurnBasisTerms;
  /** What becomes of a counter's credit; absent where it is always carried, as in what was signed before the app asked. */
  readonly carryOver?: CarryOverTerms;
  /** Walked from the top; the first rung that takes the vacancy decides. */
  readonly ladder: readonly Rung[];
  readonly returns: readonly ReturnTerms[];
  readonly specialCriteria: SpecialCriteriaTerms | null;
  readonly demands: readonly DemandTerms[];
  readonly letting: readonly LettingTerms[];
  /** What households are held against, where letting or allocation asks for it. */
  readonly criteriaSets: readonly CriteriaSet[];
  readonly deadlines: DeadlineTerms;
  /** Its meetings, deadlines and reports over the year; absent in what was signed before the app knew of them. */
  readonly year?: readonly YearEvent[];
  /** How each ambiguity of the text was read. */
  readonly readings: readonly Reading[];
  /** What the parties expect of it; run by the core before it is signed. */
  readonly examples: readonly Example[];
};

export type Party = {
  readonly name: string;
  readonly cvr: string | null;
  readonly aliases: readonly string[];
};

/** `from` inclusive, `to` exclusive; null is open. */
export type Period = { readonly from: CalendarDate | null; readonly to: CalendarDate | null };

export type TierMark = 'circle' | 'triangle' | 'square' | 'diamond';

export type TierTerms = {
  readonly tier: TierId;
  readonly label: Bilingual;
  /** Completes "The department …", e.g. "stands at level 2". */
  readonly standing: Bilingual;
  readonly mark: TierMark;
  /** May a placement name it? `OUTSIDE` follows from facts only. */
  readonly placeable: boolean;
  readonly reference: Reference;
};

export type PlacingTerms = {
  readonly rehousing: { readonly tier: TierId; readonly reference: Reference } | null;
  /** In order of precedence; the first that is in force on the day decides. */
  readonly designations: readonly (Period & {
    readonly designation: DesignationKind;
    readonly tier: TierId;
    readonly reference: Reference;
  })[];
  readonly unplaced: { readonly tier: TierId; readonly reference: Reference };
};

export type Comparison = '<' | '<=' | '>' | '>=';

export type ProposalTerms = {
  readonly rounding: 'HALF_UP_WHOLE' | 'NONE';
  /** The first row of which any condition holds proposes its tier. A missing figure meets no condition. */
  readonly thresholds: readonly {
    readonly tier: TierId;
    readonly any: readonly {
      readonly figure: KeyFigureName;
      readonly is: Comparison;
      readonly value: Fraction;
    }[];
    readonly reference: Reference;
  }[];
  readonly otherwise: { readonly tier: TierId; readonly reference: Reference };
};

/** The provision a share rests on; within a counter those inside a running 1/4 are stk. 1, the rest stk. 2. */
export type LegalBasis = 'SECTION_59_1' | 'SECTION_59_1_AND_2' | 'SECTION_59_3' | 'NONE';

export type RateTerms = {
  readonly dwellingType: DwellingType;
  readonly tier: TierId;
  readonly rate: Fraction;
  readonly basis: LegalBasis;
  readonly reference: Reference;
};

export type DwellingRule = {
  readonly rule: DwellingRuleId;
  readonly label: Bilingual;
  /** Null: at every occasion that reaches the rung. */
  readonly occasions: readonly Occasion[] | null;
  readonly effect:
    | { readonly kind: 'ALWAYS_MUNICIPAL' }
    | {
        readonly kind: 'OWN_COUNTER';
        readonly counter: CounterName;
        readonly rate: Fraction;
        readonly basis: LegalBasis;
      };
  readonly reference: Reference;
};

export type Rung =
  | { readonly kind: 'CLOSED_TIERS'; readonly tiers: readonly TierId[]; readonly reference: Reference }
  | { readonly kind: 'NOT_VACANT'; readonly occasions: readonly Occasion[]; readonly reference: Reference }
  | { readonly kind: 'DWELLING_RULE'; readonly reference: Reference }
  | {
      readonly kind: 'ALLOCATION_RIGHT';
      readonly dwellingTypes: readonly DwellingType[];
      readonly reference: Reference;
    }
  | { readonly kind: 'FIRST_LETTING'; readonly reference: Reference }
  | { readonly kind: 'NOT_SHARED'; readonly reference: Reference }
  | { readonly kind: 'TURN'; readonly reference: Reference };

export type RungKind = Rung['kind'];

export type ReturnTerms = {
  readonly reason: ReturnReason;
  /** The organisation's fault gives the turn back. */
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly reference: Reference;
};

/** Every n-th naming at a tier must meet special criteria. @see Høje-Taastrup 3.3 */
export type SpecialCriteriaTerms = {
  readonly tier: TierId;
  readonly every: number;
  readonly reference: Reference;
};

/** What must be confirmed when a citizen is named; all conditions given must hold. */
export type DemandTerms = {
  readonly demand: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly when: {
    readonly tiers?: readonly TierId[];
    readonly dwellingRules?: readonly DwellingRuleId[];
    /** Only homes that no dwelling rule is tied to. */
    readonly withoutDwellingRule?: true;
    readonly dwellingTypes?: readonly DwellingType[];
    readonly designations?: readonly DesignationKind[];
    /** A criterion switched on for the department with its placement. @see Holbæk 6, bilag 3 */
    readonly criterion?: string;
    readonly specialCriteria?: true;
  };
  readonly reference: Reference;
};

/** By what the organisation lets what is its own to let. */
export type LettingTerms = {
  readonly tiers: readonly TierId[];
  readonly basis: 'TIGHTENED' | 'FLEXIBLE' | 'LISTS';
  /** At most this share by flexible criteria; null: no cap. */
  readonly cap: Fraction | null;
  readonly text: Bilingual;
  /** The criteria that applicants are held against, in the order in which they are used. */
  readonly criteria: readonly CriteriaUse[];
  readonly reference: Reference;
};

/** How a set of criteria is used: only who meets it, who meets it first, or who does not is rejected. */
export type CriteriaUse = {
  readonly set: CriteriaSetId;
  readonly use: 'REQUIRED' | 'PRIORITY' | 'FILTER';
  /** All its criteria, or those switched on for the department with its placement. */
  readonly which: 'ALL' | 'SWITCHED_ON';
  /** Only in areas designated so; null: everywhere. */
  readonly designations: readonly DesignationKind[] | null;
  readonly reference: Reference;
};

/** Working days, Monday to Friday without public holidays and closing days. */
export type DeadlineTerms = {
  readonly answerWorkingDays: number;
  readonly nameWorkingDays: number;
  readonly warnAfterWorkingDays: number;
  /** Does the turn return by itself when the answer deadline has expired? */
  readonly expires: boolean;
  readonly reference: Reference;
};

export type Reading = {
  /** Id of the question in the product's list of ambiguities, e.g. `Q01`. */
  readonly question: string;
  readonly value: string;
  readonly assumed: boolean;
  readonly text: Bilingual;
};

/** The `number`-th home of its kind reported to a department of the tier, with a counter that began at 0, goes this way. */
export type Example = {
  readonly tier: TierId;
  readonly dwellingType: DwellingType;
  readonly allocationRule: DwellingRuleId | null;
  readonly occasion: Occasion;
  readonly number: number;
  readonly route: Route;
};

export type { Reference, Route };
