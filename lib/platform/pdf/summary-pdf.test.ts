import { beforeAll, describe, expect, test } from 'vitest';
import { definitionsOf, type WordedTable } from '@/lib/domain/summary/worded';
import { piecesOf, type ReadPdf, type ReadPiece, readPdf } from '@/lib/testing/environment/read-pdf';
import { wordedExample } from '@/lib/testing/summaries/worded-summaries';
import { summaryPdf } from './summary-pdf';

const summary = wordedExample();
/** What a meeting asks for first, and after it every section. */
const parts = [...(summary.brief ? [summary.brief] : []), ...summary.sections];
const tables = parts.flatMap((section) => section.tables);
let bytes: Buffer;
let read: ReadPdf;

/** Fonts are unpacked, and every page is read again. */
beforeAll(async () => {
  bytes = await summaryPdf(summary);
  read = await readPdf(bytes);
}, 60_000);

const said = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A long word is broken over two lines, which another reader may read as two. */
const tight = (text: string): string => text.replace(/\s+/g, '');
const rowsOf = (table: ReadPiece): readonly (readonly ReadPiece[])[] =>
  piecesOf(table.pieces, 'TR').map(({ pieces }) => pieces);

describe('the document', () => {
  test('is tagged, in its language, with its title', () => {
    expect(read).toMatchObject({
      tagged: true,
      language: 'da',
      title: 'Årsoversigt 2025, Prøvekøbing Kommune',
    });
    expect(bytes.toString('latin1')).toMatch(/\/DisplayDocTitle true/);
  });

  test('has a heading for every section and table, in order and in steps', () => {
    const headings = read.structure.flatMap((page) =>
      ['H1', 'H2', 'H3'].flatMap((role) => piecesOf([page], role)),
    );
    const of = (role: string) => headings.filter((piece) => piece.role === role).map(({ text }) => text);
    expect(of('H1')).toEqual([summary.title]);
    expect(of('H2')).toEqual([...['Indhold', ...parts.map(({ title }) => title), summary.words.definitions]]);
    expect(of('H3')).toEqual(tables.map(({ title }) => title));
  });

  test('has bookmarks, and contents that lead to the page they name', () => {
    const wanted = [...parts.map(({ title }) => title), summary.words.definitions];
    expect(read.outline.map(({ title }) => title)).toEqual(wanted);
    expect(read.outline.map(({ below }) => below)).toEqual([
      ...[...parts.map((section) => section.tables.length), 0],
    ]);
    const lines = piecesOf([read.structure[1] as ReadPiece], 'Link').map(({ text }) => text);
    const titles = [
      ...parts.flatMap(({ title, tables: own }) => [title, ...own.map((table) => table.title)]),
      summary.words.definitions,
    ];
    const links = read.links.filter(({ on }) => on === 2);
    expect(lines).toEqual(titles.map((title, at) => `${title} ${links[at]?.to}`));
    expect(links.map(({ to }) => to).every((to) => to > 2 && to <= read.pages)).toBe(true);
    for (const { title, page } of read.outline)
      expect(piecesOf([read.structure[page - 1] as ReadPiece], 'H2').map(({ text }) => text)).toContain(
        title,
      );
  });

  test('begins with what a meeting asks for first, on the page after the contents', () => {
    const [first] = summary.brief?.tables ?? [];
    const table = piecesOf([read.structure[2] as ReadPiece], 'Table')[0];
    expect(first?.rows.map(({ label }) => label)).toEqual([
      ...['Ture givet', 'Brugt', 'Givet tilbage', 'Frist udløbet'],
    ]);
    const shown = rowsOf(table as ReadPiece).map((row) => row.map(({ text }) => said(text)));
    expect(shown).toEqual([
      ['Tal', '2025', '2024'],
      ...(first?.rows ?? []).map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ]);
  });

  test('says on every page which it is, and of how many', () => {
    read.footers.forEach((text, at) => {
      expect(text).toContain(`Side ${at + 1} af ${read.pages}`);
    });
  });

  test('ends with how every figure is counted', () => {
    const items = read.structure.flatMap((page) => piecesOf([page], 'LI')).map(({ pieces }) => pieces);
    const told = items.map((pieces) =>
      pieces
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    );
    // A list that goes on over the page is told on both, there with nothing in what stands on the other.
    expect(told.filter((text) => text !== '')).toEqual(
      definitionsOf(summary).map(({ title, definition }) => said(`${title} ${definition}`)),
    );
  });
});

