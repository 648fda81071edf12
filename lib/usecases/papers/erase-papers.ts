import { eraseDueFiles, eraseFilesOfOffer, removeHalfFiles } from '@/lib/data/papers/papers-erase';
import { type FileTerms, lockStaleTerms, type NewTerms, putTerms } from '@/lib/data/papers/papers-terms';
import { readNow } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import { eraseOn, goesAtDecision, retentionOf } from '@/lib/domain/papers/retention';
import type { OfferId, PaperFileId } from '@/lib/domain/shared/ids';
import { inPortions } from '../housekeeping/in-portions';

/**
 * The job that deletes files whose day has come. First the days are reckoned anew where something has happened since;
 * safe to run twice and on two servers.
 */
export async function erasePapers(scope: Scope): Promise<{ readonly paperFiles: number }> {
  await inPortions(scope, reckonAnew);
  await inPortions(scope, removeHalfFiles);
  return { paperFiles: await inPortions(scope, eraseDue) };
}

async function eraseDue(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const today = dayOfInstant(await readNow(tx, scope));
  return (await eraseDueFiles(tx, scope, { today, atMost })).length;
}

async function reckonAnew(tx: HotTx, scope: Scope, atMost: number): Promise<number> {
  const stale = await lockStaleTerms(tx, scope, atMost);
  if (stale.length > 0) await putTerms(tx, scope, stale.map(termsOf));
  return stale.length;
}

function termsOf({ id, kind, receivedAt, decidedAt, endedAt, signedOn, paperDays }: FileTerms): NewTerms {
  const decidedOn = decidedAt && dayOfInstant(decidedAt);
  const endedOn = signedOn ?? (endedAt && dayOfInstant(endedAt));
  const course = { receivedOn: dayOfInstant(receivedAt), decidedOn, endedOn };
  return { id, decidedOn, endedOn, eraseOn: eraseOn(retentionOf(kind, { paperDays }), course) };
}

const AT_DECISION = PAPER_KINDS.filter(goesAtDecision);

/**
 * Deletes what was only to be looked at for the decision: certificates of criminal records. For the use case that decides
 * about the applicant, in its transaction; answers which files went. @see L-52, L-55
 */
export const erasePapersAtDecision = (
  tx: HotTx,
  scope: Scope,
  offerId: OfferId,
): Promise<readonly PaperFileId[]> => eraseFilesOfOffer(tx, scope, { offerId, kinds: AT_DECISION });
