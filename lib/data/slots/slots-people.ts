import type { Scope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import type { LockedSlot } from './slots-lock';

const MAY_RECEIVE = `
  SELECT 1 FROM membership m WHERE m.user_id = $1 AND m.municipality_id = $2 AND m.role IN ('CASEWORKER', 'MANAGER') AND m.ended_at IS NULL`;

/** Does the person work with homes for allocation in the home's municipality today? */
export async function mayReceive(tx: HotTx, _scope: Scope, slot: LockedSlot, user: UserId): Promise<boolean> {
  const values = [user, slot.municipalityId];
  const { rows } = await tx.query({ name: 'may-receive', text: MAY_RECEIVE, values });
  return rows.length > 0;
}
