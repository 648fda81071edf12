import type { Cell, Row, Summary, SummaryTable } from './summary';

/**
 * The same figures, but only numbers of an organisation's own homes open them: the parties see each other's sums, and nobody's homes
 * but their own.
 */
export function openingOwnHomes(summary: Summary, organisations: readonly string[]): Summary {
  const { part } = summary;
  if (part.kind === 'DEPARTMENT' || (part.kind === 'ORGANISATION' && organisations.includes(part.id)))
    return summary;
  const isOwn = (cell: Cell): boolean =>
    'behind' in cell && organisations.includes(cell.behind?.organisationId ?? '');
  // What is said of a municipality or an area is said to all of them.
  const isAnothers = (series: Row['series']): boolean =>
    series?.organisationId !== undefined && !organisations.includes(series.organisationId);
  const closed = (cell: Cell): Cell =>
    'behind' in cell && !isOwn(cell) ? { ...cell, behind: undefined } : cell;
  const inTable = (table: SummaryTable): SummaryTable => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      ...(row.history && !organisations.includes(row.history.organisationId) && { history: undefined }),
      ...(isAnothers(row.series) && { series: undefined }),
      cells: row.cells.map(closed),
    })),
    total: table.total?.map(closed) ?? null,
  });
  return {
    ...summary,
    sections: summary.sections.map(({ id, tables }) => ({ id, tables: tables.map(inTable) })),
  };
}
