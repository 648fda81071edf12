import type { AnyScope } from '@/lib/domain/access/scope';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { SaidOf } from '@/lib/domain/imports/said-of';
import type { HotTx } from '../transaction';
import type { FileImport } from './file-imports';
import { type ImportRow, ROW_COLUMNS, type RowOutcome, rowOf, type StoredRow } from './import-rows';

const NEXT = `
  SELECT ${ROW_COLUMNS}, r.sort FROM import_row r WHERE r.import_id = $1 AND r.lane = $2 AND (r.sort, r.line) > ($3, $4)
    AND r.state IN ('MADE', 'CHANGED') ORDER BY r.sort, r.line LIMIT $5`;

export type NextRow<Said = unknown> = ImportRow<Said> & { readonly sort: string };

type Ordered<Said> = StoredRow<Said> & { sort: string };
const inOrder = <Said>(row: Ordered<Said>): NextRow<Said> => ({ ...rowOf(row), sort: row.sort });

/** The next rows of a lane to be entered, in their order; what they say is as their kind has put it. */
export async function nextRows<K extends ImportKind>(
  tx: HotTx,
  _scope: AnyScope,
  { id }: Pick<FileImport, 'id'> & { readonly kind: K },
  asked: {
    readonly lane: number;
    readonly after: { readonly sort: string; readonly line: number };
    readonly limit: number;
  },
): Promise<readonly NextRow<SaidOf<K>>[]> {
  const values = [id, asked.lane, asked.after.sort, asked.after.line, asked.limit];
  const { rows } = await tx.query<Ordered<SaidOf<K>>>({
    ...{ name: 'next-import-rows', text: NEXT, values },
  });
  return rows.map(inOrder);
}

const LANE = 'SELECT pg_advisory_xact_lock(hashtextextended($1, $2))';

/** One clerk at a time enters the rows of a lane, so that they are entered in their order and once. */
export async function holdLane(tx: HotTx, _scope: AnyScope, id: string, lane: number): Promise<void> {
  await tx.query({ name: 'hold-import-lane', text: LANE, values: [`import ${id}`, lane] });
}

export type EnteredLine = { readonly line: number; readonly outcome: RowOutcome };

const ENTERED = `
  WITH life AS (UPDATE file_import SET moved_at = clock_timestamp() WHERE id = $1)
  UPDATE import_row r SET state = 'ENTERED', said = NULL, outcome = e.outcome::jsonb
  FROM unnest($2::int[], $3::text[]) AS e(line, outcome) WHERE r.import_id = $1 AND r.line = e.line`;

/** Goes out with the commit of what was entered: a row is marked when, and only when, it is stored. */
export function markEntered(tx: HotTx, _scope: AnyScope, id: string, lines: readonly EnteredLine[]): void {
  if (lines.length === 0) return;
  const values = [
    ...[id, lines.map(({ line }) => line)],
    lines.map(({ outcome }) => JSON.stringify(outcome)),
  ];
  tx.send({ name: 'mark-import-entered', text: ENTERED, values });
}

const CHANGED = `
  SELECT count(*)::int AS n FROM import_row WHERE import_id = $1 AND state = 'ENTERED' AND outcome ->> 'was' = 'CHANGED'`;

/** Entered rows that changed something which was there. */
export async function countChanged(tx: HotTx, _scope: AnyScope, id: string): Promise<number> {
  const { rows } = await tx.query<{ n: number }>({ text: CHANGED, values: [id] });
  return rows[0]?.n ?? 0;
}

const ORDER = `SELECT ${ROW_COLUMNS}, r.sort FROM import_row r WHERE r.import_id = $1 AND r.state IN ('MADE', 'CHANGED')`;
const IN_ORDER = `${ORDER} ORDER BY r.sort, r.line OFFSET $2 LIMIT $3`;

/** Rows that would make or change something, as they will be entered, from so far down. */
export async function readRowsInOrder<K extends ImportKind>(
  tx: HotTx,
  _scope: AnyScope,
  { id }: Pick<FileImport, 'id'> & { readonly kind: K },
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly NextRow<SaidOf<K>>[]> {
  const { rows } = await tx.query<Ordered<SaidOf<K>>>({
    ...{ name: 'import-rows-in-order', text: IN_ORDER, values: [id, from, limit] },
  });
  return rows.map(inOrder);
}

const AFTER = `${ORDER} AND (r.sort, r.line) > ($2, $3) ORDER BY r.sort, r.line LIMIT $4`;

/** The same from after a row, or from where something begins. */
export async function readRowsAfter<K extends ImportKind>(
  tx: HotTx,
  _scope: AnyScope,
  { id }: Pick<FileImport, 'id'> & { readonly kind: K },
  after: { readonly sort: string; readonly line: number },
  limit: number,
): Promise<readonly NextRow<SaidOf<K>>[]> {
  const { rows } = await tx.query<Ordered<SaidOf<K>>>({
    ...{ name: 'import-rows-after', text: AFTER, values: [id, after.sort, after.line, limit] },
  });
  return rows.map(inOrder);
}

const OTHERS = `
  SELECT ${ROW_COLUMNS} FROM import_row r WHERE r.import_id = $1 AND r.state NOT IN ('MADE', 'CHANGED') AND r.line > $2
  ORDER BY r.line LIMIT $3`;

/** Rows that would make nothing, or have been entered, by where they stand in the file. */
export async function readOtherRows(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  after: number,
  limit: number,
): Promise<readonly ImportRow[]> {
  const values = [id, after, limit];
  const { rows } = await tx.query<StoredRow>({ name: 'import-other-rows', text: OTHERS, values });
  return rows.map(rowOf);
}

// Only where no reason is given, or a rule, do the books have a say beyond what the row says itself.
const TO_ASK = `
  SELECT split_part(r.sort, ' ', 1) AS id FROM import_row r WHERE r.import_id = $1 AND r.state = 'MADE'
    AND ($2::text[] IS NULL OR split_part(r.sort, ' ', 1) = ANY ($2)) GROUP BY 1
  HAVING bool_or(r.said ->> 'choiceReason' IS NULL OR r.said -> 'home' ->> 'allocationRule' IS NOT NULL) AND count(*) <= $3
  ORDER BY 1`;

/** Departments of which rows may be refused by the books, and of which there are no more rows than that: all, or these. */
export async function booksToAsk(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  { departments, most }: { readonly departments?: readonly string[] | undefined; readonly most: number },
): Promise<readonly string[]> {
  const values = [id, departments ?? null, most];
  const { rows } = await tx.query<{ id: string }>({ name: 'import-books-to-ask', text: TO_ASK, values });
  return rows.map((row) => row.id);
}

const BY_OTHERS = `
  SELECT r.line FROM import_row r WHERE r.import_id = $1 AND r.state = 'REFUSED'
    AND r.notes #> '{faults,0,choices}' ?| ARRAY['NEW_REPORT', 'OUT_OF_ORDER'] AND r.cells ->> 'department' IN (
      SELECT o.cells ->> 'department' FROM import_row o WHERE o.import_id = $1 AND o.line = ANY ($2)) ORDER BY r.line LIMIT $3`;

/** Rows that may be refused for the sake of these, as they are written now: of the same home, or out of their order. */
export async function linesByOthers(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  { lines, most }: { readonly lines: readonly number[]; readonly most: number },
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ line: number }>({
    ...{ name: 'import-lines-by-others', text: BY_OTHERS, values: [id, lines, most] },
  });
  return rows.map(({ line }) => line);
}
