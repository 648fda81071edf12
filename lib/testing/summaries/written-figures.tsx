import { SummaryTableCard } from '@/components/summaries/summary-table-card';
import { wordSummary } from '@/components/summaries/word-summary';
import { renderHtml } from '@/components/testing/render-html';
import type { Language } from '@/lib/domain/shared/bilingual';
import { parseFraction } from '@/lib/domain/shared/fraction';
import type { Cell, Summary, SummaryTable } from '@/lib/domain/summary/summary';
import { placeBefore } from '@/lib/domain/summary/year-before';
import { piecesOf, readPdf } from '../environment/read-pdf';
import { speaking } from './worded-summaries';

export type PageLine = { readonly label: string; readonly cells: readonly string[] };
/** A table as it is read: line by line, the year before on a line of its own where it stands under its figures. */
export type PageTable = { readonly id: string; readonly heads: number; readonly lines: readonly PageLine[] };

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&#x27;/g, '’')
    .replace(/&quot;/g, '”')
    .replace(/\s+/g, ' ')
    .trim();
const cut = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([found]) => found);
/** What is heard before a figure of the year before. */
const HEARD = /<span class="sr-only">[^<]*: <\/span>/;

/** Every table of the page, out of its own HTML. */
export const pagesOf = (summary: Summary, locale: Language): readonly PageTable[] =>
  wordSummary(summary, speaking(locale))
    .sections.flatMap(({ tables }) => tables)
    .map((table) => {
      const html = renderHtml(<SummaryTableCard table={table} hrefOf={null} unfolded />, locale);
      const [found = ''] = cut(html, 'table');
      const [head = '', ...rows] = cut(found, 'tr');
      const heads = cut(head, 'th').length - 1;
      return { id: table.id, heads, lines: rows.flatMap((row) => linesIn(row, table.before !== undefined)) };
    });

function linesIn(row: string, isUnder: boolean): readonly PageLine[] {
  const [name = '', ...cells] = [...row.matchAll(/<(th|td)[ >].*?<\/\1>/gs)].map(([found]) => found);
  const label = plain(name);
  const own = cells.map((cell) => plain(cell.split(HEARD)[0] ?? ''));
  if (!isUnder) return [{ label, cells: own }];
  return [
    { label, cells: own },
    { label: '', cells: cells.map((cell) => plain(cell.split(HEARD)[1] ?? '')) },
  ];
}

/** The cells of a table in the same lines; null: the year before has no such column. */
export function linesOf({
  columns,
  rows,
  total,
  before,
}: Pick<SummaryTable, 'columns' | 'rows' | 'total' | 'before'>): readonly (readonly (Cell | null)[])[] {
  const all = [...rows.map(({ cells }) => cells), ...(total ? [total] : [])];
  if (before === undefined) return all;
  const own = columns.flatMap(({ of }, at) => (of === 'BEFORE' ? [] : [at]));
  return all.flatMap((cells) => [
    own.map((at) => cells[at] ?? null),
    own.map((at) => cells[placeBefore(columns, at)] ?? null),
  ]);
}

/** Every line of figures of the document, without blanks: a long word is broken over two lines. */
export async function pdfLines(
  bytes: Buffer,
  pages: readonly PageTable[],
): Promise<readonly (readonly string[])[]> {
  const { structure } = await readPdf(bytes);
  const rows = structure
    .flatMap((page) => piecesOf([page], 'TR'))
    .map(({ pieces }) => pieces.map(({ role, text }) => ({ role, text: text.replace(/\s+/g, '') })))
    .filter((pieces) => pieces.some(({ text }) => text !== '') && pieces.some(({ role }) => role === 'TD'));
  const wanted = pages.flatMap(({ lines, heads }) => lines.map(() => heads));
  // What a meeting asks for first, and the cover, stand before them.
  return rows
    .slice(rows.length - wanted.length)
    .map((pieces, at) => pieces.slice(pieces.length - (wanted[at] ?? 0)).map(({ text }) => text));
}

/** A number as it is written in a language, also `1 7/12`; not a number where it is none. */
export function numberOf(text: string, locale: Language): number {
  const [thousands, decimal] = locale === 'da' ? [/\./g, ','] : [/,/g, '.'];
  const [digits = ''] =
    text
      .replace('−', '-')
      .replace(thousands, '')
      .match(/-?\d+( \d+\/\d+|\/\d+|[.,]\d+)?/) ?? [];
  const sign = digits.startsWith('-') ? -1 : 1;
  const parts = digits.replace('-', '').replace(decimal, '.').split(' ');
  const worth = parts.map((part) => {
    const exact = parseFraction(part);
    return exact ? Number(exact.n) / Number(exact.d) : Number(part);
  });
  return digits === '' ? Number.NaN : sign * worth.reduce((sum, one) => sum + one, 0);
}

/** What a figure is worth, worked out of it alone; a text where it is a word. */
export function worthOf(cell: Cell): number | Date | string | null {
  switch (cell.kind) {
    case 'COUNT':
      return cell.n;
    case 'SHARE':
      return cell.of === 0 ? null : cell.n / cell.of;
    case 'DAYS':
      return cell.n === 0 ? null : cell.days / cell.n;
    case 'MONEY':
      return cell.ore / 100;
    case 'TURNS': {
      const exact = parseFraction(cell.turns);
      return exact && Number(exact.n) / Number(exact.d);
    }
    case 'FIGURE':
      if (cell.valueTo !== undefined) return `${cell.value}–${cell.valueTo}`;
      return cell.unit === 'PERCENT' ? Number(cell.value) / 100 : Number(cell.value);
    case 'DATE':
      return new Date(`${cell.on}T00:00:00Z`);
    case 'WORD':
      return 'word';
    default:
      return null;
  }
}

/** Half of the last decimal that is told. */
const NEAR = { COUNT: 0, MONEY: 0, SHARE: 0.05, DAYS: 0.05, TURNS: 0.005, FIGURE: 0.00001 } as const;

/** Does a text of the page say the figure? */
export function saysCell(text: string, cell: Cell | null, locale: Language): boolean {
  if (cell === null) return text === '';
  const value = worthOf(cell);
  if (value === null) return text === '–' || (cell.kind === 'HIDDEN' && text !== '');
  if (value instanceof Date)
    return text.includes(String(value.getUTCFullYear())) && text.includes(String(value.getUTCDate()));
  if (typeof value === 'string') return text.length > 1;
  const isShare = cell.kind === 'SHARE' || (cell.kind === 'FIGURE' && cell.unit === 'PERCENT');
  const near = cell.kind in NEAR ? NEAR[cell.kind as keyof typeof NEAR] : 0;
  return Math.abs(numberOf(text, locale) - value * (isShare ? 100 : 1)) <= near + 1e-9;
}
