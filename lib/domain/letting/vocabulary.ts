/** The closed words about how an organisation lets its own homes. */
const LETTING_BASES = ['TIGHTENED', 'FLEXIBLE', 'LISTS'] as const;
/** By what the home is let, as the agreement's `letting` says. */
export type LettingBasis = (typeof LETTING_BASES)[number];

export const PHASES = ['REHOUSING', 'FLEXIBLE', 'TRANSFER', 'ORDINARY', 'ADVERTISED'] as const;
/**
 * The steps of the waterfall, each tried when those before it are exhausted. Their order is the vacancy's own; rehousing in
 * the own department is always first and advertising always last.
 */
export type Phase = (typeof PHASES)[number];

export const OFFER_STATES = [
  'SENT',
  'YES',
  'NO',
  'NO_ANSWER',
  'WITHDRAWN',
  'APPROVED',
  'REJECTED',
  'LEASED',
  'FALLEN_THROUGH',
] as const;
/** `NO` is the applicant's decline, `REJECTED` the organisation's refusal; after a lease all others are `WITHDRAWN`. */
export type OfferState = (typeof OFFER_STATES)[number];

export const DECLINE_REASONS = ['RENT', 'SIZE', 'PLACE', 'TIME', 'FOUND_ANOTHER', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const REJECTION_GROUNDS = [
  'CRITERIA_NOT_MET',
  'NOT_DOCUMENTED',
  'DEBT',
  'TOO_MANY_PEOPLE',
  'SAFETY',
  'COMBINED_LETTING',
] as const;
/** The only grounds on which an organisation may reject. @see almenboligloven §§ 51 b, 60; BEK om udlejning af almene boliger */
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

export const LETTING_TYPES = [
  'ORDINARY',
  'TRANSFER',
  'FLEXIBLE',
  'EXCHANGE',
  'REHOUSING',
  'ADVERTISED',
] as const;
/** How a home came to be let, as both parties count it. */
export type LettingType = (typeof LETTING_TYPES)[number];

export const FALL_REASONS = [
  'APPLICANT_WITHDREW',
  'DEPOSIT_UNPAID',
  'NOT_SIGNED',
  'WRONG_INFORMATION',
  'HOME_NOT_READY',
  'OTHER',
] as const;
export type FallReason = (typeof FALL_REASONS)[number];

export const VOID_GROUNDS = [
  'NO_APPLICANT',
  'COMBINED_LETTING',
  'REPAIR',
  'MUNICIPALITY_WAITED',
  'FELL_THROUGH',
  'OTHER',
] as const;
/** Why a home stands empty. */
export type VoidGround = (typeof VOID_GROUNDS)[number];

export const LOSS_BEARERS = ['ORGANISATION', 'MUNICIPALITY', 'SHARED', 'DEPARTMENT'] as const;
/** Who bears the rent lost. */
export type LossBearer = (typeof LOSS_BEARERS)[number];

export const LETTER_KINDS = ['OFFER', 'MISSING_PAPERS', 'REJECTION', 'CONFIRMATION'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
