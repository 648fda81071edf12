import { cache } from 'react';
import { findKeptLink, findOpenLink, type KeptLink, type OpenLink } from '@/lib/data/offers/offers-link';
import type { SystemScope } from '@/lib/domain/access/scope';
import { type ToldOutcome, toldOutcome } from '@/lib/domain/letting/offers/told-outcome';
import { hashOfSecret } from '@/lib/platform/secrets/link-secret';
import { systemScope } from '../scope';

/** What a link lets its holder do, and for which offer. */
export type OfferLink = OpenLink & { readonly scope: SystemScope };

/**
 * Mints the scope of whoever follows the link of an offer; null for every link that opens nothing, whatever the reason. The
 * scope is the system's own: each query behind it is narrowed to the link's offer and organisation.
 */
export const openOfferLink = cache(async (secret: string): Promise<OfferLink | null> => {
  const scope = systemScope('an applicant follows the link of an offer');
  const link = await findOpenLink(scope, hashOfSecret(secret));
  return link && { ...link, scope };
});

/** What a link that can no longer be used still tells its holder, and of which offer. */
export type ToldLink = Pick<KeptLink, 'offerId' | 'organisationId'> & {
  readonly scope: SystemScope;
  readonly outcome: ToldOutcome;
};

/** What became of the offer of a link that opens nothing more, until its last day; null for every link that tells nothing. */
export async function toldByLink(secret: string): Promise<ToldLink | null> {
  const scope = systemScope('an applicant reads what became of an offer');
  const link = await findKeptLink(scope, hashOfSecret(secret));
  const outcome = link && toldOutcome(link);
  return outcome && { scope, outcome, offerId: link.offerId, organisationId: link.organisationId };
}
