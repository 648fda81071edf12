import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { attachmentHeader, displayName } from '@/lib/domain/papers/display-name';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { readAttachment } from '@/lib/usecases/agreements/read-attachment';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly attachmentId: string }> };

/** A document of an agreement: fetched, never shown in place, and kept by no cache. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const scope = await opened('agreement.view', paths.agreements);
  if (scope instanceof Response) return scope;
  const id = readPathId((await params).attachmentId);
  const found = id && (await readAttachment(scope, id));
  if (!found) return notThere();
  return new Response(found.bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(found.bytes.length),
      'Content-Disposition': attachmentHeader(displayName(`${found.title}.pdf`, 'application/pdf')),
      'Content-Security-Policy': `sandbox; default-src 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
