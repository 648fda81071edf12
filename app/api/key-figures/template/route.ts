import { getTranslations } from 'next-intl/server';
import { opened } from '@/lib/auth/opened';
import { figuresTemplate } from '@/lib/domain/key-figures/figures-template';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { paths } from '@/lib/platform/paths';
import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { fileResponse, madeFile } from '../../saved-file';

/** A file to fill in: nobody's data, for whoever may enter figures. */
export async function GET(request: Request): Promise<Response> {
  const scope = await opened('figure.enter', paths.importFigures);
  if (scope instanceof Response) return scope;
  const t = await getTranslations('keyFigures.imports.columns');
  const rows = figuresTemplate(t);
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? fileResponse(madeFile('noegletal', 'xlsx', xlsxOf('Nøgletal', rows)))
    : fileResponse(madeFile('noegletal', 'csv', csvOf(rows)));
}
