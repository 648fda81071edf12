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

/**
 * At which tier each department stood from the first day of a year to the last, as anybody may read it: under `2025 <department>`. Where
 * that changed nobody can say which homes were of which.
 */
export function tiersOfDepartments(summaries: readonly Summary[]): ReadonlyMap<string, string> {
  const tierOf = new Map<string, string>();
  for (const { label, id } of summaries.flatMap((summary) => rowsIn(summary, BY_TIER)))
    tierOf.set(JSON.stringify(label), id);
  const found = new Map<string, string>();
  for (const summary of summaries)
    for (const { id, cells } of rowsIn(summary, ['placements'])) {
      const [start, end, changes] = cells;
      const tier = end?.kind === 'WORD' ? tierOf.get(JSON.stringify(end.label)) : undefined;
      const stood =
        changes?.kind === 'COUNT' && changes.n === 0 && JSON.stringify(start) === JSON.stringify(end);
      if (tier !== undefined && stood) found.set(`${summary.period.from.slice(0, 4)} ${id}`, tier);
    }
  return found;
}

const BY_TIER = ['vacancies-by-tier', 'promise-by-tier'];

const rowsIn = ({ sections }: Summary, tables: readonly string[]): readonly Row[] =>
  sections.flatMap((section) =>
    section.tables.filter(({ id }) => tables.includes(id)).flatMap(({ rows }) => rows),
  );
