import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import type { SheetCell, SheetColumn } from '@/lib/domain/summary/sheet';
import { sheetOf } from '@/lib/domain/summary/sheet';
import {
  definitionsOf,
  hidesAnything,
  type WordedSummary,
  type WordedTable,
} from '@/lib/domain/summary/worded';
import { packed } from '../zip/pack';
import { sheetNames } from './sheet-names';

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** A sheet that says what this is and how it is counted, then a sheet for every table. No cell holds a formula. */
export async function summaryXlsx(summary: WordedSummary): Promise<Buffer> {
  const tables = summary.sections.flatMap((section) =>
    section.tables.map((table) => ({ table, section: section.title })),
  );
  const [first = '', ...names] = sheetNames([
    summary.words.overview,
    ...tables.map(({ table }, at) => `${at + 1} ${table.title}`),
  ]);
  const sheets = [
    overviewSheet(summary, first, names),
    ...tables.map(({ table }, at) => tableSheet(table, summary, names[at] ?? '')),
  ];
  return ofTheDay(await writeExcelFile(sheets, FONT).toBuffer(), summary.madeOn);
}

/** Packed with the day of the summary in place of the moment: the same figures make the same file. */
const ofTheDay = (bytes: Uint8Array, madeOn: string): Buffer =>
  packed(
    Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content })),
    madeOn,
  );

const plain = (text: string): Cell => ({ type: String, value: text });
const strong = (text: string): Cell => ({ ...{ type: String, value: text }, fontWeight: 'bold' });
const wrapped = (text: string): Cell => ({
  ...{ type: String, value: text },
  wrap: true,
  alignVertical: 'top',
});
const heading = (text: string): Cell => ({
  ...{ type: String, value: text, fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  backgroundColor: '#e8eef0',
});

function overviewSheet(summary: WordedSummary, sheet: string, names: readonly string[]): ExcelSheet<never> {
  const { words, sections, facts } = summary;
  const listed = sections.flatMap(({ title, tables }) => tables.map((table) => ({ table, section: title })));
  return {
    ...{ sheet, columns: [{ width: 34 }, { width: 44 }, { width: 90 }], showGridLines: false },
    data: [
      [{ ...strong(summary.title), fontSize: 16 }],
      [plain(summary.about)],
      [],
      ...facts.flatMap(({ term, values }) =>
        values.map((value, at) => [at === 0 ? strong(term) : null, plain(value)]),
      ),
      ...(summary.sentences.length === 0
        ? []
        : [[], [strong(words.standsOut)], ...summary.sentences.map((sentence) => [null, plain(sentence)])]),
      ...(hidesAnything(summary) ? [[], [plain(words.hiddenNote)]] : []),
      [],
      [heading(words.table), heading(words.section), heading(words.tableTitle)],
      ...listed.map(({ table, section }, at) => [
        wrapped(names[at] ?? ''),
        wrapped(section),
        wrapped([table.title, table.explanation].filter(Boolean).join('. ')),
      ]),
      [],
      [heading(words.column), heading(words.definition), heading('')],
      ...definitionsOf(summary).map(({ title, definition }) => [
        wrapped(title),
        { ...wrapped(definition), columnSpan: 2 },
        null,
      ]),
    ],
  };
}

const NAME_WIDTH = 34;
const FIGURE_WIDTH = 15;

function tableSheet(table: WordedTable, { words }: WordedSummary, name: string): ExcelSheet<never> {
  const { columns, rows } = sheetOf(table, words);
  return {
    ...{ sheet: name, stickyRowsCount: 1, orientation: columns.length > 7 ? 'landscape' : undefined },
    columns: columns.map(({ form }, at) => ({ width: form === null && at < 2 ? NAME_WIDTH : FIGURE_WIDTH })),
    data: [
      columns.map((column) => heading(titleOf(column, words.days))),
      ...rows.map((cells, at) =>
        cells.map((cell) => excelCell(cell, table.total !== null && at === rows.length - 1)),
      ),
    ],
  };
}

/** A percentage and a day show what they are; kroner and days are said by the heading. */
function titleOf({ title, form }: SheetColumn, days: string): string {
  if (form === 'KRONER') return `${title} (kr.)`;
  return form === 'DAYS' ? `${title} (${days})` : title;
}

function excelCell(cell: SheetCell, isTotal: boolean): Cell {
  const weight = isTotal ? { fontWeight: 'bold' as const } : {};
  switch (cell.as) {
    case 'TEXT':
      return { ...plain(cell.text), ...weight };
    case 'DATE':
      return { type: Date, value: new Date(`${cell.on}T00:00:00Z`), format: 'dd.mm.yyyy', ...weight };
    case 'NUMBER':
      return {
        ...{ type: Number, value: Number(cell.value.n) / Number(cell.value.d), format: formatOf(cell) },
        ...weight,
      };
    case 'EMPTY':
      return null;
  }
}

function formatOf({ form, places }: Extract<SheetCell, { as: 'NUMBER' }>): string {
  switch (form) {
    case 'WHOLE':
      return '#,##0';
    case 'PERCENT':
      return places <= 2 ? '0%' : `0.${'0'.repeat(Math.min(places - 2, 1))}${'#'.repeat(places - 3)}%`;
    case 'KRONER':
      return '#,##0.00';
    case 'DAYS':
      return '0.0';
    case 'TURNS':
      return '#,##0.00';
    case 'DECIMAL':
      return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  }
}
