import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { type SendOffersInput, sendOffersIn } from '@/lib/usecases/offers/send-offers';

/** Offers a home without asking whose turn it is, which `offerInTurn` does for officers. */
export const sendOffers = (scope: Scope, input: SendOffersInput) =>
  inHotTransaction(scope, (tx) => sendOffersIn(tx, scope, input));
