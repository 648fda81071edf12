import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import type { DeletionReason } from '@/lib/domain/papers/deletion';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OfferId, PaperFileId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';

// Chunks and names go, that there was a file stays, and the log says why. What another worker holds is its to delete.
const erase = (which: string): string => `
  WITH due AS MATERIALIZED (${which}),
  gone AS (UPDATE paper_file f SET name_sealed = NULL, erased_at = app_now() FROM due
    WHERE f.id = due.id RETURNING f.id, f.organisation_id, f.paper_id),
  emptied AS (DELETE FROM paper_chunk c USING gone WHERE c.file_id = gone.id),
  logged AS (INSERT INTO deletion_log (organisation_id, applicant_id, what, kind, row_id, because, deleted_at, deleted_by)
    SELECT g.organisation_id, p.applicant_id, 'PAPER_FILE', p.kind, g.id, $1, app_now(), $2
    FROM gone g JOIN paper p ON p.id = g.paper_id ORDER BY g.id)
  SELECT id FROM gone`;

const DUE = erase(`
  SELECT f.id FROM paper_file f WHERE f.erased_at IS NULL AND f.erase_on <= $3
  ORDER BY f.erase_on, f.id LIMIT $4 FOR UPDATE SKIP LOCKED`);

type Erased = { readonly id: PaperFileId };

/** Deletes files whose day has come, a portion at a time. */
export async function eraseDueFiles(
  tx: HotTx,
  scope: Scope,
  { today, atMost }: { readonly today: CalendarDate; readonly atMost: number },
): Promise<readonly PaperFileId[]> {
  const values = ['RETENTION', actorOf(scope).userId, today, atMost];
  const { rows } = await tx.query<Erased>({ name: 'erase-due-files', text: DUE, values });
  return rows.map(({ id }) => id);
}

const OF_OFFER = erase(`
  SELECT f.id FROM paper p JOIN paper_file f ON f.paper_id = p.id
  WHERE p.offer_id = $3 AND f.erased_at IS NULL AND p.kind = ANY ($4) AND ${ofOrganisations('p', 5)}
  FOR UPDATE OF f`);

/** Deletes the files of these kinds that came for the offer. */
export async function eraseFilesOfOffer(
  tx: HotTx,
  scope: Scope,
  { offerId, kinds }: { readonly offerId: OfferId; readonly kinds: readonly PaperKind[] },
): Promise<readonly PaperFileId[]> {
  const values = ['DECIDED', actorOf(scope).userId, offerId, kinds, organisationsOf(scope)];
  const { rows } = await tx.query<Erased>({ name: 'erase-files-of-offer', text: OF_OFFER, values });
  return rows.map(({ id }) => id);
}

const OF_APPLICANT = erase(`
  SELECT f.id FROM paper p JOIN paper_file f ON f.paper_id = p.id
  WHERE p.applicant_id = ANY ($3) AND f.erased_at IS NULL AND ${ofOrganisations('p', 4)} FOR UPDATE OF f`);
// A refusal may tell of a person; that there was one stays.
const WORDS = `
  UPDATE paper p SET refusal = '' WHERE p.applicant_id = ANY ($1) AND p.refusal <> '' AND ${ofOrganisations('p', 2)}`;

/** Deletes all that applicants have handed in, for whoever erases them. */
export async function erasePapersOfApplicants(
  tx: HotTx,
  scope: Scope,
  gone: { readonly applicantIds: readonly ApplicantId[]; readonly because: DeletionReason },
): Promise<readonly PaperFileId[]> {
  const { applicantIds, because } = gone;
  const values = [because, actorOf(scope).userId, applicantIds, organisationsOf(scope)];
  const { rows } = await tx.query<Erased>({ name: 'erase-papers-of-applicants', text: OF_APPLICANT, values });
  await tx.query({
    name: 'erase-refusals-of-applicants',
    text: WORDS,
    values: [applicantIds, organisationsOf(scope)],
  });
  return rows.map(({ id }) => id);
}

const HALF = `
  WITH half AS MATERIALIZED (
    SELECT f.id FROM paper_file f WHERE f.complete_at IS NULL AND f.erased_at IS NULL AND f.received_at < app_now() - interval '1 day'
    ORDER BY f.id LIMIT $1 FOR UPDATE SKIP LOCKED),
  emptied AS (DELETE FROM paper_chunk c USING half WHERE c.file_id = half.id)
  UPDATE paper_file f SET name_sealed = NULL, erased_at = app_now() FROM half WHERE f.id = half.id RETURNING f.id`;

/** Removes what was never received to its end. Nobody has seen it, so it is no deletion of the log. */
export async function removeHalfFiles(tx: HotTx, _scope: Scope, atMost: number): Promise<number> {
  const { rowCount } = await tx.query({ name: 'remove-half-files', text: HALF, values: [atMost] });
  return rowCount ?? 0;
}
