import type { OfferState } from '../vocabulary';

type Placed = { readonly place: number; readonly state: OfferState };

/**
 * The offer that the system proposes: of those that were accepted, the one placed highest. It only proposes; a named
 * officer decides, and nobody is told before. Offers placed higher may still be answered: see `higherAwaiting`.
 */
export const proposedOffer = <Offer extends Placed>(offers: readonly Offer[]): Offer | null =>
  highest(offers.filter(({ state }) => state === 'YES'));

/** Offers that go before the proposed one and have not been answered yet: to decide now would pass them by. */
export function higherAwaiting<Offer extends Placed>(offers: readonly Offer[]): readonly Offer[] {
  const proposed = proposedOffer(offers);
  if (proposed === null) return [];
  return offers.filter(({ place, state }) => state === 'SENT' && place < proposed.place);
}

const highest = <Offer extends Placed>(offers: readonly Offer[]): Offer | null =>
  offers.reduce<Offer | null>(
    (best, offer) => (best === null || offer.place < best.place ? offer : best),
    null,
  );
