import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, otherOrigin, seeOther, signInFirst } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { may } from '@/lib/domain/access/permissions';
import { paths, withQuery } from '@/lib/platform/paths';
import { readOneUpload } from '@/lib/platform/uploads/one-upload';
import { attachSchema } from '@/lib/schemas/agreements/signing';
import { ownPath } from '@/lib/schemas/own-path';
import { type AttachError, attachDocument, MOST_ATTACHED } from '@/lib/usecases/agreements/attach-document';

export const dynamic = 'force-dynamic';

/** Takes a signed document or an annex as a plain form, and leads back to where it was sent from. */
export async function POST(request: Request): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const scope = await currentScope();
  if (!scope) return signInFirst(paths.agreements);
  if (!may(scope, 'agreement.draft')) return noAccess();
  const upload = await readOneUpload(request, MOST_ATTACHED);
  if (!upload.ok) return back(paths.agreements, upload.error.code === 'too-large' ? 'too-large' : 'empty');
  const { fields, file } = upload.value;
  const path = ownPath(fields.back) ?? paths.agreements;
  const form = attachSchema.safeParse(fields);
  if (!form.success) return back(path, 'not-found');
  if (file === null) return back(path, 'empty');
  const attached = await attachDocument(scope, { ...form.data, file });
  return attached.ok ? seeOther(path) : back(path, attached.error.code);
}

const back = (path: string, fault: AttachError['code']): Response => seeOther(withQuery(path, { fault }));
