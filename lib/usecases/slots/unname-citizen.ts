import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import type { SlotActError } from './slot-errors';

export type UnnameCitizenInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly as: 'DECLINED' | 'WITHDRAWN';
  readonly byTelephone: ByTelephone | null;
};

/** The citizen declines, or the naming is withdrawn: the home is received again, the contact is erased, another may be named. */
export async function unnameCitizen(
  scope: Scope,
  input: UnnameCitizenInput,
): Promise<Result<{ readonly revision: number }, SlotActError>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
