import type { CriteriaSetId } from '../criteria/vocabulary';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { Reference } from '../shared/reference';
import type { TierId } from './vocabulary';

/** What belongs to an agreement beside its own text, and how it ends. @see H-07, H-33 */
export type FrameTerms = {
  /** In order of precedence; the agreement itself goes before all of them. */
  readonly annexes: readonly AnnexTerms[];
  /** Months from notice to end; null: nothing is said of notice. */
  readonly notice: { readonly months: number; readonly reference: Reference } | null;
  /** The first day on which the parties begin to renegotiate. */
  readonly renegotiation: { readonly from: CalendarDate; readonly reference: Reference } | null;
  /** The parties may agree to let it run on; null: nothing is said of it. */
  readonly extension: { readonly reference: Reference } | null;
  /** How many homes a year the parties expect for municipal allocation; absent where the text gives no figure. @see T-02 */
  readonly expected?: { readonly slotsPerYear: number; readonly reference: Reference };
};

export type AnnexTerms = {
  /** The agreement's own name for it, e.g. `Bilag 1`. */
  readonly annex: string;
  readonly title: Bilingual;
  readonly reference: Reference;
};

/** What an individual agreement under a framework may be about beside what has a rule of its own. @see H-28 to H-31, R-14 */
export const INDIVIDUAL_SUBJECTS = [
  'TRANSITIONAL_HOMES',
  'SHARED_LIVING',
  'RENT_SUBSIDY',
  'TARGET_GROUP',
  'COMBINED_LETTING',
] as const;
export type IndividualSubject = (typeof INDIVIDUAL_SUBJECTS)[number];

type Power<Kind extends string, More = unknown> = {
  readonly kind: Kind;
  readonly reference: Reference;
} & More;

/** What a framework lets individual agreements decide. What is not named here is not theirs. @see H-03, R-04 */
export type IndividualPower =
  /** Which criteria of a set are in use, department by department. @see H-22, T-11, T-12, R-08 */
  | Power<'CRITERIA', { readonly set: CriteriaSetId; readonly tiers: readonly TierId[] }>
  /** The organisation's own share of flexible letting, up to the framework's cap. @see T-11 */
  | Power<'FLEXIBLE_SHARE', { readonly tiers: readonly TierId[] }>
  /** The transfer list before flexible letting. @see T-21 */
  | Power<'TRANSFER_FIRST'>
  /** Whether those who move within the organisation meet the criteria. @see T-21, Q32 */
  | Power<'MOVERS'>
  /** Dispensations for rehousing, each with its last day. @see H-04 */
  | Power<'DISPENSATION'>
  | Power<'TERMS', { readonly subject: IndividualSubject }>;

export const POWER_KINDS = [
  'CRITERIA',
  'FLEXIBLE_SHARE',
  'TRANSFER_FIRST',
  'MOVERS',
  'DISPENSATION',
  'TERMS',
] as const satisfies readonly IndividualPower['kind'][];
