import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { noAccess } from '@/lib/auth/handler-answers';
import { may } from '@/lib/domain/access/permissions';
import { templateRows } from '@/lib/domain/waiting-list/template';
import { csvOf } from '@/lib/platform/csv-file';
import { fileResponse, madeFile } from '../../saved-file';

/** A file to fill in: nobody's data, for whoever may import a list. */
export async function GET(): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'applicant.import')) return noAccess();
  const t = await getTranslations('waitingList.columns');
  return fileResponse(madeFile('venteliste', 'csv', csvOf(templateRows(t))));
}
