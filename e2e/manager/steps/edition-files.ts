import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { summaryFile } from '@/lib/schemas/summaries/summary-file';
import { piecesOf, type ReadPiece, readPdf } from '@/lib/testing/environment/read-pdf';

/** The edition's file of that kind, as the browser gets it. */
export async function takenOut(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const link = page.getByRole('link', { name: kind, exact: true });
  if (!(await link.isVisible())) await page.getByText('Hent', { exact: true }).click();
  const file = page.waitForEvent('download');
  await link.click();
  const taken = await file;
  return { name: taken.suggestedFilename(), bytes: await readFile(await taken.path()) };
}

/** What a package says, file by file, each read by a library that did not write it. */
export type Said = {
  /** Homes reported, month by month, in all: by the JSON, the workbook, the CSV file and the paper. */
  readonly reported: Readonly<Record<'json' | 'xlsx' | 'csv' | 'pdf', number>>;
  readonly edition: { readonly number: number; readonly kind: string; readonly reason: string | null };
  /** Why it was restated, as the paper and the workbook say it. */
  readonly reasonIn: (reason: string) => Readonly<Record<'xlsx' | 'pdf', boolean>>;
};

const MONTHS = 'Ledige boliger måned for måned';

export async function saidBy(zip: Buffer): Promise<Said> {
  const files = unzipSync(new Uint8Array(zip));
  const named = (is: (name: string) => boolean): Buffer => {
    const name = Object.keys(files).find(is);
    if (name === undefined) throw new Error(`None of ${Object.keys(files).join(', ')}`);
    return Buffer.from(files[name] ?? []);
  };
  const json = summaryFile.parse(
    JSON.parse(named((name) => name.endsWith('.json') && name !== 'skema.json').toString('utf8')),
  );
  const sheets = await readWorkbook(named((name) => name.endsWith('.xlsx')));
  const csv: readonly (readonly string[])[] = parse(
    named((name) => name.includes(MONTHS)),
    { delimiter: ';', bom: true },
  );
  const { structure } = await readPdf(named((name) => name.endsWith('.pdf')));
  const months = json.summary.sections
    .flatMap(({ tables }) => tables)
    .find(({ id }) => id === 'vacancies-by-month');
  const [total] = months?.total ?? [];
  const sheet = sheets.find((one) => one.sheet.includes(MONTHS.slice(0, 20)));
  const tight = (text: string) => text.replace(/\s+/g, '');
  const all = tight(textOf(structure));
  const overview = sheets[0]?.data.flat().join(' ') ?? '';
  return {
    reported: {
      json: total?.kind === 'COUNT' ? total.n : Number.NaN,
      xlsx: Number(sheet?.data.at(-1)?.[1]),
      csv: Number(csv.at(-1)?.[1]),
      pdf: Number(rowOf(structure, 'Måned')?.[1]?.text),
    },
    edition: {
      number: json.edition?.number ?? 0,
      kind: json.edition?.kind ?? '',
      reason: json.edition?.reason ?? null,
    },
    reasonIn: (reason) => ({ xlsx: overview.includes(reason), pdf: all.includes(tight(reason)) }),
  };
}

/** The total of the table whose rows are called so. */
function rowOf(structure: readonly ReadPiece[], head: string): readonly ReadPiece[] | undefined {
  const rows = piecesOf(structure, 'TR').map(({ pieces }) => pieces);
  const at = rows.findIndex(([first]) => first?.text === head);
  return rows.slice(at).find(([first]) => first?.text === 'I alt');
}

const textOf = (pieces: readonly ReadPiece[]): string =>
  pieces.map(({ text, pieces: below }) => `${text} ${textOf(below)}`).join(' ');
