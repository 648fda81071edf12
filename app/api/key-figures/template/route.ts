import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { may } from '@/lib/domain/access/permissions';
import { figuresTemplate } from '@/lib/domain/key-figures/figures-template';
import { csvOf } from '@/lib/platform/csv-file';
import { xlsxOf } from '@/lib/platform/xlsx-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to fill in: nobody's data, for whoever may enter figures. */
export async function GET(request: Request): Promise<Response> {
  const scope = await currentScope();
  if (!scope || !may(scope, 'figure.enter')) return Response.json({ error: 'no-access' }, { status: 403 });
  const t = await getTranslations('keyFigures.imports.columns');
  const rows = figuresTemplate(t);
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? file(Uint8Array.from(xlsxOf('Nøgletal', rows)), XLSX, 'noegletal.xlsx')
    : file(csvOf(rows), 'text/csv; charset=utf-8', 'noegletal.csv');
}

const file = (content: BodyInit, type: string, name: string): Response =>
  new Response(content, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
