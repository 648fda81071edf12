import type { Scope } from '@/lib/domain/access/scope';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import type { NotFound, TelephoneError } from './slot-errors';

export type AnswerFaultInput = {
  readonly returnId: SlotReturnId;
  readonly answer: 'ACCEPTED' | 'CONTESTED';
  readonly text: string;
  readonly byTelephone: ByTelephone | null;
};

/** The organisation accepts a fault that was booked on it, or contests it; then the managers settle. */
export async function answerFault(
  scope: Scope,
  input: AnswerFaultInput,
): Promise<
  Result<
    { readonly faultState: 'ACCEPTED' | 'CONTESTED' },
    NotFound | TelephoneError | { readonly code: 'no-fault-waiting' }
  >
> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
