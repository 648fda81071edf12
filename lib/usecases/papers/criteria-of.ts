import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { CriteriaInUse } from '@/lib/domain/criteria/criteria-in-use';
import type { OfferId } from '@/lib/domain/shared/ids';
import { evaluateOfferIn } from '../households/evaluate-offer';

/** The criteria that the household of an offer is held against; outside of an offer there are none. */
export async function criteriaOf(
  tx: HotTx,
  scope: Scope,
  offerId: OfferId | null,
): Promise<readonly CriteriaInUse[]> {
  const evaluated = offerId && (await evaluateOfferIn(tx, scope, offerId));
  return evaluated ? evaluated.sets.map(({ inUse }) => inUse) : [];
}
