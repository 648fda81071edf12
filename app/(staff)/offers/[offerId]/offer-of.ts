import { cache } from 'react';
import { z } from 'zod';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { type EvaluatedOffer, evaluateOffer } from '@/lib/usecases/households/evaluate-offer';

export interface OfferProps {
  readonly params: Promise<{ readonly offerId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The offer that the address names, held against its criteria; null for another tenant's, for none, and for what is no id. */
export async function offerOf({ params }: OfferProps, scope: UserScope): Promise<EvaluatedOffer | null> {
  const { offerId } = await params;
  return z.uuid().safeParse(offerId).success ? readOnce(scope, asId<OfferId>(offerId.toLowerCase())) : null;
}

const readOnce = cache(evaluateOffer);
