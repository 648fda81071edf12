import { getLocale, getTranslations } from 'next-intl/server';
import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { headingOf } from '@/lib/domain/imports/columns';
import { FILE_OF } from '@/lib/domain/imports/kinds';
import { KNOWN_BY } from '@/lib/domain/imports/known-by';
import { csvLines } from '@/lib/platform/csv/csv-file';
import { paths } from '@/lib/platform/paths';
import { unrunnable } from '@/lib/platform/unrunnable';
import { readFileImportId } from '@/lib/schemas/imports/file';
import { type DryRunReport, dryRunReport } from '@/lib/usecases/imports/dry-run-report';
import { writtenFile } from '../../../saved-file';
import { reportCells, reportHeadings } from './report-words';

/** What the file would do, or did, row by row, as a file to read; of vacancies with the verdicts that they would get, or got. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ fileImportId: string }> },
): Promise<Response> {
  const id = readFileImportId((await params).fileImportId);
  const scope = await opened('file.import', id === null ? paths.fileImports : paths.fileImport(id));
  if (scope instanceof Response) return scope;
  const report = id === null ? null : await dryRunReport(scope, id);
  if (report === null) return notThere();
  // As it is decided: a hundred thousand rows are never whole in memory.
  const stem = hasEnded(report) ? 'rapport' : 'proevekoersel';
  return writtenFile(`${stem}-${FILE_OF[report.of.kind]}`, 'csv', lines(report));
}

const hasEnded = ({ of }: DryRunReport): boolean => of.state === 'CONFIRMED';

async function* lines(report: DryRunReport): AsyncGenerator<string> {
  const { of, portions } = report;
  const words = {
    t: await getTranslations('imports'),
    fixes: await getTranslations('importFixes'),
    counters: await getTranslations('departments.counter'),
    ...{ locale: await getLocale(), kind: of.kind, hasEnded: hasEnded(report) },
  };
  // What has been entered stands where it belongs: of an ended file only by what a row is known again, nothing that somebody wrote freely.
  const known = hasEnded(report) ? KNOWN_BY[of.kind] : null;
  const columns = of.columns
    .filter((column) => column !== '')
    .filter((column) => known?.includes(column) ?? true);
  yield csvLines([[...reportHeadings(words), ...columns.map(headingOf)]], { first: true });
  for await (const portion of portions)
    yield csvLines(
      portion.map((one) => [
        ...reportCells(words, one).map(unrunnable),
        ...columns.map((column) => unrunnable(one.row.cells[column] ?? '')),
      ]),
    );
}
