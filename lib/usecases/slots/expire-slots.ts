import { listExpired, lockCountersOf, lockSlotIfFree, readNow } from '@/lib/data/slots/slots-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SlotId } from '@/lib/domain/shared/ids';
import { log } from '@/lib/platform/log';
import { oneByOne } from '../housekeeping/one-by-one';
import { enterReturn } from './enter-return';

/**
 * Returns homes whose deadline to answer has passed where the agreement says that they go back by themselves. Each is a
 * transaction of its own, so that a killed worker loses nothing and a second one finds the rest. It skips what somebody
 * holds: a request that reached the case in time wins.
 */
export async function expireSlots(scope: Scope): Promise<{ readonly expired: number }> {
  const due = await inHotTransaction(scope, async (tx) =>
    listExpired(tx, scope, dayOfInstant(await readNow(tx, scope))),
  );
  const expired = await oneByOne('slot', due, (id) =>
    inHotTransaction(scope, (tx) => expireOne(tx, scope, id)),
  );
  if (due.length > 0) log.info({ due: due.length, expired }, 'homes whose deadline had passed');
  return { expired };
}

async function expireOne(tx: HotTx, scope: Scope, id: SlotId): Promise<boolean> {
  const counters = await lockCountersOf(tx, scope, id);
  const slot = await lockSlotIfFree(tx, scope, id);
  // Asked again under the lock: it may have been received, changed or returned meanwhile.
  if (slot === null || slot.vacancyState !== 'OFFERED' || dayOfInstant(slot.now) <= slot.answerDue)
    return false;
  const given = { reason: 'DEADLINE_EXPIRED', textShared: '', textInternal: '', events: [] } as const;
  await enterReturn(tx, scope, { slot, counters }, given);
  return true;
}
