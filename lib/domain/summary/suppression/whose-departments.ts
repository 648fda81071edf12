import type { Row, Summary } from '../summary';

/** Which organisation each department belongs to, as far as the summaries tell: an organisation's own holds its departments alone. */
export function organisationsOfDepartments(summaries: readonly Summary[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { part } of summaries) if (part.kind === 'ORGANISATION') byName.set(part.name, part.id);
  for (const row of summaries.flatMap(rowsOf))
    if ('name' in row.label && isOrganisation(row)) byName.set(row.label.name, row.id);
  for (const summary of summaries) {
    for (const row of rowsOf(summary)) {
      const own = summary.part.kind === 'ORGANISATION' ? summary.part.id : byName.get(row.under ?? '');
      if (row.under !== undefined && own !== undefined) found.set(row.id, own);
    }
  }
  return found;
}

export const rowsOf = ({ sections }: Summary): readonly Row[] =>
  sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));

export const isOrganisation = ({ id, cells }: Row): boolean =>
  cells.some((cell) => 'behind' in cell && cell.behind?.organisationId === id);
