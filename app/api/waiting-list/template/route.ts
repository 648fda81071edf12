import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { may } from '@/lib/domain/access/permissions';
import { templateRows } from '@/lib/domain/waiting-list/template';
import { csvOf } from '@/lib/platform/csv-file';

/** A file to fill in: nobody's data, for whoever may import a list. */
export async function GET(): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'applicant.import'))
    return Response.json({ error: 'no-access' }, { status: 403 });
  const t = await getTranslations('waitingList.columns');
  return new Response(csvOf(templateRows(t)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="venteliste.csv"',
    },
  });
}
