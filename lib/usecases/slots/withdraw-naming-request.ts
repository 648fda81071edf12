import type { Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { SlotActError } from './slot-errors';

/** The caseworker takes a waiting exception back, to name somebody else. */
export async function withdrawNamingRequest(
  scope: Scope,
  input: { readonly requestId: NamingRequestId },
): Promise<Result<{ readonly revision: number }, SlotActError | { readonly code: 'request-answered' }>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
