/**
 * Part of a statement that appends: inserts the rows listed under `key` of the statement's first value, a JSON document.
 * The columns are typed by the table itself; one left out keeps its default.
 */
export const insertFrom = (table: string, key: string, columns: readonly string[]): string => {
  const list = columns.join(', ');
  return `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb -> '${key}')`;
};

/** All the parts as one statement: one message to the database, everything or nothing. */
export const together = (parts: readonly string[]): string =>
  `WITH ${parts.map((part, index) => `part${index} AS (${part})`).join(',\n')}\nSELECT 1`;

/** An instant or a day as JSON carries it. */
export const instant = (at: Date): string => at.toISOString();
