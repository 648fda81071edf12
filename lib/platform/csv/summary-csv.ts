import { stringify } from 'csv-stringify/sync';
import { fraction } from '@/lib/domain/shared/fraction';
import {
  roundedText,
  type SheetCell,
  type SheetColumn,
  type SheetWords,
  sheetOf,
} from '@/lib/domain/summary/sheet';
import type { WordedTable } from '@/lib/domain/summary/worded';

/** One table as Danish spreadsheets open it: UTF-8 with its mark, semicolons, a comma before decimals. */
export function summaryCsv(table: WordedTable, words: SheetWords & { readonly days: string }): Buffer {
  const { columns, rows } = sheetOf(table, words);
  const lines = [
    columns.map((column) => defused(headingOf(column, words.days))),
    ...rows.map((cells) => cells.map((cell, at) => fieldOf(cell, columns[at]?.form ?? null))),
  ];
  return Buffer.from(stringify(lines, { delimiter: ';', record_delimiter: 'windows', bom: true }));
}

/** The unit stands in the heading, so that the field is a number and nothing else. */
function headingOf({ title, form }: SheetColumn, days: string): string {
  if (form === 'PERCENT') return `${title} (%)`;
  if (form === 'KRONER') return `${title} (kr.)`;
  return form === 'DAYS' ? `${title} (${days})` : title;
}

function fieldOf(cell: SheetCell, form: SheetColumn['form']): string {
  switch (cell.as) {
    case 'TEXT':
      return defused(cell.text);
    case 'DATE':
      return cell.on.split('-').reverse().join('.');
    case 'EMPTY':
      return '';
    case 'NUMBER':
      return cell.form === 'PERCENT'
        ? `${percentText(cell)}${form === 'PERCENT' ? '' : ' %'}`
        : numberText(cell);
  }
}

type NumberCell = Extract<SheetCell, { as: 'NUMBER' }>;

const numberText = ({ value, places, form }: NumberCell): string => {
  const text = roundedText(value, places);
  return (form === 'TURNS' || form === 'DAYS' ? trimmed(text) : text).replace('.', ',');
};

const percentText = ({ value, places }: NumberCell): string =>
  trimmed(roundedText(fraction(value.n * 100n, value.d), Math.max(0, places - 2))).replace('.', ',');

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** What a spreadsheet takes for a formula, or drops so that the next sign becomes one, is opened by an apostrophe. */
const RUN = /^[=+\-@\t\r\n|%＝＋－＠]/;
const defused = (text: string): string => (RUN.test(text) ? `'${text}` : text);
