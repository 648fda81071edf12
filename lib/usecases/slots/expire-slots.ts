import { lockExpiredSlot, readNow } from '@/lib/data/slots-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { log } from '@/lib/platform/log';
import { enterReturn } from './enter-return';

/**
 * Returns homes whose deadline to answer has passed where the agreement says that they go back by themselves. Each is a
 * transaction of its own, so that a killed worker loses nothing and a second one finds the rest. It skips what somebody
 * holds: a request that reached the case in time wins.
 */
export async function expireSlots(scope: Scope): Promise<{ readonly expired: number }> {
  let expired = 0;
  while (await inHotTransaction(scope, (tx) => expireOne(tx, scope))) expired += 1;
  log.info({ expired }, 'homes whose deadline had passed are returned');
  return { expired };
}

async function expireOne(tx: HotTx, scope: Scope): Promise<boolean> {
  const today = dayOfInstant(await readNow(tx, scope));
  const slot = await lockExpiredSlot(tx, scope, today);
  if (slot === null) return false;
  await enterReturn(tx, scope, slot, {
    reason: 'DEADLINE_EXPIRED',
    textShared: '',
    textInternal: '',
    events: [],
  });
  return true;
}
