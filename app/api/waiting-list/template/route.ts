import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { may } from '@/lib/domain/access/permissions';
import { templateText } from '@/lib/domain/waiting-list/template';

/** A file to fill in: nobody's data, for whoever may import a list. */
export async function GET(): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'applicant.import'))
    return Response.json({ error: 'no-access' }, { status: 403 });
  const t = await getTranslations('waitingList.columns');
  return new Response(templateText(t), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="venteliste.csv"',
    },
  });
}
