import type { AnyScope } from '@/lib/domain/access/scope';
import { type CheckedRow, type RowState, type TakenAs, togetherWith } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { CellChange, FaultAt } from '@/lib/domain/imports/faults';
import type { RawCells } from '@/lib/domain/imports/read-cells';
import type { HotTx } from '../transaction';
import { type KindAndOffice, tenantOfRows } from './file-imports';

/** A row as the file has it. */
export type FileRow = { readonly line: number; readonly cells: RawCells };
/** A row with what taking it in would do, or did. */
export type ImportRow<Said = unknown> = FileRow & {
  readonly key: string;
  readonly state: RowState;
  readonly said: Said;
  readonly faults: readonly FaultAt[];
  readonly changes: readonly CellChange[];
  readonly as: string | null;
  readonly differs: readonly ImportColumn[];
  readonly taken: readonly TakenAs[];
  readonly outcome: RowOutcome | null;
};
export type RowOutcome = { readonly id?: string; readonly reference?: string; readonly was?: RowState };

export type CheckedLine = FileRow & { readonly checked: CheckedRow };

const PUT = `
  INSERT INTO import_row (import_id, municipality_id, organisation_id, line, cells, key, state, sort, lane, said, notes)
  SELECT $1, $2, $3, r.line, r.cells::jsonb, r.key, r.state, r.sort, r.lane, r.said::jsonb, r.notes::jsonb
  FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::text[], $11::text[])
    AS r(line, cells, key, state, sort, lane, said, notes)
  ON CONFLICT (import_id, line) DO UPDATE SET cells = excluded.cells, key = excluded.key, state = excluded.state, sort = excluded.sort,
    lane = excluded.lane, said = excluded.said, notes = excluded.notes WHERE import_row.state <> 'ENTERED'`;

/** Keeps rows as they have been checked; one that was entered meanwhile stays entered. */
export async function putRows(
  tx: HotTx,
  _scope: AnyScope,
  of: KindAndOffice & { readonly id: string },
  rows: readonly CheckedLine[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = [
    ...[of.id, ...tenantOfRows(of)],
    rows.map(({ line }) => line),
    rows.map(({ cells }) => JSON.stringify(cells)),
    rows.map(({ checked }) => checked.key),
    rows.map(({ checked }) => checked.state),
    rows.map(({ checked }) => sortOf(checked)),
    rows.map(({ checked }) => laneOf(sortOf(checked))),
    rows.map(({ checked }) => ('said' in checked ? JSON.stringify(checked.said ?? null) : null)),
    rows.map(({ checked }) => JSON.stringify(notesOf(checked))),
  ];
  await tx.query({ name: 'put-import-rows', text: PUT, values });
}

const sortOf = (checked: CheckedRow): string => ('sort' in checked ? (checked.sort ?? '') : '');

/** So many clerks enter a file between them, so that Postgres stores while the server decides; what belongs together goes to the same one. */
export const LANES = [0, 1, 2] as const;
export function laneOf(sort: string): number {
  let sum = 0;
  for (const sign of togetherWith({ sort })) sum = (sum * 31 + sign.charCodeAt(0)) % 65_521;
  return sum % LANES.length;
}

type Notes = {
  faults?: readonly FaultAt[];
  changes?: readonly CellChange[];
  as?: string | null;
  differs?: readonly ImportColumn[];
  taken?: readonly TakenAs[];
};

function notesOf(checked: CheckedRow): Notes {
  if (checked.state === 'REFUSED') return { faults: checked.faults };
  const taken = checked.taken && { taken: checked.taken };
  return checked.state === 'UNCHANGED'
    ? { as: checked.as, ...(checked.differs && { differs: checked.differs }), ...taken }
    : { changes: checked.changes, ...taken };
}

export const ROW_COLUMNS = 'r.line, r.cells, r.key, r.state, r.said, r.notes, r.outcome';
export type StoredRow<Said = unknown> = FileRow & {
  key: string;
  state: RowState;
  said: Said;
  notes: Notes | null;
  outcome: RowOutcome | null;
};
export const rowOf = <Said>({
  line,
  cells,
  key,
  state,
  said,
  outcome,
  notes,
}: StoredRow<Said>): ImportRow<Said> => ({
  ...{ line, cells, key, state, said, outcome },
  faults: notes?.faults ?? [],
  changes: notes?.changes ?? [],
  as: notes?.as ?? null,
  differs: notes?.differs ?? [],
  taken: notes?.taken ?? [],
});

const PAGE = `SELECT ${ROW_COLUMNS} FROM import_row r WHERE r.import_id = $1 AND r.state = $2 ORDER BY r.line OFFSET $3 LIMIT $4`;

export async function readRowsPage(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  { state, from, limit }: { readonly state: RowState; readonly from: number; readonly limit: number },
): Promise<readonly ImportRow[]> {
  const values = [id, state, from, limit];
  const { rows } = await tx.query<StoredRow>({ name: 'read-import-rows', text: PAGE, values });
  return rows.map(rowOf);
}

const SOME = `SELECT ${ROW_COLUMNS} FROM import_row r WHERE r.import_id = $1 AND r.line = ANY ($2::int[]) ORDER BY r.line`;

export async function readRows(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  lines: readonly number[],
): Promise<readonly ImportRow[]> {
  const { rows } = await tx.query<StoredRow>({
    name: 'read-some-import-rows',
    text: SOME,
    values: [id, lines],
  });
  return rows.map(rowOf);
}

const LIKE = `
  SELECT r.line FROM import_row r WHERE r.import_id = $1 AND r.state = 'REFUSED'
    AND r.notes -> 'faults' @> jsonb_build_array(jsonb_build_object('column', $2::text, 'fault', $3::text))
    AND coalesce(r.cells ->> $2, '') = $4 ORDER BY r.line`;

/** Rows with the same fault of the same words in the same column. */
export async function linesAlike(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  alike: { readonly column: ImportColumn; readonly fault: string; readonly text: string },
): Promise<readonly number[]> {
  const values = [id, alike.column, alike.fault, alike.text];
  const { rows } = await tx.query<{ line: number }>({ name: 'import-lines-alike', text: LIKE, values });
  return rows.map(({ line }) => line);
}

const TWICE = `
  SELECT array_agg(line ORDER BY line) AS lines,
    coalesce(array_agg(line ORDER BY line) FILTER (WHERE state <> 'ENTERED'), '{}') AS open, count(DISTINCT cells) = 1 AS same FROM import_row
  WHERE import_id = $1 AND key <> '' AND key = ANY (SELECT key FROM import_row WHERE import_id = $1 AND key <> '' GROUP BY key HAVING count(*) > 1)
  GROUP BY key`;

export type SameThing = {
  readonly lines: readonly number[];
  /** Those that have not been entered. */
  readonly open: readonly number[];
  /** They say the same of it. */
  readonly same: boolean;
};

/** Rows of one and the same thing. */
export async function readTwice(tx: HotTx, _scope: AnyScope, id: string): Promise<readonly SameThing[]> {
  const { rows } = await tx.query<SameThing>({ name: 'read-import-twice', text: TWICE, values: [id] });
  return rows;
}

const OF_KEYS = `
  SELECT line FROM import_row WHERE import_id = $1 AND key = ANY ($2) AND key <> '' AND state <> 'ENTERED' ORDER BY line`;

export async function linesOfKeys(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  keys: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ line: number }>({ text: OF_KEYS, values: [id, keys] });
  return rows.map(({ line }) => line);
}
