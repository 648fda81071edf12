import type { Cell, Summary } from '../summary';

/** Where a figure stands that a sentence quotes or was made from. `row`: null is the total. */
export type QuotedFigure = {
  readonly table: string;
  readonly row: string | null;
  readonly column: string;
  readonly of?: 'BEFORE';
};

/**
 * Must a sentence be left out of what this reader sees? It must if a figure that it was made from is hidden there, or is not there at
 * all. Of a sentence that somebody wrote or edited nobody knows what it quotes (`null`): it is left out.
 */
export const quotesHidden = (quoted: readonly QuotedFigure[] | null, seen: Summary): boolean =>
  quoted === null || quoted.some((figure) => (cellAt(seen, figure)?.kind ?? 'HIDDEN') === 'HIDDEN');

function cellAt({ sections }: Summary, { table: id, row, column, of }: QuotedFigure): Cell | undefined {
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
  const at = table?.columns.findIndex((one) => one.id === column && one.of === of) ?? -1;
  const cells = row === null ? table?.total : table?.rows.find((one) => one.id === row)?.cells;
  return at === -1 ? undefined : cells?.[at];
}
