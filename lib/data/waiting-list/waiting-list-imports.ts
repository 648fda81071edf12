import type { Scope } from '@/lib/domain/access/scope';
import type { OrganisationId, UserId } from '@/lib/domain/shared/ids';
import type { Counts } from '@/lib/domain/waiting-list/plan-import';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

const IMPORT_STATES = ['PREVIEW', 'CONFIRMED', 'DISCARDED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A waiting list as it was uploaded; its rows are sealed, and gone once it has ended. */
export type WaitingListImport = {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly fileName: string;
  readonly state: ImportState;
  readonly sealed: Uint8Array | null;
  readonly counts: Counts | null;
  readonly readAt: Date;
  readonly readBy: string;
  /** Who has the file: its protected names are shown to nobody else. */
  readonly readById: UserId;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
};

export type NewImport = Pick<
  WaitingListImport,
  'id' | 'organisationId' | 'fileName' | 'readAt' | 'readById'
> & {
  readonly sealed: Uint8Array;
  readonly contentHash: string;
};

const INSERT = `
  INSERT INTO waiting_list_import (id, organisation_id, file_name, content_hash, rows_sealed, state, read_at, read_by)
  VALUES ($1, $2, $3, $4, $5, 'PREVIEW', $6, $7)`;

export async function addImport(tx: HotTx, _scope: Scope, row: NewImport): Promise<void> {
  const { id, organisationId, fileName, contentHash, sealed, readAt, readById } = row;
  const values = [id, organisationId, fileName, contentHash, Buffer.from(sealed), readAt, readById];
  await tx.query({ name: 'add-waiting-list-import', text: INSERT, values });
}

const READ = (sealed: boolean): string => `
  SELECT i.id, i.organisation_id, i.file_name, i.state, ${sealed ? 'i.rows_sealed' : 'NULL::bytea'} AS rows_sealed, i.made, i.changed,
    i.unchanged, i.refused, i.read_at, r.name AS read_by, i.read_by AS read_by_id, i.ended_at, e.name AS ended_by
  FROM waiting_list_import i LEFT JOIN person r ON r.id = i.read_by LEFT JOIN person e ON e.id = i.ended_by
  WHERE ${ofOrganisations('i', 1)}`;
const ONE = `${READ(true)} AND i.id = $2`;
const LATEST = `${READ(false)} ORDER BY i.read_at DESC, i.id LIMIT 20`;

/** The import with its rows; null for another tenant's and for none. */
export async function readImport(tx: HotTx, scope: Scope, id: string): Promise<WaitingListImport | null> {
  const values = [organisationsOf(scope), id];
  const { rows } = await tx.query<Row>({ name: 'read-waiting-list-import', text: ONE, values });
  return rows[0] ? importOf(rows[0]) : null;
}

/** The same under lock, read after the lock was got. */
export async function lockImport(tx: HotTx, scope: Scope, id: string): Promise<WaitingListImport | null> {
  const text = 'SELECT 1 FROM waiting_list_import WHERE id = $1 FOR NO KEY UPDATE';
  await tx.query({ name: 'lock-waiting-list-import', text, values: [id] });
  return readImport(tx, scope, id);
}

/** The latest ones, without their rows. */
export const listImports = (scope: Scope): Promise<readonly WaitingListImport[]> =>
  inHotTransaction(scope, async (tx) => {
    const values = [organisationsOf(scope)];
    const { rows } = await tx.query<Row>({ name: 'list-waiting-list-imports', text: LATEST, values });
    return rows.map(importOf);
  });

const END = `
  UPDATE waiting_list_import SET state = $2, rows_sealed = NULL, made = $3, changed = $4, unchanged = $5, refused = $6, ended_at = $7,
    ended_by = $8 WHERE id = $1`;

/** Ends a locked import: its rows go, what came of them stays. */
export async function endImport(
  tx: HotTx,
  _scope: Scope,
  id: string,
  end: {
    readonly state: 'CONFIRMED' | 'DISCARDED';
    readonly counts: Counts | null;
    readonly at: Date;
    readonly by: UserId;
  },
): Promise<void> {
  const { state, counts, at, by } = end;
  const numbers = [counts?.MADE, counts?.CHANGED, counts?.UNCHANGED, counts?.REFUSED];
  const values = [id, state, ...numbers.map((number) => number ?? null), at, by];
  await tx.query({ name: 'end-waiting-list-import', text: END, values });
}

const FORGET = `
  UPDATE waiting_list_import SET state = 'DISCARDED', rows_sealed = NULL, ended_at = app_now(), ended_by = $1
  WHERE state = 'PREVIEW' AND read_at < app_now() - interval '7 days'`;

/** Previews that nobody came back to: their rows hold personal data that serves nothing any more. */
export async function forgetOldPreviews(tx: HotTx, _scope: Scope, by: UserId): Promise<number> {
  const { rowCount } = await tx.query({ name: 'forget-old-previews', text: FORGET, values: [by] });
  return rowCount ?? 0;
}

type Row = {
  id: string;
  organisation_id: OrganisationId;
  file_name: string;
  state: ImportState;
  rows_sealed: Buffer | null;
  made: number | null;
  changed: number | null;
  unchanged: number | null;
  refused: number | null;
  read_at: Date;
  read_by: string | null;
  read_by_id: UserId;
  ended_at: Date | null;
  ended_by: string | null;
};

const importOf = (row: Row): WaitingListImport => ({
  id: row.id,
  organisationId: row.organisation_id,
  fileName: row.file_name,
  state: row.state,
  sealed: row.rows_sealed,
  counts: countsOf(row),
  readAt: row.read_at,
  readBy: row.read_by ?? '',
  readById: row.read_by_id,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
});

const countsOf = ({ made, changed, unchanged, refused }: Row): Counts | null =>
  made === null
    ? null
    : { MADE: made, CHANGED: changed ?? 0, UNCHANGED: unchanged ?? 0, REFUSED: refused ?? 0 };
