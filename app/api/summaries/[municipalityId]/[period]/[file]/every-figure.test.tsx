import Ajv from 'ajv/dist/2020';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Language } from '@/lib/domain/shared/bilingual';
import { summaryFile } from '@/lib/schemas/summaries/summary-file';
import { givenManagers } from '@/lib/testing/agreements/placement-rounds';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { BOOK_FIGURES, BOOK_FIGURES_BY_PLACE } from '@/lib/testing/summaries/summary-book-figures';
import { PERIOD } from '@/lib/testing/summaries/summary-example';
import { FIGURES_BY_PLACE, FIGURES_BY_WORD } from '@/lib/testing/summaries/summary-example-figures';
import { playedYear } from '@/lib/testing/summaries/summary-played';
import { tableOf, written, writtenById } from '@/lib/testing/summaries/summary-tables';
import {
  linesOf,
  numberOf,
  pagesOf,
  pdfLines,
  saysCell,
  worthOf,
} from '@/lib/testing/summaries/written-figures';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { GET } from './route';

const spoken = vi.hoisted(() => ({ locale: 'da' as Language }));
vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => {
  const messages = {
    da: (await import('@/messages/da.json')).default,
    en: (await import('@/messages/en.json')).default,
  };
  return { getLocale: async () => spoken.locale, getMessages: async () => messages[spoken.locale] };
});

let taken: (file: 'zip' | 'json') => Promise<Uint8Array>;
let summary: NonNullable<Awaited<ReturnType<typeof getSummary>>>;

beforeAll(async () => {
  await playsOtherDays();
  const { town } = await playedYear();
  const { municipality } = await givenManagers(town);
  openBrowser('/');
  await signInAs(municipality);
  const { municipalityId } = town;
  const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: PERIOD } as const;
  summary = (await getSummary(municipality, asked)) ?? expect.unreachable();
  taken = async (file) => {
    const params = { municipalityId, period: '2025', file };
    const response = await GET(new Request(`http://localhost:3000/${file}`), {
      params: Promise.resolve(params),
    });
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
}, 120_000);

type Files = Readonly<Record<string, Uint8Array>>;
const named = (files: Files, end: string): Buffer => {
  const name = Object.keys(files).find(
    (one) => one.endsWith(end) && !one.startsWith('CSV/') && one !== 'skema.json',
  );
  return Buffer.from(files[name ?? ''] ?? expect.unreachable(end));
};

