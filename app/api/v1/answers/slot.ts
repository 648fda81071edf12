import { findToldSlot, type ToldSlot } from '@/lib/data/api/api-slots';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { ApiSlot } from '@/lib/schemas/api/slot';
import type { Told } from '../serve';
import { turnBody } from './vacancy';

/** A home for allocation as the API tells it. */
export const slotBody = ({ revision: _, claimedAt, changedAt, demands, ...row }: ToldSlot): ApiSlot => {
  const { id, state, offeredOn, answerDue, nameDue, returned, ...slot } = row;
  return {
    ...turnBody({ id, state, offeredOn, answerDue, nameDue, returned }),
    ...slot,
    demands: demands.map(({ demand, label }) => ({ demand, label: { da: label.da, en: label.en } })),
    claimedAt: claimedAt?.toISOString() ?? null,
    changedAt: changedAt?.toISOString() ?? null,
  };
};

export async function tellSlot(scope: UserScope, id: SlotId): Promise<Told<ApiSlot> | null> {
  const found = await findToldSlot(scope, id);
  return found && { body: slotBody(found), revision: found.revision };
}

export async function tellStoredSlot(scope: UserScope, id: SlotId): Promise<Told<ApiSlot>> {
  const told = await tellSlot(scope, id);
  if (told === null) throw new Error('A home for allocation that was changed cannot be read');
  return told;
}
