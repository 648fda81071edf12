import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, otherOrigin, seeOther, signInFirst } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths, withQuery } from '@/lib/platform/paths';
import { type OneUpload, readOneUpload } from '@/lib/platform/uploads/one-upload';
import {
  type FiguresFileFault,
  figuresUploadSchema,
  LARGEST_FIGURES,
} from '@/lib/schemas/key-figures/import';
import { type ReadFiguresFileError, readFiguresFile } from '@/lib/usecases/key-figures/read-figures-file';

/** Takes an uploaded file of figures and leads to what it would do. A plain form, answered by an address: no script needed. */
export async function POST(request: Request): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const scope = await currentScope();
  if (!scope) return signInFirst(paths.importFigures);
  if (!may(scope, 'figure.enter')) return noAccess();
  const upload = await readOneUpload(request, LARGEST_FIGURES);
  if (!upload.ok)
    return refused(upload.error.code === 'too-large' ? { code: 'too-large' } : { code: 'no-file' });
  return taken(scope, upload.value);
}

async function taken(scope: UserScope, { fields, file }: OneUpload): Promise<Response> {
  const form = figuresUploadSchema.safeParse(fields);
  if (!form.success) return refused({ code: 'not-found' });
  if (file === null) return refused({ code: 'no-file' });
  const read = await readFiguresFile(scope, { ...form.data, fileName: file.name, bytes: file.bytes });
  return read.ok ? seeOther(paths.figureImport(read.value.importId)) : refused(read.error);
}

type Refused = ReadFiguresFileError | { readonly code: 'no-file' | 'too-large' };

function refused(error: Refused): Response {
  const fault: FiguresFileFault = error.code;
  return seeOther(withQuery(paths.importFigures, { fault, line: 'line' in error ? error.line : null }));
}
