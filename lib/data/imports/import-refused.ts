import type { AnyScope } from '@/lib/domain/access/scope';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { HotTx } from '../transaction';

export type RefusedRow = {
  readonly line: number;
  /** How many refused rows stand before it. */
  readonly before: number;
};

const NEXT = `
  SELECT r.line, (SELECT count(*)::int FROM import_row b WHERE b.import_id = $1 AND b.state = 'REFUSED' AND b.line < r.line) AS before
  FROM import_row r WHERE r.import_id = $1 AND r.state = 'REFUSED' ORDER BY r.line < $2, r.line LIMIT 1`;

/** The line itself if it is refused, else the next one that is; after the last the first. Null: none is. */
export async function findNextRefused(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  line: number,
): Promise<RefusedRow | null> {
  const { rows } = await tx.query<RefusedRow>({ name: 'next-refused-row', text: NEXT, values: [id, line] });
  return rows[0] ?? null;
}

const ALIKE = `
  WITH refused AS NOT MATERIALIZED (
    SELECT r.line, f ->> 'column' AS "column", f ->> 'fault' AS fault, coalesce(r.cells ->> (f ->> 'column'), '') AS text
    FROM import_row r CROSS JOIN LATERAL jsonb_array_elements(r.notes -> 'faults') AS f
    WHERE r.import_id = $1 AND r.state = 'REFUSED'
  ), shown AS (
    SELECT "column", fault, text, array_agg(line) AS lines FROM refused WHERE line = ANY ($2::int[]) GROUP BY "column", fault, text
  ), alike AS (
    SELECT s.lines, s."column" FROM shown s JOIN refused r USING ("column", fault, text)
    GROUP BY s.lines, s."column", s.fault, s.text HAVING count(*) > 1
  )
  SELECT unnest(lines) AS line, "column" FROM alike`;

export type CellAlike = { readonly line: number; readonly column: ImportColumn };

/** Of the cells of these rows those that have the same words and the same fault in several rows of the file. All refused rows are gone through. */
export async function readCellsAlike(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  lines: readonly number[],
): Promise<readonly CellAlike[]> {
  if (lines.length === 0) return [];
  const { rows } = await tx.query<CellAlike>({ name: 'cells-alike', text: ALIKE, values: [id, lines] });
  return rows;
}
