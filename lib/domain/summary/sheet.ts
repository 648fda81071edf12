import type { CalendarDate } from '../shared/calendar-date';
import { fromDecimalText } from '../shared/decimal';
import { type Fraction, fraction, parseFraction } from '../shared/fraction';
import { hidesIn, type WordedCell, type WordedRow, type WordedTable } from './worded';

/** What a number counts, which decides how a spreadsheet writes it. */
export type NumberForm = 'WHOLE' | 'PERCENT' | 'KRONER' | 'DAYS' | 'TURNS' | 'DECIMAL';

/** A cell of a file of figures: a number is a number, and text is never run. */
export type SheetCell =
  | { readonly as: 'TEXT'; readonly text: string }
  /** Exact. Of a percentage the share itself: a fourth, not 25. `places`: as many decimals as it is known by. */
  | { readonly as: 'NUMBER'; readonly value: Fraction; readonly form: NumberForm; readonly places: number }
  | { readonly as: 'DATE'; readonly on: CalendarDate }
  | { readonly as: 'EMPTY' };

export type SheetColumn = {
  readonly title: string;
  /** What every number of it counts; null where they differ, or there is none. */
  readonly form: NumberForm | null;
};

export type Sheet = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
};

export type SheetWords = { readonly total: string; readonly hiddenColumn: string };

const EMPTY: SheetCell = { as: 'EMPTY' };
const text = (value: string): SheetCell => ({ as: 'TEXT', text: value });

/** A table as rows of a file: whose, which, its figures, and of what is hidden its name, since an empty field may also say nothing. */
export function sheetOf(table: WordedTable, words: SheetWords): Sheet {
  const [isUnder, isHidden] = [table.rows.some(({ under }) => under !== null), hidesIn(table)];
  const rowOf = ({
    under,
    label,
    cells,
  }: Pick<WordedRow, 'under' | 'label' | 'cells'>): readonly SheetCell[] => [
    ...(isUnder ? [under === null ? EMPTY : text(under)] : []),
    text(label),
    ...cells.map(sheetCell),
    ...(isHidden ? [hiddenOf(table, cells)] : []),
  ];
  const rows = [...table.rows.map(rowOf), ...totalRow(table, words).map(rowOf)];
  const titles = [
    ...(isUnder ? [table.underTitle] : []),
    table.rowsTitle,
    ...table.columns.map(({ title }) => title),
    ...(isHidden ? [words.hiddenColumn] : []),
  ];
  return { columns: titles.map((title, at) => ({ title, form: formOf(rows, at) })), rows };
}

const totalRow = ({ total }: WordedTable, words: SheetWords) =>
  total === null ? [] : [{ label: words.total, under: null, cells: total }];

function hiddenOf({ columns }: WordedTable, cells: readonly WordedCell[]): SheetCell {
  const titles = columns.filter((_, at) => cells[at]?.cell.kind === 'HIDDEN').map(({ title }) => title);
  return titles.length === 0 ? EMPTY : text(titles.join('; '));
}

function formOf(rows: Sheet['rows'], at: number): NumberForm | null {
  const forms = new Set(rows.flatMap((cells) => (cells[at]?.as === 'NUMBER' ? [cells[at].form] : [])));
  const [form] = forms;
  return forms.size === 1 && form !== undefined ? form : null;
}

/** A share is told to the hundredth of a percent, a mean of days to the hundredth, a turn to the millionth. */
const PLACES = { share: 4, days: 2, turns: 6, kroner: 2 } as const;

function sheetCell({ cell, text: written }: WordedCell): SheetCell {
  switch (cell.kind) {
    case 'COUNT':
      return number(fraction(BigInt(cell.n)), 'WHOLE', 0);
    case 'SHARE':
      return cell.of === 0
        ? EMPTY
        : number(fraction(BigInt(cell.n), BigInt(cell.of)), 'PERCENT', PLACES.share);
    case 'DAYS':
      return cell.n === 0 ? EMPTY : number(fraction(BigInt(cell.days), BigInt(cell.n)), 'DAYS', PLACES.days);
    case 'MONEY':
      return kroner(BigInt(cell.ore));
    case 'TURNS':
      return number(parseFraction(cell.turns), 'TURNS', PLACES.turns);
    case 'FIGURE':
      // No number says a span.
      return cell.valueTo === undefined ? figure(cell) : text(written);
    case 'DATE':
      return { as: 'DATE', on: cell.on };
    case 'WORD':
      return text(written);
    case 'NONE':
    case 'HIDDEN':
      return EMPTY;
  }
}

const number = (value: Fraction | null, form: NumberForm, places: number): SheetCell =>
  value === null ? EMPTY : { as: 'NUMBER', value, form, places };

const kroner = (ore: bigint): SheetCell => number(fraction(ore, 100n), 'KRONER', PLACES.kroner);

/** A key figure keeps the decimals it was published with. */
function figure({ value, unit }: { readonly value: string; readonly unit: string }): SheetCell {
  const exact = fromDecimalText(value);
  const [, decimals = ''] = value.split('.');
  if (exact === null) return EMPTY;
  if (unit === 'ORE') return number(fraction(exact.n, exact.d * 100n), 'KRONER', PLACES.kroner);
  return unit === 'PERCENT'
    ? number(fraction(exact.n, exact.d * 100n), 'PERCENT', decimals.length + 2)
    : number(exact, 'DECIMAL', decimals.length);
}

/** A number with so many decimals, half away from zero, with a point. */
export function roundedText({ n, d }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = ((n < 0n ? -n : n) * scale * 2n + d) / (2n * d);
  const digits = size.toString().padStart(places + 1, '0');
  const [whole, decimals] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${n < 0n && size > 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}
