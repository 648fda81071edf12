import { createHash } from 'node:crypto';
import { type AttachedTo, addAttachment } from '@/lib/data/agreements/agreement-attachments';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { isOnlyPdf, PDF_HEAD, PDF_TAIL } from '@/lib/domain/papers/pdf';
import { mediaTypeOf } from '@/lib/domain/papers/upload';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { sealChunk } from '@/lib/platform/secrets/sealed-stream';
import { holdsActiveContent } from '@/lib/platform/uploads/active-pdf';
import { kindOfBytes, TELLING_BYTES } from '@/lib/platform/uploads/file-kind';

/** 10 MB as people count it: a signed agreement with its annexes. */
export const MOST_ATTACHED = 10 * 1024 * 1024;

export type AttachInput = AttachedTo & {
  readonly kind: 'SIGNED' | 'ANNEX';
  readonly title: string;
  readonly file: { readonly name: string; readonly bytes: Buffer };
};
export type AttachError = {
  readonly code: 'not-found' | 'empty' | 'too-large' | 'not-a-pdf' | 'active-pdf';
};

/** Keeps a PDF with an agreement, sealed; one that does more than being read is refused. */
export async function attachDocument(
  scope: UserScope,
  { file, ...input }: AttachInput,
): Promise<Result<{ readonly attachmentId: string }, AttachError>> {
  const fault = await faultOfPdf(file);
  if (fault !== null) return err({ code: fault });
  const { bytes } = file;
  const id = newId();
  const stored = await inTransaction(scope, (tx) =>
    addAttachment(tx, scope, {
      ...{ ...input, id, bytes: bytes.length, by: scope.userId },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sealed: sealChunk(bytes, placeOf(id)),
    }),
  );
  return stored ? ok({ attachmentId: id }) : err({ code: 'not-found' });
}

/** The whole file is one chunk. */
export const placeOf = (id: string) => ({ file: id, number: 0, last: true }) as const;

async function faultOfPdf({ name, bytes }: AttachInput['file']): Promise<AttachError['code'] | null> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_ATTACHED) return 'too-large';
  const type = mediaTypeOf(name, await kindOfBytes(bytes.subarray(0, TELLING_BYTES)));
  if (!type.ok || type.value !== 'application/pdf') return 'not-a-pdf';
  const [head, tail] = [bytes.subarray(0, PDF_HEAD), bytes.subarray(-PDF_TAIL)];
  if (!isOnlyPdf(head.toString('latin1'), tail.toString('latin1'))) return 'not-a-pdf';
  return (await holdsActiveContent(async () => bytes)) ? 'active-pdf' : null;
}
