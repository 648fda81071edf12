import type { Speaking } from '@/components/summaries/term-words';
import { type KeptWords, wordSummary } from '@/components/summaries/word-summary';
import type { Summary } from '@/lib/domain/summary/summary';
import type { WordedSummary, WordedTable } from '@/lib/domain/summary/worded';
import { summaryCsv } from '@/lib/platform/csv/summary-csv';
import { type FiledEdition, summaryJson } from '@/lib/platform/json/summary-json';
import { paths } from '@/lib/platform/paths';
import { summaryPdf } from '@/lib/platform/pdf/summary-pdf';
import { summaryXlsx } from '@/lib/platform/xlsx/summary-xlsx';
import { packed } from '@/lib/platform/zip/pack';
import { summaryFileSchema } from '@/lib/schemas/summaries/summary-file';
import { type FileForm, type MadeFile, madeFile, plain } from '../saved-file';
import { readMe } from './read-me';

export const FILE_FORMS = ['pdf', 'xlsx', 'csv', 'json', 'zip'] as const satisfies readonly FileForm[];

/** Of a summary that was kept: what it says beside its figures, and which edition it is. */
export type Kept = { readonly words: KeptWords; readonly edition: FiledEdition };

type Asked = {
  readonly speaking: Speaking;
  /** Which one table, of a file that holds one. */
  readonly table: string | undefined;
  readonly kept: Kept | null;
};

type Printed = {
  readonly summary: Summary;
  readonly worded: WordedSummary;
  readonly edition: FiledEdition | null;
};

/** A summary in the form asked for; null where there is no such table. What the reader may not see is hidden before. */
export async function summaryFile(
  summary: Summary,
  form: FileForm,
  { speaking, table, kept }: Asked,
): Promise<MadeFile | null> {
  const worded = wordSummary(summary, speaking, kept?.words ?? null);
  const printed = { summary, worded, edition: kept?.edition ?? null };
  const name = nameOf(printed);
  switch (form) {
    case 'pdf':
      return madeFile(name, form, await summaryPdf(worded));
    case 'xlsx':
      return madeFile(name, form, await summaryXlsx(worded));
    case 'json':
      return madeFile(name, form, summaryJson(summary, paths.summarySchema, printed.edition));
    case 'zip':
      return madeFile(name, form, await packOf(printed));
    case 'csv': {
      const found = tablesOf(worded).find(({ id }) => id === table);
      if (found === undefined) return null;
      return madeFile(`${name}, ${plain(found.title)}`, form, summaryCsv(found, worded.words));
    }
  }
}

const tablesOf = ({ sections }: WordedSummary): readonly WordedTable[] =>
  sections.flatMap(({ tables }) => tables);

const nameOf = ({ worded }: Pick<Printed, 'worded'>): string => plain(`${worded.title}, ${worded.about}`);

/** Every form of it in one package, and what each is for. */
async function packOf({ summary, worded, edition }: Printed): Promise<Buffer> {
  const name = nameOf({ worded });
  const tables = tablesOf(worded).map((table, at) => ({
    name: `CSV/${String(at + 1).padStart(2, '0')} ${plain(table.title)}.csv`,
    content: summaryCsv(table, worded.words),
  }));
  const files = [
    { name: `${name}.pdf`, content: await summaryPdf(worded) },
    { name: `${name}.xlsx`, content: await summaryXlsx(worded) },
    { name: `${name}.json`, content: summaryJson(summary, 'skema.json', edition) },
    { name: 'skema.json', content: Buffer.from(`${JSON.stringify(summaryFileSchema(), null, 2)}\n`) },
    ...tables,
  ];
  const said = {
    name: 'LAES-MIG.txt',
    content: readMe(
      worded,
      files.map((file) => file.name),
    ),
  };
  return packed([said, ...files], summary.madeOn);
}
