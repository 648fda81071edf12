import type { Agreement, CriteriaUse } from '../../agreement/agreement';
import type { DesignationKind, TierId } from '../../agreement/vocabulary';
import type { DesignationRow } from '../../allocation/decision';
import type { CriteriaSetId, CriterionId } from '../../criteria/vocabulary';
import type { CalendarDate } from '../../shared/calendar-date';
import type { Reference } from '../../shared/reference';
import type { LettingBasis, Phase } from '../vocabulary';
import type { FlexibleShare } from './flexible-share';
import type { ListBook, ListTurn } from './list-turn';

/** All that an opening rests on. Nothing about anybody who seeks a home, but how many must be rehoused. */
export type LettingFacts = {
  readonly agreement: Pick<Agreement, 'letting' | 'criteriaSets'>;
  /** The tier the vacancy was decided in. */
  readonly tier: TierId;
  /** Criteria switched on by the placement that the decision used. */
  readonly criteria: readonly CriterionId[];
  readonly designations: readonly DesignationRow[];
  /** The day the vacancy was reported: designations count as they were then, as in its decision. */
  readonly reportedOn: CalendarDate;
  readonly openedOn: CalendarDate;
  /** Homes let, or being let, by flexible criteria under the tier's cap, and the vacancies they are a share of. */
  readonly share: Pick<FlexibleShare, 'letBefore' | 'counted'>;
  readonly lists: ListBook;
  /** By individual agreement the transfer list goes before flexible letting. */
  readonly transferFirst: boolean;
  /** Where the individual agreement says so; absent where it stands on paper alone. */
  readonly transferFirstBy?: Reference | null;
  /** What the individual agreement says of those who move within the organisation; absent: nothing, so they meet the criteria. */
  readonly movers?: { readonly meet: boolean; readonly reference: Reference } | null;
  /** Households that must move out of homes in the department while they are rebuilt. */
  readonly toRehouse: number;
};

/** Among whom the candidates of a phase are found. */
export const SOURCES = [
  'REHOUSED',
  'FLEXIBLE_LIST',
  'BOTH_LISTS',
  'TRANSFER',
  'ORDINARY',
  'ADVERTISED',
] as const;
export type CandidateSource = (typeof SOURCES)[number];

/**
 * A set that the candidates of a phase are held against. Of sets with `PRIORITY` one is enough, and the phase is for whoever
 * meets it; the others must each be met.
 */
export type PhaseCriteria = {
  readonly set: CriteriaSetId;
  readonly use: CriteriaUse['use'];
  readonly switchedOn: readonly CriterionId[] | null;
  readonly reference: Reference;
};

/** One step of the waterfall as it was planned at the opening. */
export type PlannedPhase = {
  readonly phase: Phase;
  readonly source: CandidateSource;
  readonly criteria: readonly PhaseCriteria[];
  /** One of the two lists whose order the turn decides. */
  readonly byTurn: boolean;
};

type StepOf<Kind extends string, Outcome extends string, Inputs> = {
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly reference: Reference;
  readonly inputs: Inputs;
};

/** Why the waterfall of a home is as it is; each with what it rests on. */
export type OpeningStep =
  | StepOf<
      'BASIS',
      LettingBasis,
      { readonly tier: TierId; readonly agreed: boolean; readonly sets: readonly CriteriaSetId[] }
    >
  | StepOf<'REHOUSING', 'WAITING' | 'NOBODY', { readonly toRehouse: number }>
  | StepOf<
      'TRANSFER_FIRST',
      'AGREED',
      { readonly designated: readonly DesignationKind[]; readonly meet?: boolean }
    >
  | StepOf<
      'FLEXIBLE',
      'WHOLLY' | 'BY_PRIORITY' | 'WITHIN_SHARE' | 'SHARE_USED' | 'NOT_AGREED',
      {
        readonly share: FlexibleShare | null;
        /** Those that give the home, or go first to it. */
        readonly sets: readonly CriteriaSetId[];
        /** Those that everybody must meet beside them. */
        readonly alsoRequired: readonly CriteriaSetId[];
      }
    >
  | StepOf<'COMBINED', 'AFTER_FLEXIBLE' | 'FROM_THE_LISTS', { readonly sets: readonly CriteriaSetId[] }>
  | StepOf<
      'LIST_TURN',
      'ORDINARY' | 'TRANSFER' | 'LATER' | 'NO_PART',
      { readonly turn: ListTurn | null; readonly book: ListBook }
    >
  | StepOf<'ADVERTISED', 'LAST', Record<never, never>>;

export type OpeningStepKind = OpeningStep['kind'];
export type StepOfKind<Kind extends OpeningStepKind> = Extract<OpeningStep, { readonly kind: Kind }>;

export type LettingOpening = {
  readonly basis: LettingBasis;
  /** In order; the two lists stand as their turn will have them, or the ordinary one first while it has not come. */
  readonly ladder: readonly PlannedPhase[];
  readonly steps: readonly OpeningStep[];
  /** The home takes one of the department's flexible lettings under the cap. */
  readonly takesShare: boolean;
  /** Given out at the opening where nothing but rehousing comes before the lists. */
  readonly turn: ListTurn | null;
};
