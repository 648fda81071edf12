import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { HandoverContact } from '@/lib/domain/slot/contact';
import type { NotFound } from './slot-errors';

/** Opens the contact that stands for the home; every look is logged before it is answered. */
export async function viewContact(
  scope: Scope,
  input: { readonly slotId: SlotId },
): Promise<Result<HandoverContact, NotFound | { readonly code: 'contact-erased' }>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
