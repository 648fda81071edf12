'use server';

import { offerDoneHref } from '@/components/offers/offer-done';
import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { offerQuery } from '@/lib/schemas/lists/offer-list';
import { OFFER_ERROR_TEXTS, SEND_ERROR_TEXTS } from '@/lib/schemas/offers/error-texts';
import {
  offerActSchema,
  offerSchema,
  type PassOnFrom,
  passOnLinkSchema,
  recordAnswerSchema,
  sendOffersSchema,
} from '@/lib/schemas/offers/offer-acts';
import { renewLink } from '@/lib/usecases/offers/give-link-again';
import { offerInTurn } from '@/lib/usecases/offers/offer-in-turn';
import { type PassedOnLink, passOnLink } from '@/lib/usecases/offers/pass-on-link';
import { passOnReminder } from '@/lib/usecases/offers/pass-on-reminder';
import { recordAnswer } from '@/lib/usecases/offers/record-answer';
import { withdrawOffer } from '@/lib/usecases/offers/withdraw-offer';

/** Stands on the letting's page, around the waterfall. */
export const sendOffersAction = defineAction({
  permission: 'letting.offer',
  form: 'send-offers',
  schema: sendOffersSchema,
  run: offerInTurn,
  errors: SEND_ERROR_TEXTS,
  stale: ['already-offered', 'applicant-not-active', 'not-a-candidate'],
  redirectTo: ({ offers }, { vacancyId }) => withQuery(paths.letting(vacancyId), { sent: offers.length }),
});

export const recordAnswerAction = defineAction({
  permission: 'letting.offer',
  form: 'record-answer',
  schema: recordAnswerSchema,
  run: recordAnswer,
  errors: OFFER_ERROR_TEXTS,
  redirectTo: (_, { offerId }) => offerDoneHref(offerId, 'answered'),
});

export const withdrawOfferAction = defineAction({
  permission: 'letting.offer',
  form: 'withdraw-offer',
  schema: offerActSchema,
  run: withdrawOffer,
  errors: OFFER_ERROR_TEXTS,
  redirectTo: (_, { offerId }) => offerDoneHref(offerId, 'withdrawn'),
});

export const passOnReminderAction = defineAction({
  permission: 'letting.offer',
  form: 'pass-on-reminder',
  schema: offerSchema,
  run: passOnReminder,
  errors: OFFER_ERROR_TEXTS,
  redirectTo: (_, { offerId }) => offerDoneHref(offerId, 'reminded'),
});

export const passOnLinkAction = defineAction({
  permission: 'letting.offer',
  form: 'pass-on-link',
  schema: passOnLinkSchema,
  run: passOnLink,
  errors: OFFER_ERROR_TEXTS,
  redirectTo: (passedOn, { from }) => backTo(from, passedOn),
});

function backTo(from: PassOnFrom, { offerId, vacancyId }: PassedOnLink): string {
  const done = 'told';
  if (from === 'letting') return withQuery(paths.letting(vacancyId), { done });
  return from === 'list'
    ? withQuery(paths.offers, { ...offerQuery('links'), done })
    : withQuery(paths.offerLink(offerId), { done });
}

export const renewLinkAction = defineAction({
  permission: 'letting.offer',
  form: 'renew-link',
  schema: offerSchema,
  run: renewLink,
  errors: OFFER_ERROR_TEXTS,
  redirectTo: (_, { offerId }) => withQuery(paths.offerLink(offerId), { done: 'renewed' }),
});
