import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { parseFraction } from '@/lib/domain/shared/fraction';
import { definitionsOf, type WordedCell } from '@/lib/domain/summary/worded';
import { wordedExample } from '@/lib/testing/summaries/worded-summaries';
import { readZip } from '../zip/unpacked';
import { summaryXlsx } from './summary-xlsx';

const summary = wordedExample();
const tables = summary.sections.flatMap((section) => section.tables);
const bytes = await summaryXlsx(summary);
const sheets = await readWorkbook(bytes);

/** What the reader is to find, worked out from the figure itself and by no code of the writer. */
function expected({ cell, text }: WordedCell): unknown {
  switch (cell.kind) {
    case 'COUNT':
      return cell.n;
    case 'SHARE':
      return cell.n / cell.of;
    case 'DAYS':
      return cell.n === 0 ? null : cell.days / cell.n;
    case 'MONEY':
      return cell.ore / 100;
    case 'TURNS': {
      const turns = parseFraction(cell.turns);
      return turns && Number(turns.n) / Number(turns.d);
    }
    case 'FIGURE':
      return cell.unit === 'PERCENT' ? Number(cell.value) / 100 : Number(cell.value);
    case 'DATE':
      return new Date(`${cell.on}T00:00:00Z`);
    case 'WORD':
      return text;
    default:
      return null;
  }
}

const near = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

test('a sheet for every table, after one that says what, when and how it is counted', () => {
  expect(sheets).toHaveLength(tables.length + 1);
  const said = sheets[0]?.data.flat().filter((cell) => cell !== null);
  expect(said).toEqual(
    expect.arrayContaining([
      ...[summary.title, summary.about, summary.words.hiddenNote],
      ...summary.facts.flatMap(({ values }) => values),
      ...sheets.slice(1).map(({ sheet }) => sheet),
      ...definitionsOf(summary).map(({ title }) => title),
    ]),
  );
});

test.each(['da', 'en'] as const)(
  'another library reads in every cell what the page shows, as numbers and days, in %s',
  async (locale) => {
    const told = wordedExample(locale);
    const read = await readWorkbook(await summaryXlsx(told));
    told.sections
      .flatMap((section) => section.tables)
      .forEach((table, at) => {
        const [heading = [], ...rows] = read[at + 1]?.data ?? [];
        const isUnder = table.rows.some(({ under }) => under !== null);
        const first = isUnder ? 2 : 1;
        expect(heading[first - 1]).toBe(table.rowsTitle);
        for (const [place, { title }] of table.columns.entries())
          expect(heading[first + place]).toContain(title);
        const all = [...table.rows.map(({ cells }) => cells), ...(table.total === null ? [] : [table.total])];
        expect(rows).toHaveLength(all.length);
        expect(
          rows.map((row) => row.slice(first, first + table.columns.length).map(near)),
          table.id,
        ).toEqual(all.map((cells) => cells.map(expected).map(near)));
        expect(rows.slice(0, table.rows.length).map((row) => row[first - 1])).toEqual(
          table.rows.map(({ label }) => label),
        );
        if (isUnder)
          expect(rows.map((row) => row[0]).slice(0, table.rows.length)).toEqual(
            table.rows.map(({ under }) => under),
          );
      });
  },
);

test('a hidden figure is empty, and the last column says which are', () => {
  const at = tables.findIndex(({ id }) => id === 'vacancies-by-type');
  const data = sheets[at + 1]?.data ?? [];
  expect(data[0]?.at(-1)).toBe('Skjulte tal');
  expect(data[3]).toEqual([tables[at]?.rows[2]?.label, null, null, 'Ledige boliger; Ledige boliger, 2024']);
  expect(data[1]?.at(-1)).toBeNull();
});

const parts = readZip(bytes, { most: 10_000_000, wanted: () => true });
const files = parts.ok ? parts.value : new Map<string, Buffer>();
const xml = (name: string): string => files.get(name)?.toString('utf8') ?? '';
const ofSheets = [...files.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));

test('nothing in it is a formula, whatever a department is called', () => {
  expect(ofSheets).toHaveLength(sheets.length);
  for (const name of ofSheets) expect(xml(name)).not.toMatch(/<f[ >/]|t="str"/);
  expect([...files.keys()].filter((name) => /macro|vba|external|connection/i.test(name))).toEqual([]);
  const said = sheets.flatMap(({ data }) => data.flat());
  expect(said).toContain('=HYPERLINK("http://eksempel.dk","Søvej")');
});

test('heads are bold and stand still; kroner have two decimals, shares are percentages, days are days', () => {
  for (const name of ofSheets.slice(1)) expect(xml(name)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  const styles = xml('xl/styles.xml');
  expect(styles).toContain('<b/>');
  for (const format of ['#,##0.00', '0.0#%', 'dd.mm.yyyy'])
    expect(styles).toContain(`formatCode="${format}"`);
});
