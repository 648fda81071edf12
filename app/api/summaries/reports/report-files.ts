import type { Speaking } from '@/components/summaries/term-words';
import { wordReport } from '@/components/summaries/word-report';
import type { Report } from '@/lib/domain/summary/reports/report';
import type { WordedSummary } from '@/lib/domain/summary/worded';
import { summaryCsv } from '@/lib/platform/csv/summary-csv';
import { summaryPdf } from '@/lib/platform/pdf/summary-pdf';
import { summaryXlsx } from '@/lib/platform/xlsx/summary-xlsx';
import type { MadeFile } from '../summary-files';

export const REPORT_FORMS = ['pdf', 'xlsx', 'csv'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

const TYPES: Readonly<Record<ReportForm, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Signs that mean something to a system of files. */
const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();

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
  const [name, type] = [fileNameOf(worded), TYPES[form]];
  if (form === 'pdf') return { name: `${name}.pdf`, type, bytes: await summaryPdf(worded) };
  if (form === 'xlsx') return { name: `${name}.xlsx`, type, bytes: await summaryXlsx(worded) };
  const found = worded.sections.flatMap(({ tables }) => tables).find(({ id }) => id === table);
  if (found === undefined) return null;
  const named = `${name}, ${plain(found.title)}.csv`;
  return { name: named, type, bytes: summaryCsv(found, worded.words) };
}
