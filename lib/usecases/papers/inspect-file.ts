import { isOnlyPdf, PDF_HEAD, PDF_TAIL } from '@/lib/domain/papers/pdf';
import { type FileRefusal, type MediaType, mediaTypeOf } from '@/lib/domain/papers/upload';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { holdsActiveContent } from '@/lib/platform/uploads/active-pdf';
import { kindOfBytes, TELLING_BYTES } from '@/lib/platform/uploads/file-kind';
import { redraw } from '@/lib/platform/uploads/images';
import { type Spool, spool } from '@/lib/platform/uploads/spool';

/** What of a received file may be stored: the file itself, or another that was drawn from it, which is its reader's to close. */
export type Inspected = { readonly mediaType: MediaType; readonly kept: Spool };

type SentAs = { readonly name: string; readonly fileId: string };

/** Looks at a file when all of it is here: by its bytes and by its name. A picture is drawn anew, a PDF is looked through and kept as it is. */
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
  if (await holdsActiveContent(() => wholeOf(spooled))) return err('ACTIVE_PDF');
  return ok({ mediaType: type.value, kept: spooled });
}

async function drawn(spooled: Spool, fileId: string): Promise<Result<Inspected, FileRefusal>> {
  const picture = await redraw(
    () => wholeOf(spooled),
    (bytes) => spool([bytes], fileId),
  );
  return picture.ok ? ok({ mediaType: 'image/jpeg', kept: picture.value }) : picture;
}

/** Held whole only while it is drawn or looked through. */
async function wholeOf(spooled: Spool): Promise<Buffer> {
  const whole = Buffer.allocUnsafe(spooled.bytes);
  let at = 0;
  for await (const piece of spooled.opened()) at += piece.copy(whole, at);
  return whole;
}
