import { err, ok, type Result } from '../shared/result';
import { plainCell, type Table } from '../shared/written-table';
import { figureKey, type StatedFigure } from './figure';
import { columnOf, type FigureColumn, figureOf, isLong, isWide } from './figure-columns';
import { type FigureContext, type FigureFaultAt, type FigureWords, readFigureRow } from './read-figure-row';

export type FiguresLayout = 'LONG' | 'WIDE';
/** One figure as the file has it: a row of its own, or a cell of the fund's sheet. */
export type ReadFigure = {
  readonly line: number;
  /** The heading of its column, in the fund's layout. */
  readonly heading: string | null;
  /** As the file calls place and figure, for whoever has to find the cell. */
  readonly called: string;
} & (
  | { readonly ok: true; readonly figure: StatedFigure }
  | { readonly ok: false; readonly faults: readonly FigureFaultAt[] }
);
export type FiguresFault = {
  readonly code: 'no-rows' | 'too-many-rows' | 'unknown-layout' | 'no-day' | 'no-source';
};
export type FiguresRead = {
  readonly layout: FiguresLayout;
  readonly figures: readonly ReadFigure[];
  /** Headings that we do not know; their cells are left alone. */
  readonly unknown: readonly string[];
};

export const MOST_FIGURES = 20_000;
/** The fund writes what a sheet is of above its headings. */
const MOST_LINES_BEFORE = 15;
/** Rows of the template that are there to be read, not to be taken in. */
const TEMPLATE_WORDS: ReadonlySet<string> = new Set(['EKSEMPEL', 'FORKLARING']);

/** Reads a file of figures, whichever of the two layouts it has. Each figure stands alone: one that is wrong keeps no other out. */
export function readFigures(table: Table, context: FigureContext): Result<FiguresRead, FiguresFault> {
  const found = withHeading(table);
  if (found === null) return err({ code: 'unknown-layout' });
  const { heading, rows, layout } = found;
  const cells = rows.map(({ line, cells }) => ({ line, cells: cells.map(plainCell) }));
  const own = cells.filter(({ cells }) => !TEMPLATE_WORDS.has(cells[0] ?? ''));
  const read =
    layout === 'LONG'
      ? own.map((row) => longRow(heading, row, context))
      : own.flatMap((row) => wideRow(heading, row, context));
  if (read.length === 0) return err({ code: 'no-rows' });
  if (read.length > MOST_FIGURES) return err({ code: 'too-many-rows' });
  const missing = layout === 'WIDE' ? missingOfFile(heading, context) : null;
  if (missing) return err(missing);
  const unknown = heading.filter((text) => text.trim() !== '' && !isKnown(text, layout));
  return ok({ layout, figures: withoutTwice(read), unknown });
}

const isKnown = (heading: string, layout: FiguresLayout): boolean =>
  columnOf(heading) !== null || (layout === 'WIDE' && figureOf(heading) !== null);

function withHeading({ heading, rows }: Table): (Table & { readonly layout: FiguresLayout }) | null {
  const lines = [{ line: 1, cells: heading }, ...rows];
  for (const [at, { cells }] of lines.slice(0, MOST_LINES_BEFORE).entries()) {
    const layout = isLong(cells) ? 'LONG' : isWide(cells) ? 'WIDE' : null;
    if (layout !== null) return { heading: cells, rows: lines.slice(at + 1), layout };
  }
  return null;
}

/** The fund's sheet says neither whose it is nor of which day: then the reader does. */
function missingOfFile(heading: readonly string[], { said }: FigureContext): FiguresFault | null {
  const columns = heading.map(columnOf);
  if (said.on === null && !columns.includes('on')) return { code: 'no-day' };
  return said.kind === null && !columns.includes('kind') ? { code: 'no-source' } : null;
}

type Row = { readonly line: number; readonly cells: readonly string[] };

function longRow(heading: readonly string[], row: Row, context: FigureContext): ReadFigure {
  const words = wordsOf(heading, row);
  const called = [words.department || words.area, words.figure].filter(Boolean).join(' · ');
  return { line: row.line, heading: null, called, ...answerOf(words, context) };
}

function wideRow(heading: readonly string[], row: Row, context: FigureContext): readonly ReadFigure[] {
  const { figure: _, value: __, persons: ___, ...place } = wordsOf(heading, row);
  const named = place.department || place.area || '';
  // The fund closes its sheets with sums and notes.
  if (named === '') return [];
  return heading.flatMap((text, at) => {
    const value = row.cells[at] ?? '';
    if (columnOf(text) !== null || figureOf(text) === null || value === '') return [];
    const words = { ...place, figure: text, value };
    return [{ line: row.line, heading: text.trim(), called: named, ...answerOf(words, context) }];
  });
}

const wordsOf = (heading: readonly string[], { cells }: Row): FigureWords =>
  Object.fromEntries(
    heading.flatMap((text, at): readonly (readonly [FigureColumn, string])[] => {
      const column = columnOf(text);
      return column === null ? [] : [[column, cells[at] ?? '']];
    }),
  );

function answerOf(words: FigureWords, context: FigureContext) {
  const read = readFigureRow(words, context);
  return read.ok ? ({ ok: true, figure: read.value } as const) : ({ ok: false, faults: read.error } as const);
}

/** Two that say the same figure twice: neither is right until somebody has chosen. */
function withoutTwice(read: readonly ReadFigure[]): readonly ReadFigure[] {
  const counts = new Map<string, number>();
  for (const one of read)
    if (one.ok) counts.set(figureKey(one.figure), (counts.get(figureKey(one.figure)) ?? 0) + 1);
  return read.map((one) => {
    if (!one.ok || counts.get(figureKey(one.figure)) === 1) return one;
    const { line, heading, called } = one;
    return { line, heading, called, ok: false, faults: [{ column: 'figure', fault: 'twice-in-file' }] };
  });
}
