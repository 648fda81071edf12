import type { ApprovalCaution } from '@/lib/domain/letting/decisions/decision-approval';
import type { Misfit } from '@/lib/domain/letting/decisions/decision-ground';
import type { DecisionRefusal } from '@/lib/domain/letting/decisions/decision-state';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { OfferActError } from '../offers/offer-errors';

/** Nothing can be decided about this offer now. */
export type CannotDecide = { readonly code: DecisionRefusal };

/** The agreement or the Act bars an approval until what is stated has been put right. */
export type ApprovalBarred = { readonly code: 'approval-barred'; readonly sets: readonly Bilingual[] };

/** What the officer must say that she has seen. */
export type CautionsUnseen = {
  readonly code: 'cautions-unseen';
  readonly cautions: readonly ApprovalCaution[];
};

/** Its phase was given up, and the share of flexible letting with it. */
export type ShareGivenBack = { readonly code: 'share-given-back' };

export type DecideOfferError =
  | OfferActError
  | CannotDecide
  | ApprovalBarred
  | CautionsUnseen
  | ShareGivenBack
  /** The ground does not fit: a rejection on it would be unlawful. */
  | Misfit;
