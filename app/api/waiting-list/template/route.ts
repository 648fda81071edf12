import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { noAccess } from '@/lib/auth/forms/handler-answers';
import { may } from '@/lib/domain/access/permissions';
import { templateRows } from '@/lib/domain/waiting-list/template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { fileResponse, madeFile } from '../../saved-file';

/** A file to fill in: nobody's data, for whoever may import a list. */
export async function GET(request: Request): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'applicant.import')) return noAccess();
  const t = await getTranslations('waitingList.columns');
  const rows = templateRows(t);
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile('venteliste', 'xlsx', xlsxOf('venteliste', rows)))
    : fileResponse(madeFile('venteliste', 'csv', csvOf(rows)));
}
