import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { documentOf } from '@/lib/domain/agreement/document-of';
import { attachmentHeader } from '@/lib/domain/papers/display-name';
import { noAccess, notThere, signInFirst } from '../forms/handler-answers';

type Found = { readonly title: string; readonly agreement: Agreement };

/** An agreement that the reader may see as a file in the published form: fetched, never shown in place. */
export async function agreementFile(
  scope: UserScope | null,
  back: string,
  find: (scope: UserScope) => Promise<Found | null>,
): Promise<Response> {
  if (!scope) return signInFirst(back);
  if (!may(scope, 'agreement.view')) return noAccess();
  const found = await find(scope);
  if (found === null) return notThere();
  return new Response(`${JSON.stringify(documentOf(found.agreement), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${found.title}.json`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
