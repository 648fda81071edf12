import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, otherOrigin, seeOther, signInFirst } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths, withQuery } from '@/lib/platform/paths';
import { type OneUpload, readOneUpload } from '@/lib/platform/uploads/one-upload';
import { type FileFault, LARGEST_LIST, uploadSchema } from '@/lib/schemas/waiting-list/import';
import { type ReadWaitingListError, readWaitingList } from '@/lib/usecases/waiting-list/read-waiting-list';

/** Takes an uploaded waiting list and leads to what it would do. A plain form, answered by an address: no script needed. */
export async function POST(request: Request): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const scope = await currentScope();
  if (!scope) return signInFirst(paths.importWaitingList);
  if (!may(scope, 'applicant.import')) return noAccess();
  const upload = await readOneUpload(request, LARGEST_LIST);
  if (!upload.ok)
    return refused(upload.error.code === 'too-large' ? { code: 'too-large' } : { code: 'no-file' });
  return taken(scope, upload.value);
}

async function taken(scope: UserScope, { fields, file }: OneUpload): Promise<Response> {
  const form = uploadSchema.safeParse(fields);
  if (!form.success) return refused({ code: 'not-found' });
  if (file === null) return refused({ code: 'no-file' });
  const read = await readWaitingList(scope, { ...form.data, fileName: file.name, bytes: file.bytes });
  return read.ok ? seeOther(paths.waitingListImport(read.value.importId)) : refused(read.error);
}

type Refused = ReadWaitingListError | { readonly code: 'no-file' | 'too-large' };

function refused(error: Refused): Response {
  const fault: FileFault = error.code;
  return seeOther(
    withQuery(paths.importWaitingList, {
      fault,
      line: 'line' in error ? error.line : null,
      columns: 'columns' in error ? error.columns.join(', ') : null,
    }),
  );
}
