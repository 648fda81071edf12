import { appendApplicantEvents } from '@/lib/data/applicant-events';
import { eraseDueApplicants } from '@/lib/data/applicants-erase';
import { readNow } from '@/lib/data/slots-lock';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';

const PORTION = 100;

/** The job that deletes the personal data of people who lapsed a year ago; safe to run twice and on two servers. */
export async function eraseApplicants(scope: Scope): Promise<{ readonly applicants: number }> {
  let applicants = 0;
  for (let last = PORTION; last === PORTION; applicants += last) {
    last = await inHotTransaction(scope, (tx) => erasePortion(tx, scope));
  }
  return { applicants };
}

async function erasePortion(tx: HotTx, scope: Scope): Promise<number> {
  const today = dayOfInstant(await readNow(tx, scope));
  const due = { today, by: actorOf(scope).userId, atMost: PORTION };
  const erased = await eraseDueApplicants(tx, scope, due);
  const events = erased.map(({ id, organisationId, at }) => ({
    ...{ applicantId: id, organisationId, at },
    event: { kind: 'ERASED', payload: {} } as const,
  }));
  await appendApplicantEvents(tx, scope, events);
  return erased.length;
}
