import { getLocale, getTranslations } from 'next-intl/server';
import { currentDesk } from '@/lib/auth/current-scope';
import { may } from '@/lib/domain/access/permissions';
import { headingOf } from '@/lib/domain/imports/columns';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { csvLines } from '@/lib/platform/csv/csv-file';
import { unrunnable } from '@/lib/platform/unrunnable';
import { readFileImportId } from '@/lib/schemas/imports/file';
import { type DryRunReport, dryRunReport } from '@/lib/usecases/imports/dry-run-report';
import { reportCells, reportHeadings } from './report-words';

/** What the file would do, row by row, as a file to read; of vacancies with the verdicts that they would get. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ fileImportId: string }> },
): Promise<Response> {
  const scope = await currentDesk();
  if (!scope || !may(scope, 'file.import')) return Response.json({ error: 'no-access' }, { status: 403 });
  const id = readFileImportId((await params).fileImportId);
  const report = id === null ? null : await dryRunReport(scope, id);
  if (report === null) return Response.json({ error: 'not-found' }, { status: 404 });
  return new Response(streamed(lines(report)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="proevekoersel-${FILE_OF[report.of.kind]}.csv"`,
    },
  });
}

async function* lines({ of, portions }: DryRunReport): AsyncGenerator<string> {
  const words = {
    t: await getTranslations('imports'),
    fixes: await getTranslations('importFixes'),
    counters: await getTranslations('departments.counter'),
    ...{ locale: await getLocale(), kind: of.kind },
  };
  const columns = of.columns.filter((column) => column !== '');
  yield csvLines([[...reportHeadings(words), ...columns.map(headingOf)]], { first: true });
  for await (const portion of portions)
    yield csvLines(
      portion.map((one) => [
        ...reportCells(words, one).map(unrunnable),
        ...columns.map((column) => unrunnable(one.row.cells[column] ?? '')),
      ]),
    );
}

/** As it is decided: a file of a hundred thousand rows is never whole in memory. */
function streamed(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await text.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
