import { cache } from 'react';
import { findOpenLink, type OpenLink } from '@/lib/data/offers-link';
import type { SystemScope } from '@/lib/domain/access/scope';
import { hashOfSecret } from '@/lib/platform/link-secret';
import { systemScope } from './scope';

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
