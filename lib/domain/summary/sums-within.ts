import { add, equals, type Fraction, formatFraction, parseFraction, ZERO } from '../shared/fraction';
import { totalOf } from './add-up';
import type { Cell, Row, SummaryTable } from './summary';

type Summed = Pick<SummaryTable, 'total'> & { readonly rows: readonly Pick<Row, 'cells'>[] };

/**
 * What some rows of a table come to, column by column; null where all its rows together do not come to its own total, or where a
 * figure is hidden. Nothing is told that the rows do not say.
 */
export function sumsWithin(
  { rows, total }: Summed,
  some: readonly Pick<Row, 'cells'>[],
): readonly (Cell | null)[] {
  const all = sumsOf(rows);
  const own = sumsOf(some);
  return own.map((cell, at) => {
    const [whole, said] = [all[at], total?.[at]];
    return cell && whole && said && sameFigure(whole, said) ? cell : null;
  });
}

const sumsOf = (rows: readonly Pick<Row, 'cells'>[]): readonly (Cell | null)[] =>
  (rows[0]?.cells ?? []).map((_, at) => sumOf(rows.map(({ cells }) => cells[at] ?? { kind: 'NONE' })));

const ADDING: readonly Cell['kind'][] = ['COUNT', 'MONEY', 'DAYS', 'SHARE'];

function sumOf(cells: readonly Cell[]): Cell | null {
  const said = cells.filter(({ kind }) => kind !== 'NONE');
  const [kind, ...others] = new Set(said.map((cell) => cell.kind));
  if (kind === undefined || others.length > 0) return null;
  if (kind === 'TURNS') return { kind, turns: formatFraction(said.map(turnsOf).reduce(add, ZERO)) };
  if (!ADDING.includes(kind)) return null;
  return totalOf(said.map((cell) => ({ cells: [bare(cell)] })))[0] ?? null;
}

const turnsOf = (cell: Cell): Fraction => (cell.kind === 'TURNS' ? parseFraction(cell.turns) : null) ?? ZERO;

/** Of one row the sum is the row's own figure, and still opens nothing by itself. */
function bare(cell: Cell): Cell {
  if (!('behind' in cell)) return cell;
  const { behind: _, ...figure } = cell;
  return figure;
}

function sameFigure(a: Cell, b: Cell): boolean {
  if (a.kind === 'TURNS' && b.kind === 'TURNS') return equals(turnsOf(a), turnsOf(b));
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}
