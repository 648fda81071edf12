import { getTranslations } from 'next-intl/server';
import { currentDesk } from '@/lib/auth/current-scope';
import { noAccess } from '@/lib/auth/forms/handler-answers';
import { FILE_OF, kindOfFile, mayBringIn } from '@/lib/domain/imports/kinds';
import { importTemplate } from '@/lib/domain/imports/template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { fileResponse, madeFile } from '../../../saved-file';

/** A file to fill in: nobody's data, for whoever may bring such a file in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const kind = kindOfFile((await params).file);
  const scope = await currentDesk();
  if (kind === null) return Response.json({ error: 'not-found' }, { status: 404 });
  if (!scope || !mayBringIn(scope, kind)) return noAccess();
  const t = await getTranslations('imports.columns');
  const rows = importTemplate(kind, t);
  const name = FILE_OF[kind];
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile(name, 'xlsx', xlsxOf(name, rows)))
    : fileResponse(madeFile(name, 'csv', csvOf(rows)));
}
