import type { Speaking } from '@/components/summaries/term-words';
import { wordReport } from '@/components/summaries/word-report';
import type { Report } from '@/lib/domain/summary/reports/report';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { summaryCsv } from '@/lib/platform/csv/summary-csv';
import { summaryPdf } from '@/lib/platform/pdf/summary-pdf';
import { summaryXlsx } from '@/lib/platform/xlsx/summary-xlsx';
import { type FileForm, type MadeFile, madeFile, plain } from '../../saved-file';

export const REPORT_FORMS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly FileForm[];
export type ReportForm = (typeof REPORT_FORMS)[number];

export const fileNameOf = ({ title, about }: Pick<WordedSummary, 'title' | 'about'>): string =>
  plain(`${title}, ${about}`);

type Asked = { readonly speaking: Speaking; readonly table: string | undefined };

/** A report in the form asked for; null where there is no such table. */
export async function reportFile(
  report: Report,
  form: ReportForm,
  { speaking, table }: Asked,
): Promise<MadeFile | null> {
  const worded = wordReport(report, speaking);
  const name = fileNameOf(worded);
  if (form === 'pdf') return madeFile(name, form, await summaryPdf(worded));
  if (form === 'xlsx') return madeFile(name, form, await summaryXlsx(worded));
  const found = worded.sections.flatMap(({ tables }) => tables).find(({ id }) => id === table);
  if (found === undefined) return null;
  return madeFile(`${name}, ${plain(found.title)}`, form, summaryCsv(found, worded.words));
}
