import { composeSummary } from '@/lib/domain/summary/compose-summary';
import type { SummaryFacts } from '@/lib/domain/summary/facts';
import type { SectionFacts } from '@/lib/domain/summary/section-facts';
import type { Cell, SummaryTable } from '@/lib/domain/summary/summary';
import { cellAs } from '../environment/cell-as';

const MARKS = { hidden: '*', days: ':', ore: ' øre' } as const;
const told = (cell: Cell): string => cellAs(cell, MARKS);
const line = (cells: readonly Cell[]): string => cells.map(told).join(' | ');

/** The rows by their cells, and the total last. */
export const written = ({ rows, total }: SummaryTable): readonly string[] => [
  ...rows.map(({ cells }) => line(cells)),
  ...(total === null ? [] : [line(total)]),
];

/** The same with the rows' own ids before, for tables whose rows are words of a list. */
export const writtenById = ({ rows, total }: SummaryTable): readonly string[] => [
  ...rows.map(({ id, cells }) => `${id}: ${line(cells)}`),
  ...(total === null ? [] : [`total: ${line(total)}`]),
];

export function tableOf(tables: readonly SummaryTable[], id: string): SummaryTable {
  const found = tables.find((table) => table.id === id);
  if (found === undefined)
    throw new Error(`There is no table ${id} among ${tables.map((table) => table.id)}`);
  return found;
}

/** The tables of all sections. */
export const sectionTables = (facts: SummaryFacts & SectionFacts): readonly SummaryTable[] =>
  composeSummary(facts).flatMap(({ tables }) => tables);

/** Every cell by `table row column`, a column of the year before with its word. */
export const cellsByPlace = (tables: readonly SummaryTable[]): ReadonlyMap<string, string> =>
  new Map(
    tables.flatMap(({ id, columns, rows, total }) =>
      [...rows, ...(total === null ? [] : [{ id: 'total', cells: total }])].flatMap((row) =>
        row.cells.map((cell, at): [string, string] => [
          [id, row.id, columns[at]?.id, columns[at]?.of].filter(Boolean).join(' '),
          told(cell),
        ]),
      ),
    ),
  );
