import { z } from 'zod';
import { noAccess, signInFirst } from '@/lib/auth/forms/handler-answers';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { attachmentHeader } from '@/lib/domain/papers/display-name';
import { asId, type PaperFileId } from '@/lib/domain/shared/ids';
import { type ViewedFile, viewPaperFile } from '@/lib/usecases/papers/view-paper-file';

export type FileContext = { readonly params: Promise<{ readonly fileId: string }> };

/**
 * Nothing in a file may run, load or be framed elsewhere. A browser draws a picture with a style of its own, which the
 * page that shows it has to allow.
 */
const POLICY = {
  attachment: `sandbox; default-src 'none'; frame-ancestors 'none'`,
  inline: `sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'`,
} as const;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const PICTURES = ['image/jpeg', 'image/png'];

/** A file for an officer: to save, or, where it is a picture that we have drawn, to see in a sandboxed frame. */
export async function serveFile(
  scope: UserScope | null,
  { params }: FileContext,
  way: keyof typeof POLICY,
): Promise<Response> {
  const { fileId } = await params;
  if (!scope) return signInFirst('/');
  if (!may(scope, 'paper.view')) return noAccess();
  if (!z.uuid().safeParse(fileId).success) return new Response(null, { status: 404 });
  const viewed = await viewPaperFile(scope, { fileId: asId<PaperFileId>(fileId.toLowerCase()) });
  if (!viewed.ok) return new Response(null, { status: viewed.error.code === 'file-erased' ? 410 : 404 });
  const shown = way === 'inline' && PICTURES.includes(viewed.value.mediaType) ? 'inline' : 'attachment';
  return answer(viewed.value, shown);
}

async function answer({ name, mediaType, bytes, content }: ViewedFile, way: keyof typeof POLICY) {
  return new Response(await begun(content), {
    headers: {
      ...HEADERS,
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': attachmentHeader(name, way),
      'Content-Security-Policy': POLICY[way],
    },
  });
}

/** Opens the first chunk before anything is answered, so that a file that was altered is an error and no empty file. */
async function begun(content: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const chunks = content[Symbol.asyncIterator]();
  let next = await chunks.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done) return controller.close();
        controller.enqueue(next.value);
        next = await chunks.next();
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
