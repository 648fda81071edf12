import { createHash } from 'node:crypto';
import {
  addFileImport,
  addPiece,
  endFileImport,
  type KindAndOffice,
  lockFileImport,
  moveFileImport,
} from '@/lib/data/imports/file-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, userOf } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { mayBringInFor } from './may-bring-in';
import { readInBackground } from './read-in-background';

export type BeginImportInput = KindAndOffice & {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Known when all has come: it went on beyond what is taken. */
  readonly isCut?: () => boolean;
};
export type BeginImportError = { readonly code: 'not-found' | 'too-large' };

const PIECE = 512 * 1024;

/**
 * Keeps a file as it comes in, piece by piece, and has it read afterwards: whoever sent it sees how far the reading has come, and any
 * server can go on with it. Nothing is made or changed yet.
 */
export async function beginImport(
  scope: AnyScope,
  input: BeginImportInput,
): Promise<Result<{ readonly importId: string; readonly reading: Promise<void> }, BeginImportError>> {
  const kept = await keepFile(scope, input);
  if (!kept.ok) return kept;
  const { importId } = kept.value;
  return ok({ importId, reading: readInBackground(scope, importId) });
}

/** Keeps the file, and leaves its reading to another time. */
export async function keepFile(
  scope: AnyScope,
  { fileName, bytes, isCut, ...asked }: BeginImportInput,
): Promise<Result<{ readonly importId: string }, BeginImportError>> {
  if (!mayBringInFor(scope, asked.kind, asked)) return err({ code: 'not-found' });
  const of = { ...asked, id: newId() };
  const by = userOf(scope);
  await inHotTransaction(scope, (tx) => addFileImport(tx, scope, { ...of, fileName, by }));
  try {
    const contentHash = await keepPieces(scope, of, bytes);
    if (isCut?.()) {
      await throwAway(scope, of.id);
      return err({ code: 'too-large' });
    }
    await inHotTransaction(scope, (tx) => moveFileImport(tx, scope, of.id, { contentHash }));
    return ok({ importId: of.id });
  } catch (error) {
    // Half a file is nobody's file. If this fails too it has no hash, and is never read.
    await throwAway(scope, of.id).catch(() => undefined);
    throw error;
  }
}

async function keepPieces(
  scope: AnyScope,
  of: KindAndOffice & { readonly id: string },
  bytes: BeginImportInput['bytes'],
): Promise<string> {
  const hash = createHash('sha256');
  let number = 0;
  for await (const piece of piecesOf(bytes)) {
    hash.update(piece);
    await inHotTransaction(scope, (tx) => addPiece(tx, scope, of, { number, bytes: piece }));
    number += 1;
  }
  return hash.digest('hex');
}

const throwAway = (scope: AnyScope, id: string): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    const locked = await lockFileImport(tx, scope, id);
    if (locked?.state !== 'READING') return;
    await endFileImport(tx, scope, id, { state: 'DISCARDED', counts: null, by: userOf(scope) });
  });

/** Pieces of an even size, whatever the network cut it into. */
async function* piecesOf(bytes: BeginImportInput['bytes']): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    kept.push(part);
    size += part.length;
    if (size < PIECE) continue;
    yield Buffer.concat(kept);
    kept = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(kept);
}
