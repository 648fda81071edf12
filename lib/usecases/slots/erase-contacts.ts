import { appendEvents } from '@/lib/data/case-events';
import { eraseDueContacts } from '@/lib/data/slots-contacts';
import { readNow } from '@/lib/data/slots-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';

const PORTION = 100;

/** The job that deletes contacts whose day has come; safe to run twice and on two servers. */
export async function eraseContacts(scope: Scope): Promise<{ readonly erased: number }> {
  let erased = 0;
  for (let last = PORTION; last === PORTION; erased += last) {
    last = await inHotTransaction(scope, (tx) => erasePortion(tx, scope));
  }
  return { erased };
}

async function erasePortion(tx: HotTx, scope: Scope): Promise<number> {
  const today = dayOfInstant(await readNow(tx, scope));
  const contacts = await eraseDueContacts(tx, scope, today, PORTION);
  const events = contacts.map(({ id, now, ...contact }) => ({
    ...contact,
    at: now,
    event: { kind: 'CONTACT_ERASED', payload: { contactIds: [id] } } as const,
  }));
  await appendEvents(tx, scope, events);
  return contacts.length;
}
