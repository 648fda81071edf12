import type { UserScope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { asId, type PaperFileId, type PaperId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { sealChunk } from '@/lib/platform/secrets/sealed-stream';
import { insert, rowsOf, type Town } from '../builders';
import type { OfferWithMember } from './papers';

type Given = { readonly town: Town; readonly offer: OfferWithMember };

/** A paper of an applicant's that nobody has looked at yet. */
export async function givenPaper({ town, offer }: Given, kind: PaperKind): Promise<PaperId> {
  const paperId = asId<PaperId>(newId());
  await insert(
    `INSERT INTO paper (id, applicant_id, member_id, organisation_id, offer_id, kind, way, verdict, received_at, received_from)
     VALUES ($1, $2, $3, $4, $5, $6, 'UPLOADED', 'UNSEEN', app_now(), 'APPLICANT')`,
    [paperId, offer.applicantId, offer.memberId, town.organisationId, offer.offerId, kind],
  );
  return paperId;
}

/** A file of such a paper as it is stored, received on the tests' fixed day. */
export const givenStoredFile = async (given: Given, kind: PaperKind, eraseOn: string): Promise<PaperFileId> =>
  givenFileOf(given, await givenPaper(given, kind), eraseOn);

/** One more page of a paper. */
export async function givenFileOf(
  given: { readonly town: Town },
  paperId: PaperId,
  eraseOn = '2026-10-06',
): Promise<PaperFileId> {
  const fileId = asId<PaperFileId>(newId());
  const { organisationId } = given.town;
  await insert(
    `INSERT INTO paper_file (id, paper_id, organisation_id, name_sealed, media_type, bytes, chunks, received_at, complete_at, erase_on, erase_set_at)
     VALUES ($1, $2, $3, $4, 'application/pdf', 3, 1, app_now(), app_now(), $5, app_now())`,
    [fileId, paperId, organisationId, Buffer.from(seal('løn.pdf', fileId)), eraseOn],
  );
  const chunk = sealChunk(Buffer.from('abc'), { file: fileId, number: 0, last: true });
  await insert('INSERT INTO paper_chunk (file_id, organisation_id, number, sealed) VALUES ($1, $2, 0, $3)', [
    ...[fileId, organisationId, chunk],
  ]);
  return fileId;
}

/** Somebody has opened the file. */
export const givenView = (fileId: PaperFileId, by: UserScope): Promise<void> =>
  insert(
    `INSERT INTO paper_view (file_id, organisation_id, viewed_by, viewed_at)
     SELECT id, organisation_id, $2, app_now() FROM paper_file WHERE id = $1`,
    [fileId, by.userId],
  );

/** What is left of a file. */
export async function fileOnRecord(id: PaperFileId) {
  const [row] = await rowsOf<{ eraseOn: string; erased: boolean; name: boolean; chunks: number }>(
    `SELECT f.erase_on AS "eraseOn", f.erased_at IS NOT NULL AS erased, f.name_sealed IS NOT NULL AS name,
       (SELECT count(*)::int FROM paper_chunk c WHERE c.file_id = f.id) AS chunks FROM paper_file f WHERE f.id = $1`,
    [id],
  );
  if (!row) throw new Error('There is no such file');
  return row;
}