/** The tables of the document by what stands in them, over as many pages as they take. */
function readTable(table: WordedTable): readonly (readonly ReadPiece[])[] {
  const all = read.structure.slice(2).flatMap((page) => piecesOf([page], 'Table'));
  const head = all.findIndex((piece) => {
    const [first] = rowsOf(piece);
    return first?.map(({ text }) => text).join('|') === headOf(table).join('|');
  });
  const size = 1 + linesOf(table).length;
  // Of a table over several pages each page tells all rows, and says those of its own.
  const rows = all.slice(head).flatMap(rowsOf);
  return rows.filter((cells) => cells.some(({ text }) => text !== '')).slice(0, size);
}

const isUnder = ({ rows }: WordedTable): boolean => rows.some(({ under }) => under !== null);
const headOf = (table: WordedTable): readonly string[] => [
  table.rowsTitle,
  ...(isUnder(table) ? [table.underTitle] : []),
  ...shownIn(table).map((at) => table.columns[at]?.title ?? ''),
];
/** Where the year before stands under each row it has a line of its own, and no columns. */
const shownIn = ({ columns, before }: WordedTable): readonly number[] =>
  columns.flatMap(({ of }, at) => (before !== undefined && of === 'BEFORE' ? [] : [at]));

function linesOf(table: WordedTable): readonly (readonly string[])[] {
  const { rows, total, columns, before } = table;
  const all = [...rows, ...(total === null ? [] : [{ label: 'I alt', under: null, cells: total }])];
  return all.flatMap(({ label, under, cells }) => {
    const line = (name: string, whose: string, places: readonly number[]) => [
      ...[name, ...(isUnder(table) ? [whose] : [])],
      ...places.map((at) => cells[at]?.text ?? ''),
    ];
    const then = shownIn(table).map((at) =>
      columns.findIndex(({ id, of }) => id === columns[at]?.id && of === 'BEFORE'),
    );
    const own = line(label, under ?? '', shownIn(table));
    return before === undefined ? [own] : [own, line(before, '', then)];
  });
}

describe.each(tables.filter(({ rows }) => rows.length > 0).map((table) => [table.id, table] as const))(
  'the table %s',
  (_, table) => {
    test('says in every cell what the page shows, and its heads name rows and columns', () => {
      const [head = [], ...rows] = readTable(table);
      expect(head.map(({ role, text }) => [role, text])).toEqual(headOf(table).map((text) => ['TH', text]));
      expect(rows.map((cells) => cells.map(({ text }) => tight(text)))).toEqual(
        linesOf(table).map((texts) => texts.map(tight)),
      );
      for (const cells of rows)
        expect(cells.map(({ role }) => role)).toEqual(cells.map((__, at) => (at === 0 ? 'TH' : 'TD')));
    });
  },
);

test('heads say which way they point', () => {
  const text = bytes.toString('latin1');
  const count = (scope: string) => text.match(new RegExp(`/Scope /${scope}\\b`, 'g'))?.length ?? 0;
  const shown = tables.filter(({ rows }) => rows.length > 0);
  expect(count('Column')).toBe(shown.reduce((sum, table) => sum + headOf(table).length, 0));
  const rows = shown.reduce((sum, table) => sum + linesOf(table).length, 0);
  expect(count('Row')).toBe(rows + summary.facts.length);
});

test('a long table goes over pages; its head is seen on each and read aloud once', () => {
  const turnover = tables.find(({ id }) => id === 'turnover') as WordedTable;
  const pages = read.structure.filter((page) =>
    piecesOf([page], 'TR').some(({ pieces }) => /Sønderengen/.test(pieces[0]?.text ?? '')),
  );
  expect(pages.length).toBeGreaterThan(1);
  const heads = read.structure
    .flatMap((page) => piecesOf([page], 'TR'))
    .filter(
      ({ pieces }) =>
        pieces[0]?.text === turnover.rowsTitle && pieces[2]?.text === turnover.columns[0]?.title,
    );
  expect(heads).toHaveLength(1);
});

test('a chart says its figures in words, and that the table has them', () => {
  const charts = read.structure.flatMap((page) => piecesOf([page], 'Figure')).map(({ alt }) => alt);
  expect(charts).toHaveLength(tables.filter(({ chart }) => chart !== null).length);
  expect(charts[0]).toContain('Januar 2025 41, Februar 2025 38');
  expect(charts[1]).toContain('Ældreboliger skjult');
  expect(charts.every((alt) => alt?.endsWith(summary.words.chartBeside))).toBe(true);
});

test('letters are our own fonts’, inside the file', () => {
  const text = bytes.toString('latin1');
  const names = [...text.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/\+IBMPlexSans/);
  expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
});
