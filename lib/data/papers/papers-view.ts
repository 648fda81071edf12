import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { MediaType } from '@/lib/domain/papers/upload';
import type { OrganisationId, PaperFileId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

export type StoredFile = {
  readonly id: PaperFileId;
  readonly organisationId: OrganisationId;
  readonly name: Buffer | null;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly chunks: number;
  readonly erasedAt: Date | null;
};

// Half a file is no file: what has not been received to its end is not found. A payslip says name and address, so of somebody whose are
// protected only the officer who handles her sees it.
const FIND = `
  SELECT f.id, f.organisation_id AS "organisationId", f.name_sealed AS name, f.media_type AS "mediaType", f.bytes, f.chunks,
    f.erased_at AS "erasedAt"
  FROM paper_file f JOIN paper p ON p.id = f.paper_id JOIN applicant a ON a.id = p.applicant_id
  WHERE f.id = $1 AND f.complete_at IS NOT NULL AND ${ofOrganisations('f', 2)}
    AND NOT ${hiddenFrom('a', 3)}`;

export async function findPaperFile(tx: HotTx, scope: Scope, id: PaperFileId): Promise<StoredFile | null> {
  const values = [id, organisationsOf(scope), readerOf(scope)];
  const { rows } = await tx.query<StoredFile>({ name: 'find-paper-file', text: FIND, values });
  return rows[0] ?? null;
}

const LOG = `
  INSERT INTO paper_view (file_id, organisation_id, viewed_by, viewed_at) VALUES ($1, $2, $3, app_now())`;

export async function insertPaperView(tx: HotTx, scope: Scope, file: StoredFile): Promise<void> {
  const values = [file.id, file.organisationId, actorOf(scope).userId];
  await tx.query({ name: 'insert-paper-view', text: LOG, values });
}

const CHUNK = `
  SELECT c.sealed FROM paper_chunk c
  WHERE c.file_id = $1 AND c.number = $2 AND ${ofOrganisations('c', 3)}`;

/** One chunk, still sealed; null when it is not there, or no longer. */
async function readChunk(
  tx: HotTx,
  scope: Scope,
  file: Pick<StoredFile, 'id'>,
  number: number,
): Promise<Buffer | null> {
  const values = [file.id, number, organisationsOf(scope)];
  const { rows } = await tx.query<{ sealed: Buffer }>({ name: 'read-paper-chunk', text: CHUNK, values });
  return rows[0]?.sealed ?? null;
}

/** The chunks in their order, each in a transaction of its own: whoever reads slowly holds nothing of the database. */
export async function* readChunks(scope: Scope, file: StoredFile): AsyncGenerator<Buffer> {
  for (let number = 0; number < file.chunks; number += 1) {
    const chunk = await inHotTransaction(scope, (tx) => readChunk(tx, scope, file, number));
    if (chunk === null) throw new Error('A chunk of a file is missing');
    yield chunk;
  }
}
