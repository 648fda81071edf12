import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { eraseDueApplicants, findDueApplicants } from '@/lib/data/applicants/applicants-erase';
import { eraseSeniorityReasons } from '@/lib/data/applicants/seniority-changes';
import { reckonApplicantsAnew } from '@/lib/data/erasure/reckon-anew';
import { eraseOffersOfApplicants } from '@/lib/data/offers/offers-erase';
import { erasePapersOfApplicants } from '@/lib/data/papers/papers-erase';
import { readNow } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { inPortions } from '../housekeeping/in-portions';

/**
 * The job that deletes the personal data of people who lapsed so long ago as their organisation keeps it; first the days are
 * reckoned anew where the period was changed. Safe to run twice and on two servers.
 */
export async function eraseApplicants(scope: Scope): Promise<{ readonly applicants: number }> {
  await inPortions(scope, reckonApplicantsAnew);
  return { applicants: await inPortions(scope, erasePortion) };
}

async function erasePortion(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const today = dayOfInstant(await readNow(tx, scope));
  const ids = await findDueApplicants(tx, scope, { today, atMost });
  if (ids.length === 0) return 0;
  const erased = await eraseDueApplicants(tx, scope, { today, ids });
  const applicantIds = erased.map(({ id }) => id);
  await erasePapersOfApplicants(tx, scope, { applicantIds, because: 'RETENTION' });
  await eraseOffersOfApplicants(tx, scope, applicantIds);
  await eraseSeniorityReasons(tx, scope, applicantIds);
  const events = erased.map(({ id, organisationId, at }) => ({
    ...{ applicantId: id, organisationId, at },
    event: { kind: 'ERASED', payload: {} } as const,
  }));
  await appendApplicantEvents(tx, scope, events);
  return erased.length;
}
