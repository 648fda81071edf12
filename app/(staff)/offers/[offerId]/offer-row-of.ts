import { cache } from 'react';
import { z } from 'zod';
import { findOffer } from '@/lib/data/offers/offers';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import type { SearchParams } from '@/lib/schemas/lists/params';

export interface OfferRowProps {
  readonly params: Promise<{ readonly offerId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The offer that the address names, as lists show it; null for another tenant's, for none, and for what is no id. */
export async function offerRowOf({ params }: OfferRowProps, scope: UserScope): Promise<OfferRow | null> {
  const { offerId } = await params;
  return z.uuid().safeParse(offerId).success ? readOnce(scope, asId<OfferId>(offerId.toLowerCase())) : null;
}

const readOnce = cache(findOffer);
