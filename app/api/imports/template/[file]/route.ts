import { getTranslations } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { FILE_OF, kindOfFile, mayBringIn } from '@/lib/domain/imports/kinds';
import { importTemplate } from '@/lib/domain/imports/template';
import { csvOf } from '@/lib/platform/csv-file';
import { xlsxOf } from '@/lib/platform/xlsx-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to fill in: nobody's data, for whoever may bring such a file in. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const kind = kindOfFile((await params).file);
  const scope = await currentScope();
  if (kind === null) return Response.json({ error: 'not-found' }, { status: 404 });
  if (!scope || !mayBringIn(scope, kind)) return Response.json({ error: 'no-access' }, { status: 403 });
  const t = await getTranslations('imports.columns');
  const rows = importTemplate(kind, t);
  const name = FILE_OF[kind];
  return new URL(request.url).searchParams.get('form') === 'xlsx'
    ? file(Uint8Array.from(xlsxOf(name, rows)), XLSX, `${name}.xlsx`)
    : file(csvOf(rows), 'text/csv; charset=utf-8', `${name}.csv`);
}

const file = (content: BodyInit, type: string, name: string): Response =>
  new Response(content, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
