const SHOWN = 12;

/** A broken run breaks thousands of rows the same way; the first few tell why. */
export const firstFew = (complaints: readonly string[]): readonly string[] =>
  complaints.length <= SHOWN
    ? complaints
    : [...complaints.slice(0, SHOWN), `… and ${complaints.length - SHOWN} more`];

/** Rows with the same key together, in the order they came; rows without a key are left out. */
export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return found;
}

export const byCounter = <Row extends { readonly counterId: string | null }>(rows: readonly Row[]) =>
  groupBy(rows, (row) => row.counterId);

export const countBy = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, number> => new Map([...groupBy(rows, keyOf)].map(([key, own]) => [key, own.length]));
