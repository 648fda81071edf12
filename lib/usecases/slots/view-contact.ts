import { findContact, insertContactView, type StoredContact } from '@/lib/data/slots/slots-contacts';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { HandoverContact } from '@/lib/domain/slot/contact';
import { open } from '@/lib/platform/secrets/sealed';
import type { NotFound } from './slot-errors';

export type ViewContactError = NotFound | { readonly code: 'contact-erased' };

/** Opens the contact that stands for the home; the look is stored in the log before anything is shown. */
export async function viewContact(
  scope: Scope,
  input: { readonly slotId: SlotId },
): Promise<Result<HandoverContact, ViewContactError>> {
  const found = await inHotTransaction(scope, async (tx) => {
    const contact = await findContact(tx, scope, input.slotId);
    if (contact !== null && contact.sealed !== null) {
      await insertContactView(tx, scope, contact, actorOf(scope).userId);
    }
    return contact;
  });
  if (found === null) return err({ code: 'not-found' });
  return found.sealed === null ? err({ code: 'contact-erased' }) : ok(opened(found.id, found.sealed));
}

const opened = (id: StoredContact['id'], sealed: Buffer): HandoverContact => JSON.parse(open(sealed, id));
