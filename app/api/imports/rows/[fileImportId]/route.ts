import { getTranslations } from 'next-intl/server';
import { faultText } from '@/components/imports/row-words';
import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { headingOf } from '@/lib/domain/imports/columns';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { paths } from '@/lib/platform/paths';
import { unrunnable } from '@/lib/platform/unrunnable';
import { readFileImportId } from '@/lib/schemas/imports/file';
import { refusedRows } from '@/lib/usecases/imports/refused-rows';
import { fileResponse, madeFile } from '../../../saved-file';

/** The rows that have to be put right, as a file to put them right in; what is wrong stands beside each. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ fileImportId: string }> },
): Promise<Response> {
  const id = readFileImportId((await params).fileImportId);
  const scope = await opened('file.import', id === null ? paths.fileImports : paths.fileImport(id));
  if (scope instanceof Response) return scope;
  const found = id === null ? null : await refusedRows(scope, id);
  if (found === null) return notThere();
  const [t, fixes] = [await getTranslations('imports'), await getTranslations('importFixes')];
  const { columns, rows } = found;
  const table = [
    [...columns.map(headingOf), t('faultsHeading')],
    ...rows.map(({ cells, faults }) => [
      ...columns.map((column) => unrunnable(cells[column] ?? '')),
      faults.map((fault) => faultText(t, fixes, fault)).join(' '),
    ]),
  ];
  return fileResponse(madeFile('skal-rettes', 'csv', csvOf(table)));
}
