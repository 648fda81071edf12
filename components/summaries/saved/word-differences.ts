import type { Difference } from '@/lib/domain/summary/differences';
import type { Summary } from '@/lib/domain/summary/summary';
import { cellText } from '../cell-text';
import { spanName } from '../summary-facts';
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
export function wordDifferences(
  differences: readonly Difference[],
  { before }: Pick<Summary, 'before'>,
  speaking: Speaking,
): readonly WordedDifference[] {
  const period = spanName(before, speaking);
  return differences.map((each) => wordDifference(each, period, speaking));
}

function wordDifference(
  { tableId, columnId, of, row, was, is }: Difference,
  period: string,
  speaking: Speaking,
): WordedDifference {
  const { summaries } = speaking.messages;
  const tables: Readonly<Record<string, { readonly title: string } | undefined>> = summaries.tables;
  const columns: Readonly<Record<string, { readonly title: string } | undefined>> = summaries.columns;
  const said = (cell: Difference['was']) =>
    cell === null ? summaries.saved.differences.absent : cellText(cell, speaking);
  const label = row === null ? summaries.files.total : labelText(row.label, speaking);
  const column = columns[columnId]?.title ?? columnId;
  return {
    key: `${tableId} ${row?.id ?? ''} ${columnId} ${of ?? ''}`,
    table: tables[tableId]?.title ?? tableId,
    row: row?.under === undefined ? label : `${label}, ${row.under}`,
    column: of === 'BEFORE' ? `${column}, ${period}` : column,
    ...{ was: said(was), is: said(is) },
  };
}
