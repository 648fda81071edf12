'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  approveOfferSchema,
  rejectOfferSchema,
  secondDecisionSchema,
  undoDecisionSchema,
} from '@/lib/schemas/leases/decisions';
import { DECISION_ERROR_TEXTS } from '@/lib/schemas/leases/error-texts';
import { type DecidedOffer, decideOffer } from '@/lib/usecases/leases/decide-offer';
import { secondDecision } from '@/lib/usecases/leases/second-decision';
import { undoDecision } from '@/lib/usecases/leases/undo-decision';

/** Somebody else has been first: the page says who, what and when. */
const SETTLED = [
  ...([
    'offer-approved',
    'offer-rejected',
    'offer-withdrawn',
    'offer-leased',
    'offer-fallen-through',
  ] as const),
  ...(['awaits-second', 'other-approved', 'nothing-to-second', 'nothing-to-undo', 'letting-closed'] as const),
  ...(['not-accepted', 'offer-answered', 'offer-declined', 'offer-closed'] as const),
];

const afterDecision = ({ offerId, state }: DecidedOffer) =>
  withQuery(paths.offer(offerId), { done: state === 'FINAL' ? 'decided' : 'waits' });

export const approveOfferAction = defineAction({
  permission: 'letting.decide',
  form: 'approve-offer',
  schema: approveOfferSchema,
  run: decideOffer,
  errors: DECISION_ERROR_TEXTS,
  stale: SETTLED,
  redirectTo: afterDecision,
});

export const rejectOfferAction = defineAction({
  permission: 'letting.decide',
  form: 'reject-offer',
  schema: rejectOfferSchema,
  run: decideOffer,
  errors: DECISION_ERROR_TEXTS,
  stale: SETTLED,
  redirectTo: afterDecision,
});

export const secondDecisionAction = defineAction({
  permission: 'letting.decide',
  form: 'second-decision',
  schema: secondDecisionSchema,
  run: secondDecision,
  errors: DECISION_ERROR_TEXTS,
  stale: SETTLED,
  redirectTo: ({ offerId }) => withQuery(paths.offer(offerId), { done: 'seconded' }),
});

export const undoDecisionAction = defineAction({
  permission: 'letting.decide',
  form: 'undo-decision',
  schema: undoDecisionSchema,
  run: undoDecision,
  errors: DECISION_ERROR_TEXTS,
  stale: SETTLED,
  redirectTo: ({ offerId }) => withQuery(paths.offer(offerId), { done: 'undone' }),
});
