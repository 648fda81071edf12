import { getLocale, getTranslations } from 'next-intl/server';
import { columnText } from '@/components/imports/column-text';
import { noAccess, notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { FILE_OF, kindOfFile, mayBringIn } from '@/lib/domain/imports/kinds';
import { importTemplate } from '@/lib/domain/imports/template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { paths } from '@/lib/platform/paths';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { listOwnRules } from '@/lib/usecases/imports/list-own-rules';
import { fileResponse, madeFile } from '../../../saved-file';

/** A file to fill in: nobody's data, for whoever may bring such a file in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const kind = kindOfFile((await params).file);
  if (kind === null) return notThere();
  const scope = await opened('file.import', paths.importFiles(FILE_OF[kind]));
  if (scope instanceof Response) return scope;
  if (!mayBringIn(scope, kind)) return noAccess();
  const [t, locale, rules] = await Promise.all([
    getTranslations('imports'),
    getLocale(),
    listOwnRules(scope, kind),
  ]);
  const rows = importTemplate(kind, columnText(t, { kind, rules, locale }));
  const name = FILE_OF[kind];
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile(name, 'xlsx', xlsxOf(name, rows)))
    : fileResponse(madeFile(name, 'csv', csvOf(rows)));
}
