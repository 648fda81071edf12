import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { noAccess } from '@/lib/auth/forms/handler-answers';
import { may } from '@/lib/domain/access/permissions';
import { figuresTemplate } from '@/lib/domain/key-figures/figures-template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { fileResponse, madeFile } from '../../saved-file';

/** A file to fill in: nobody's data, for whoever may enter figures. */
export async function GET(request: Request): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'figure.enter')) return noAccess();
  const t = await getTranslations('keyFigures.imports.columns');
  const rows = figuresTemplate(t);
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile('noegletal', 'xlsx', xlsxOf('Nøgletal', rows)))
    : fileResponse(madeFile('noegletal', 'csv', csvOf(rows)));
}
