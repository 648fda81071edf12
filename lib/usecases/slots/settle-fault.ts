import type { Scope } from '@/lib/domain/access/scope';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { Settlement } from '@/lib/domain/slot/fault';
import type { NotFound } from './slot-errors';

export type SettleFaultInput = {
  readonly returnId: SlotReturnId;
  readonly settlement: Settlement;
  readonly reason: string;
};
export type SettledFault = { readonly settlement: Settlement; readonly final: boolean };

/**
 * The managers of both sides settle a contested fault: the second to agree makes it final. Reversed, the turn that was
 * given back is taken again by a counter-entry.
 */
export async function settleFault(
  scope: Scope,
  input: SettleFaultInput,
): Promise<
  Result<SettledFault, NotFound | { readonly code: 'manager-needed' | 'not-contested' | 'already-proposed' }>
> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
