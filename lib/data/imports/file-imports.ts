import type { AnyScope } from '@/lib/domain/access/scope';
import type { RowCounts } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { ImportKind, PartyKind } from '@/lib/domain/imports/kinds';
import type { ImportOffice, PeopleOffice } from '@/lib/domain/imports/places';
import type { UserId } from '@/lib/domain/shared/ids';
import { type HotTx, inHotTransaction } from '../transaction';
import { countRowsOfEach } from './row-counts';

export type FileImportState = 'READING' | 'PREVIEW' | 'ENTERING' | 'CONFIRMED' | 'DISCARDED' | 'BROKEN';
export type FileFault = {
  readonly code: string;
  readonly line?: number;
  readonly columns?: readonly string[];
};
export type FileCounts = {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

/** Which kind of file it is, and whose. */
export type KindAndOffice =
  | (ImportOffice & { readonly kind: PartyKind })
  | (PeopleOffice & { readonly kind: 'USERS' });

/** A file that somebody brings in. */
export type FileImport = KindAndOffice & FileFacts;
type FileFacts = {
  readonly id: string;
  /** Null: an organisation's as such, or the installation's. */
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
  readonly fileName: string;
  /** In the file's order; empty: a column that is passed over. */
  readonly columns: readonly (ImportColumn | '')[];
  readonly unknownHeadings: readonly string[];
  /** Names in it that somebody has said are new. */
  readonly newNames: readonly string[];
  readonly state: FileImportState;
  readonly fault: FileFault | null;
  readonly bytes: number;
  /** All of the file has come in. */
  readonly isWhole: boolean;
  readonly rowsRead: number;
  readonly revision: number;
  /** Nobody has read or entered anything of it for a while. */
  readonly stalled: boolean;
  readonly counts: FileCounts | null;
  readonly readAt: Date;
  readonly readBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
};

const INSERT = `
  INSERT INTO file_import (id, kind, municipality_id, organisation_id, file_name, state, moved_at, read_at, read_by)
  VALUES ($1, $2, $3, $4, $5, 'READING', clock_timestamp(), app_now(), $6)`;

export async function addFileImport(
  tx: HotTx,
  _scope: AnyScope,
  row: KindAndOffice & { readonly id: string; readonly fileName: string; readonly by: UserId },
): Promise<void> {
  const { id, kind, municipalityId, organisationId, fileName, by } = row;
  const values = [id, kind, municipalityId, organisationId, fileName, by];
  await tx.query({ name: 'add-file-import', text: INSERT, values });
}

/** Seconds without a sign of life after which somebody else may carry on. */
const STALLED = 15;
/** Whoever brought it in: an organisation's own, the municipality's, or the installation's. */
const OWN = `($1::uuid[] IS NULL OR CASE WHEN i.organisation_id IS NOT NULL THEN i.organisation_id = ANY ($2)
    WHEN i.municipality_id IS NOT NULL THEN i.municipality_id = ANY ($1) ELSE $3 END)`;
const READ = `
  SELECT i.id, i.kind, i.municipality_id AS "municipalityId", m.name AS "municipalityName", i.organisation_id AS "organisationId",
    o.name AS "organisationName", i.file_name AS "fileName", i.columns, i.unknown_headings AS "unknownHeadings",
    i.new_names AS "newNames", i.state, i.fault,
    i.bytes::float8 AS bytes, i.content_hash IS NOT NULL AS "isWhole", i.rows_read AS "rowsRead", i.revision, i.made, i.changed, i.unchanged, i.refused, i.read_at AS "readAt",
    coalesce(r.name, '') AS "readBy", i.ended_at AS "endedAt", e.name AS "endedBy",
    i.moved_at < clock_timestamp() - interval '${STALLED} seconds' AS stalled
  FROM file_import i LEFT JOIN municipality m ON m.id = i.municipality_id LEFT JOIN organisation o ON o.id = i.organisation_id
    LEFT JOIN person r ON r.id = i.read_by LEFT JOIN person e ON e.id = i.ended_by
  WHERE ${OWN}`;
const ONE = `${READ} AND i.id = $4`;
const LATEST = `${READ} AND i.kind = ANY ($4) ORDER BY i.read_at DESC, i.id LIMIT 20`;

const tenants = (scope: AnyScope): readonly (readonly string[] | boolean | null)[] =>
  scope.kind === 'SYSTEM'
    ? [null, null, true]
    : [scope.municipalities, scope.organisations, scope.side === 'INSTALLATION'];

/** Null for another tenant's and for none. */
export async function readFileImport(tx: HotTx, scope: AnyScope, id: string): Promise<FileImport | null> {
  const values = [...tenants(scope), id];
  const { rows } = await tx.query<Row>({ name: 'read-file-import', text: ONE, values });
  return rows[0] ? importOf(rows[0]) : null;
}

/** The same under lock, read after the lock was got. */
export async function lockFileImport(tx: HotTx, scope: AnyScope, id: string): Promise<FileImport | null> {
  const text = 'SELECT 1 FROM file_import WHERE id = $1 FOR NO KEY UPDATE';
  await tx.query({ name: 'lock-file-import', text, values: [id] });
  return readFileImport(tx, scope, id);
}

/** With what its rows would do, where somebody has yet to end it. */
export type ListedImport = FileImport & { readonly waiting: RowCounts | null };

/** The latest files of these kinds. */
export const listFileImports = (
  scope: AnyScope,
  kinds: readonly ImportKind[],
): Promise<readonly ListedImport[]> =>
  inHotTransaction(scope, async (tx) => {
    const values = [...tenants(scope), kinds];
    const { rows } = await tx.query<Row>({ name: 'list-file-imports', text: LATEST, values });
    const waiting = rows.flatMap(({ id, state }) => (state === 'PREVIEW' ? [id] : []));
    const counts = await countRowsOfEach(tx, scope, waiting);
    return rows.map((row) => ({ ...importOf(row), waiting: counts.get(row.id) ?? null }));
  });

type Row = KindAndOffice & Omit<FileFacts, 'counts'> & { [Key in keyof FileCounts]: number | null };

const importOf = ({ made, changed, unchanged, refused, ...row }: Row): FileImport => ({
  ...row,
  counts:
    made === null ? null : { made, changed: changed ?? 0, unchanged: unchanged ?? 0, refused: refused ?? 0 },
});

const PIECE = `
  WITH piece AS (INSERT INTO import_piece (import_id, municipality_id, organisation_id, number, bytes) VALUES ($1, $2, $3, $4, $5))
  UPDATE file_import SET bytes = bytes + length($5::bytea), moved_at = clock_timestamp() WHERE id = $1`;

/** The rows and pieces of a file of people are of no tenant: they are reached through the file alone. */
export const tenantOfRows = (of: KindAndOffice): readonly (string | null)[] =>
  of.kind === 'USERS' ? [null, null] : [of.municipalityId, of.organisationId];

/** The next piece of the file as it comes in. */
export async function addPiece(
  tx: HotTx,
  _scope: AnyScope,
  of: KindAndOffice & { readonly id: string },
  piece: { readonly number: number; readonly bytes: Uint8Array },
): Promise<void> {
  const values = [of.id, ...tenantOfRows(of), piece.number, piece.bytes];
  await tx.query({ name: 'add-import-piece', text: PIECE, values });
}

/** A piece of the file; null after the last. */
export const readPiece = (scope: AnyScope, id: string, number: number): Promise<Buffer | null> =>
  inHotTransaction(scope, async (tx) => {
    const text = 'SELECT bytes FROM import_piece WHERE import_id = $1 AND number = $2';
    const { rows } = await tx.query<{ bytes: Buffer }>({
      ...{ name: 'read-import-piece', text, values: [id, number] },
    });
    return rows[0]?.bytes ?? null;
  });

/** What changes of an import while it is read, looked at and entered. */
export type ImportMove = {
  readonly state?: FileImportState;
  readonly fault?: FileFault;
  readonly contentHash?: string;
  readonly columns?: readonly (ImportColumn | '')[];
  readonly unknownHeadings?: readonly string[];
  readonly rowsRead?: number;
  /** Something that somebody looks at has changed. */
  readonly anew?: boolean;
};

const MOVE = `
  UPDATE file_import SET state = coalesce($2, state), fault = $3, content_hash = coalesce($4, content_hash),
    columns = coalesce($5, columns), unknown_headings = coalesce($6, unknown_headings), rows_read = coalesce($7, rows_read),
    revision = revision + $8, moved_at = clock_timestamp()
  WHERE id = $1`;

export async function moveFileImport(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  move: ImportMove,
): Promise<void> {
  const { state, fault, contentHash, columns, unknownHeadings, rowsRead, anew } = move;
  const values = [
    ...[id, state ?? null, fault ? JSON.stringify(fault) : null, contentHash ?? null, columns ?? null],
    ...[unknownHeadings ?? null, rowsRead ?? null, anew ? 1 : 0],
  ];
  await tx.query({ name: 'move-file-import', text: MOVE, values });
}

const END = `
  UPDATE file_import SET state = $2, made = $3, changed = $4, unchanged = $5, refused = $6, ended_at = app_now(), ended_by = $7
  WHERE id = $1`;

const OF_PEOPLE = `i.id = r.import_id AND i.id = $1 AND i.kind = 'USERS'`;
/** Of people nothing stays in a file that has ended: what came of them stands where they are looked after. */
const FORGET_PEOPLE = [
  `DELETE FROM import_row r USING file_import i WHERE ${OF_PEOPLE} AND r.state <> 'ENTERED'`,
  `UPDATE import_row r SET cells = '{}', key = '', sort = '' FROM file_import i WHERE ${OF_PEOPLE}`,
];

/** Ends a locked import; what came of its rows stays with it. */
export async function endFileImport(
  tx: HotTx,
  scope: AnyScope,
  id: string,
  end: {
    readonly state: 'CONFIRMED' | 'DISCARDED';
    readonly counts: FileCounts | null;
    readonly by: UserId;
  },
): Promise<void> {
  const { state, counts, by } = end;
  const numbers = [counts?.made, counts?.changed, counts?.unchanged, counts?.refused];
  const values = [id, state, ...numbers.map((number) => number ?? null), by];
  await tx.query({ name: 'end-file-import', text: END, values });
  await forgetPieces(tx, scope, id);
  if (state === 'DISCARDED')
    await tx.query({ text: 'DELETE FROM import_row WHERE import_id = $1', values: [id] });
  else for (const text of FORGET_PEOPLE) await tx.query({ text, values: [id] });
}

export async function forgetPieces(tx: HotTx, _scope: AnyScope, id: string): Promise<void> {
  await tx.query({ text: 'DELETE FROM import_piece WHERE import_id = $1', values: [id] });
}

const OLD_PREVIEWS = `
  UPDATE file_import SET state = 'DISCARDED', ended_at = app_now(), ended_by = $1
  WHERE (state IN ('READING', 'PREVIEW', 'BROKEN') AND read_at < app_now() - interval '14 days')
    OR (state = 'ENTERING' AND moved_at < app_now() - interval '14 days') RETURNING id`;
const OLD_ROWS = `
  DELETE FROM import_row r USING file_import i WHERE i.id = r.import_id AND i.ended_at < app_now() - interval '60 days'`;

/** Files that nobody came back to, or whose entering nobody went on with, are thrown away after two weeks, and the rows of those that ended after two months. */
export async function forgetOldFileImports(tx: HotTx, _scope: AnyScope, by: UserId): Promise<number> {
  const { rows } = await tx.query<{ id: string }>({ text: OLD_PREVIEWS, values: [by] });
  const ids = rows.map(({ id }) => id);
  await tx.query({ text: 'DELETE FROM import_piece WHERE import_id = ANY ($1::uuid[])', values: [ids] });
  await tx.query({ text: 'DELETE FROM import_row WHERE import_id = ANY ($1::uuid[])', values: [ids] });
  await tx.query({ text: OLD_ROWS });
  return ids.length;
}
