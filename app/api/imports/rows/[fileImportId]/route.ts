import { getTranslations } from 'next-intl/server';
import { currentDesk } from '@/lib/auth/current-scope';
import { noAccess } from '@/lib/auth/forms/handler-answers';
import { may } from '@/lib/domain/access/permissions';
import { headingOf } from '@/lib/domain/imports/columns';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { unrunnable } from '@/lib/platform/unrunnable';
import { readFileImportId } from '@/lib/schemas/imports/file';
import { refusedRows } from '@/lib/usecases/imports/refused-rows';
import { fileResponse, madeFile } from '../../../saved-file';

/** The rows that have to be put right, as a file to put them right in; what is wrong stands beside each. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ fileImportId: string }> },
): Promise<Response> {
  const scope = await currentDesk();
  if (!scope || !may(scope, 'file.import')) return noAccess();
  const id = readFileImportId((await params).fileImportId);
  const found = id === null ? null : await refusedRows(scope, id);
  if (found === null) return Response.json({ error: 'not-found' }, { status: 404 });
  const [t, fixes] = [await getTranslations('imports'), await getTranslations('importFixes')];
  const { columns, rows } = found;
  const table = [
    [...columns.map(headingOf), t('faultsHeading')],
    ...rows.map(({ cells, faults }) => [
      ...columns.map((column) => unrunnable(cells[column] ?? '')),
      faults
        .map(({ column, fault, of = '', more = 0 }) =>
          t('faultAt', { column: headingOf(column), fault: fixes(`faultTexts.${fault}`, { of, more }) }),
        )
        .join(' '),
    ]),
  ];
  return fileResponse(madeFile('skal-rettes', 'csv', csvOf(table)));
}
