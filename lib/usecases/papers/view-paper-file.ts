import { findPaperFile, insertPaperView, readChunks, type StoredFile } from '@/lib/data/papers/papers-view';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { MediaType } from '@/lib/domain/papers/upload';
import type { PaperFileId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { open } from '@/lib/platform/secrets/sealed';
import { openStream } from '@/lib/platform/secrets/sealed-stream';
import type { NotFound } from './paper-errors';

export type ViewedFile = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Chunk by chunk as they are asked for; throws at the first that is not as it was stored. */
  readonly content: AsyncIterable<Uint8Array>;
};

export type ViewFileError = NotFound | { readonly code: 'file-erased' };

/** Opens a file for an officer. The look is stored before anything of it is shown. */
export async function viewPaperFile(
  scope: Scope,
  { fileId }: { readonly fileId: PaperFileId },
): Promise<Result<ViewedFile, ViewFileError>> {
  const file = await inHotTransaction(scope, async (tx) => {
    const found = await findPaperFile(tx, scope, fileId);
    if (found !== null && found.erasedAt === null) await insertPaperView(tx, scope, found);
    return found;
  });
  if (file === null) return err({ code: 'not-found' });
  return file.erasedAt === null ? ok(viewed(scope, file)) : err({ code: 'file-erased' });
}

const viewed = (scope: Scope, file: StoredFile): ViewedFile => ({
  name: file.name === null ? 'fil' : open(file.name, file.id),
  ...{ mediaType: file.mediaType, bytes: file.bytes },
  content: openStream(readChunks(scope, file), file.id),
});
