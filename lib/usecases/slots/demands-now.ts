import type { LockedSlot } from '@/lib/data/slots/slots-lock';
import { countStandingNamings, readDemandFacts } from '@/lib/data/slots/slots-namings';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { mustMeetSpecialCriteria } from '@/lib/domain/allocation/special-criteria';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type Demand, demandsInForce } from '@/lib/domain/slot/demands';
import { agreementOf } from './hold-slot';

export type DemandsNow = { readonly demands: readonly Demand[]; readonly specialCriteria: boolean };

/**
 * What a naming in this transaction must confirm. Where every n-th naming at the tier counts, the department's namings are
 * held until the transaction ends, so that two at once are the one after the other.
 */
export async function demandsNow(tx: HotTx, scope: Scope, slot: LockedSlot): Promise<DemandsNow> {
  const agreement = await agreementOf(tx, scope, slot);
  const { tier, dwellingType, allocationRule } = slot;
  const counts = agreement.specialCriteria?.tier === tier;
  const standing = counts ? await countStandingNamings(tx, scope, slot) : 0;
  const specialCriteria = mustMeetSpecialCriteria(agreement.specialCriteria, tier, standing);
  const facts = await readDemandFacts(tx, scope, slot);
  const situation = { ...facts, agreement, tier, dwellingType, allocationRule, specialCriteria };
  return { demands: demandsInForce(situation, dayOfInstant(slot.now)), specialCriteria };
}