describe.each(['da', 'en'] as const)('the package of the whole year, in %s', (locale) => {
  let files: Files;
  beforeAll(async () => {
    spoken.locale = locale;
    files = unzipSync(await taken('zip'));
  }, 120_000);

  const inJson = () => summaryFile.parse(JSON.parse(named(files, '.json').toString('utf8')));
  /** Those of the JSON, which a test below finds to be the summary itself. */
  const tables = () => summary.sections.flatMap((section) => section.tables);

  test('its JSON has the form that it comes with, is the file that is taken alone, and holds every figure worked out by hand', async () => {
    const schema = JSON.parse(Buffer.from(files['skema.json'] ?? []).toString('utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const said = JSON.parse(named(files, '.json').toString('utf8'));
    expect(validate(said), JSON.stringify(validate.errors)).toBe(true);
    const alone = summaryFile.parse(JSON.parse(Buffer.from(await taken('json')).toString('utf8')));
    expect([inJson().checksum, inJson().summary]).toEqual([alone.checksum, alone.summary]);
    expect(inJson().summary).toEqual(JSON.parse(JSON.stringify(summary)));
    const byWord = { ...FIGURES_BY_WORD, ...BOOK_FIGURES };
    const byPlace = { ...FIGURES_BY_PLACE, ...BOOK_FIGURES_BY_PLACE };
    for (const [id, figures] of Object.entries(byWord))
      expect(writtenById(tableOf(tables(), id)), id).toEqual(figures);
    for (const [id, figures] of Object.entries(byPlace))
      expect(written(tableOf(tables(), id)), id).toEqual(figures);
  });

  test('the page says every figure of every table, as numbers are written in the language', () => {
    const pages = pagesOf(summary, locale);
    expect(pages.map(({ id }) => id)).toEqual(tables().map(({ id }) => id));
    for (const [at, table] of tables().entries())
      for (const [row, cells] of linesOf(table).entries())
        for (const [place, cell] of cells.entries()) {
          const text = pages[at]?.lines[row]?.cells[place] ?? '';
          expect(
            saysCell(text, cell, locale),
            `${table.id} ${row} ${place}: “${text}” of ${JSON.stringify(cell)}`,
          ).toBe(true);
        }
  });

  test('its PDF says in every cell of every table what the page says, in the same order', async () => {
    const wanted = pagesOf(summary, locale).flatMap(({ lines }) => lines.map(({ cells }) => cells));
    const read = await pdfLines(named(files, '.pdf'), pagesOf(summary, locale));
    expect(read).toEqual(wanted.map((cells) => cells.map((text) => text.replace(/\s+/g, ''))));
  }, 120_000);

  test('its workbook has a sheet for each table, and in every cell the number', async () => {
    const sheets = await readWorkbook(named(files, '.xlsx'));
    expect(sheets).toHaveLength(tables().length + 1);
    for (const [at, table] of tables().entries()) {
      const isUnder = table.rows.some(({ under }) => under !== undefined);
      const [, ...rows] = sheets[at + 1]?.data ?? [];
      const first = isUnder ? 2 : 1;
      const all = [...table.rows.map(({ cells }) => cells), ...(table.total ? [table.total] : [])];
      expect(rows, table.id).toHaveLength(all.length);
      for (const [row, cells] of all.entries())
        for (const [place, cell] of cells.entries()) {
          const found = rows[row]?.[first + place] ?? null;
          const where = `${table.id} ${row} ${place}`;
          const wanted = worthOf(cell);
          if (typeof wanted === 'number') expect(found, where).toBeCloseTo(wanted, 4);
          else if (wanted instanceof Date) expect(found, where).toEqual(wanted);
          else if (wanted === null) expect(found, where).toBeNull();
          else expect(typeof found, where).toBe('string');
        }
    }
  });

  test('it has a CSV file for each table, with every number in every field', () => {
    const names = Object.keys(files)
      .filter((name) => name.startsWith('CSV/'))
      .toSorted();
    expect(names).toHaveLength(tables().length);
    for (const [at, table] of tables().entries()) {
      const bytes = Buffer.from(files[names[at] ?? ''] ?? []);
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const [, ...rows]: readonly (readonly string[])[] = parse(bytes, { delimiter: ';', bom: true });
      const first = table.rows.some(({ under }) => under !== undefined) ? 2 : 1;
      const all = [...table.rows.map(({ cells }) => cells), ...(table.total ? [table.total] : [])];
      expect(rows, table.id).toHaveLength(all.length);
      for (const [row, cells] of all.entries())
        for (const [place, cell] of cells.entries()) {
          const field = rows[row]?.[first + place] ?? 'none';
          const where = `${table.id} ${row} ${place}: ${field}`;
          const wanted = worthOf(cell);
          // A spreadsheet in Denmark reads it, whatever language its words are in.
          if (typeof wanted === 'number')
            expect(numberOf(field, 'da'), where).toBeCloseTo(
              cell.kind === 'SHARE' || isPercent(cell) ? wanted * 100 : wanted,
              2,
            );
          else if (wanted instanceof Date)
            expect(field, where).toBe(wanted.toISOString().slice(0, 10).split('-').reverse().join('.'));
          else if (wanted === null) expect(field, where).toBe('');
          else expect(field, where).not.toBe('');
        }
    }
  });
});

const isPercent = (cell: { readonly kind: string }): boolean =>
  cell.kind === 'FIGURE' && 'unit' in cell && cell.unit === 'PERCENT';
