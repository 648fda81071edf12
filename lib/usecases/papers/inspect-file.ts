import { isOnlyPdf, PDF_HEAD, PDF_TAIL } from '@/lib/domain/papers/pdf';
import { type FileRefusal, type MediaType, mediaTypeOf } from '@/lib/domain/papers/upload';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { kindOfBytes, TELLING_BYTES } from '@/lib/platform/file-kind';
import { redraw } from '@/lib/platform/images';
import { CHUNK, sealStream } from '@/lib/platform/sealed-stream';
import type { Spool } from '@/lib/platform/spool';

/** What of a received file may be stored: its chunks, sealed for it. */
export type Inspected = {
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly chunks: number;
  readonly sealed: () => AsyncIterable<Uint8Array>;
};

type SentAs = { readonly name: string; readonly fileId: string };

/** Looks at a file when all of it is here: by its bytes and by its name. A picture is drawn anew, a PDF is kept as it is. */
export async function inspectFile(
  spooled: Spool,
  { name, fileId }: SentAs,
): Promise<Result<Inspected, FileRefusal>> {
  if (spooled.bytes === 0) return err('EMPTY');
  const { head, tail } = await spooled.ends(Math.max(TELLING_BYTES, PDF_HEAD), PDF_TAIL);
  const type = mediaTypeOf(name, await kindOfBytes(head));
  if (!type.ok) return type;
  if (type.value !== 'application/pdf') return drawn(spooled, fileId);
  if (!isOnlyPdf(head.toString('latin1'), tail.toString('latin1'))) return err('TWO_IN_ONE');
  const { bytes, chunks } = spooled;
  return ok({ mediaType: type.value, bytes, chunks, sealed: () => spooled.sealed() });
}

async function drawn(spooled: Spool, fileId: string): Promise<Result<Inspected, FileRefusal>> {
  const picture = await redraw(() => wholeOf(spooled));
  if (!picture.ok) return picture;
  const bytes = picture.value;
  return ok({
    mediaType: 'image/jpeg',
    bytes: bytes.length,
    chunks: Math.ceil(bytes.length / CHUNK),
    sealed: () => sealStream([bytes], fileId),
  });
}

/** Only a picture is held whole, and only while it is drawn. */
async function wholeOf(spooled: Spool): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(spooled.bytes);
  let at = 0;
  for await (const piece of spooled.opened()) at += piece.copy(whole, at);
  return whole;
}
