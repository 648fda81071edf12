import type { Difference } from '@/lib/domain/summary/differences';
import { cellText } from '../cell-text';
import { labelText, type Speaking } from '../term-words';

export type WordedDifference = {
  readonly key: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
};

/** Which figures differ, as the summary itself calls them. */
export const wordDifferences = (
  differences: readonly Difference[],
  speaking: Speaking,
): readonly WordedDifference[] => differences.map((each) => wordDifference(each, speaking));

function wordDifference(
  { tableId, columnId, row, was, is }: Difference,
  speaking: Speaking,
): WordedDifference {
  const { summaries } = speaking.messages;
  const tables: Readonly<Record<string, { readonly title: string } | undefined>> = summaries.tables;
  const columns: Readonly<Record<string, { readonly title: string } | undefined>> = summaries.columns;
  const said = (cell: Difference['was']) =>
    cell === null ? summaries.saved.differences.absent : cellText(cell, speaking);
  const label = row === null ? summaries.files.total : labelText(row.label, speaking);
  return {
    key: `${tableId} ${row?.id ?? ''} ${columnId}`,
    table: tables[tableId]?.title ?? tableId,
    row: row?.under === undefined ? label : `${label}, ${row.under}`,
    column: columns[columnId]?.title ?? columnId,
    ...{ was: said(was), is: said(is) },
  };
}
