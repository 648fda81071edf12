import { sumsWithin } from '@/lib/domain/summary/sums-within';
import type { WordedCell, WordedRow, WordedTable } from '@/lib/domain/summary/worded';
import { cellText } from './cell-text';
import type { Speaking } from './term-words';

/** What is read at a glance; a longer table begins folded. */
const MOST_ROWS = 12;

export type Group = {
  /** Whose the rows are; null: all rows of the table. */
  readonly label: string | null;
  readonly rows: readonly WordedRow[];
  /** What they come to, null in a column where that is not said; null: it is said of none. */
  readonly sums: readonly (WordedCell | null)[] | null;
  /** Something in them has to be seen. */
  readonly open: boolean;
};

export const isLong = ({ rows }: Pick<WordedTable, 'rows'>): boolean => rows.length > MOST_ROWS;

/** The rows of a long table by whose they are, each group to be opened; null: the table is short. */
export function rowGroups(table: WordedTable, speaking: Speaking): readonly Group[] | null {
  if (!isLong(table)) return null;
  const owners = [...new Set(table.rows.map(({ under }) => under))];
  if (owners.length < 2 || owners.length > table.rows.length / 2)
    return [{ label: null, rows: table.rows, sums: null, open: isLoud(table.rows) }];
  return owners.map((label) => {
    const rows = table.rows.filter(({ under }) => under === label);
    return { label, rows, sums: sumsOf(table, rows, speaking), open: isLoud(rows) };
  });
}

/** Books that do not balance are never folded away. */
const isLoud = (rows: readonly WordedRow[]): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ cell }) => cell.kind === 'WORD' && 'term' in cell.label && cell.label.id === 'broken'),
  );

const bare = (rows: readonly WordedRow[]) =>
  rows.map(({ cells }) => ({ cells: cells.map(({ cell }) => cell) }));

function sumsOf({ rows, total }: WordedTable, some: readonly WordedRow[], speaking: Speaking): Group['sums'] {
  const table = { rows: bare(rows), total: total?.map(({ cell }) => cell) ?? null };
  const sums = sumsWithin(table, bare(some));
  return sums.some((cell) => cell !== null)
    ? sums.map((cell) => cell && { cell, text: cellText(cell, speaking) })
    : null;
}
