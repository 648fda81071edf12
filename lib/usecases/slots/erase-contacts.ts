import { reckonContactsAnew } from '@/lib/data/slots/kept-periods';
import { eraseDueContacts } from '@/lib/data/slots/slots-contacts';
import { readNow } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { inPortions } from '../housekeeping/in-portions';

/** The job that deletes contacts whose day has come, by the period in force; safe to run twice and on two servers. */
export async function eraseContacts(scope: Scope): Promise<{ readonly erased: number }> {
  await inPortions(scope, reckonContactsAnew);
  return { erased: await inPortions(scope, erasePortion) };
}

async function erasePortion(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const today = dayOfInstant(await readNow(tx, scope));
  const contacts = await eraseDueContacts(tx, scope, today, atMost);
  const events = contacts.map(({ id, now, ...contact }) => ({
    ...contact,
    at: now,
    event: { kind: 'CONTACT_ERASED', payload: { contactIds: [id] } } as const,
  }));
  await appendEvents(tx, scope, events);
  return contacts.length;
}
