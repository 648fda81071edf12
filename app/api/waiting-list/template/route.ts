import { getTranslations } from 'next-intl/server';
import { opened } from '@/lib/auth/opened';
import { templateRows } from '@/lib/domain/waiting-list/template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { paths } from '@/lib/platform/paths';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { fileResponse, madeFile } from '../../saved-file';

/** A file to fill in: nobody's data, for whoever may import a list. */
export async function GET(request: Request): Promise<Response> {
  const scope = await opened('applicant.import', paths.importWaitingList);
  if (scope instanceof Response) return scope;
  const t = await getTranslations('waitingList.columns');
  const rows = templateRows(t);
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile('venteliste', 'xlsx', xlsxOf('venteliste', rows)))
    : fileResponse(madeFile('venteliste', 'csv', csvOf(rows)));
}
