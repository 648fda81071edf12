import { listSealedLinks } from '@/lib/data/offers/offers-to-pass-on';
import type { Scope } from '@/lib/domain/access/scope';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { isLinkToPassOn } from '@/lib/domain/letting/offers/passing-on';
import { open } from '@/lib/platform/secrets/sealed';

/** An offer whose link nobody has passed on yet, with the link's secret and where the applicant is reached. */
export type LinkToPassOn = {
  readonly offer: OfferRow;
  readonly secret: string;
  readonly phone: string | null;
  readonly email: string | null;
};

/** The links of those of the offers that are to be passed on, in their order. Changes nothing. */
export async function listLinksToPassOn(
  scope: Scope,
  offers: readonly OfferRow[],
): Promise<readonly LinkToPassOn[]> {
  const waiting = offers.filter(isLinkToPassOn);
  if (waiting.length === 0) return [];
  const sealed = await listSealedLinks(
    scope,
    waiting.map(({ id }) => id),
  );
  return waiting.flatMap((offer) => {
    const link = sealed.find(({ offerId }) => offerId === offer.id);
    if (link === undefined) return [];
    return [{ offer, secret: open(link.sealed, offer.id), phone: link.phone, email: link.email }];
  });
}
