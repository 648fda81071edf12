import type { Scope } from '@/lib/domain/access/scope';
import type { FigureCounts } from '@/lib/domain/key-figures/plan-figures';
import type { SourceKind } from '@/lib/domain/key-figures/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import type { Table } from '@/lib/domain/shared/written-table';
import { type HotTx, inHotTransaction } from '../transaction';

export type FigureImportState = 'PREVIEW' | 'CONFIRMED' | 'DISCARDED';

/** A file of figures as it was uploaded; its rows are gone once it has ended. */
export type FigureImport = {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly organisationId: OrganisationId | null;
  readonly organisationName: string | null;
  readonly fileName: string;
  readonly said: {
    readonly on: CalendarDate | null;
    readonly kind: SourceKind | null;
    readonly source: string | null;
  };
  readonly state: FigureImportState;
  readonly table: Table | null;
  readonly counts: FigureCounts | null;
  readonly readAt: Date;
  readonly readBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
};

export type NewFigureImport = Pick<
  FigureImport,
  'id' | 'municipalityId' | 'organisationId' | 'fileName' | 'said' | 'readAt'
> & {
  readonly table: Table;
  readonly contentHash: string;
  readonly readById: UserId;
};

const INSERT = `
  INSERT INTO figure_import (id, municipality_id, organisation_id, file_name, content_hash, said, rows, state, read_at, read_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'PREVIEW', $8, $9)`;

export async function addFigureImport(tx: HotTx, _scope: Scope, row: NewFigureImport): Promise<void> {
  const values = [
    ...[row.id, row.municipalityId, row.organisationId, row.fileName, row.contentHash],
    ...[JSON.stringify(row.said), JSON.stringify(row.table), row.readAt, row.readById],
  ];
  await tx.query({ name: 'add-figure-import', text: INSERT, values });
}

/** The municipality reads those of its organisations too; an organisation its own. */
const OWN = `($1::uuid[] IS NULL OR i.municipality_id = ANY ($1) OR i.organisation_id = ANY ($2))`;
const READ = (rows: boolean): string => `
  SELECT i.id, i.municipality_id AS "municipalityId", m.name AS "municipalityName", i.organisation_id AS "organisationId",
    o.name AS "organisationName", i.file_name AS "fileName", i.said, i.state, ${rows ? 'i.rows' : 'NULL::jsonb'} AS table, i.made,
    i.restated, i.unchanged, i.refused, i.read_at AS "readAt", coalesce(r.name, '') AS "readBy", i.ended_at AS "endedAt",
    e.name AS "endedBy"
  FROM figure_import i JOIN municipality m ON m.id = i.municipality_id LEFT JOIN organisation o ON o.id = i.organisation_id
    LEFT JOIN person r ON r.id = i.read_by LEFT JOIN person e ON e.id = i.ended_by
  WHERE ${OWN}`;
const ONE = `${READ(true)} AND i.id = $3`;
const LATEST = `${READ(false)} ORDER BY i.read_at DESC, i.id LIMIT 20`;

const tenants = (scope: Scope): readonly (readonly string[] | null)[] =>
  scope.kind === 'SYSTEM' ? [null, null] : [scope.municipalities, scope.organisations];

/** The import with its rows; null for another tenant's and for none. */
export async function readFigureImport(tx: HotTx, scope: Scope, id: string): Promise<FigureImport | null> {
  const { rows } = await tx.query<Row>({
    ...{ name: 'read-figure-import', text: ONE, values: [...tenants(scope), id] },
  });
  return rows[0] ? importOf(rows[0]) : null;
}

/** The same under lock, read after the lock was got. */
export async function lockFigureImport(tx: HotTx, scope: Scope, id: string): Promise<FigureImport | null> {
  const text = 'SELECT 1 FROM figure_import WHERE id = $1 FOR NO KEY UPDATE';
  await tx.query({ name: 'lock-figure-import', text, values: [id] });
  return readFigureImport(tx, scope, id);
}

/** The latest ones, without their rows. */
export const listFigureImports = (scope: Scope): Promise<readonly FigureImport[]> =>
  inHotTransaction(scope, async (tx) => {
    const { rows } = await tx.query<Row>({
      ...{ name: 'list-figure-imports', text: LATEST, values: [...tenants(scope)] },
    });
    return rows.map(importOf);
  });

const END = `
  UPDATE figure_import SET state = $2, rows = NULL, made = $3, restated = $4, unchanged = $5, refused = $6, ended_at = $7, ended_by = $8
  WHERE id = $1`;

/** Ends a locked import: its rows go, what came of them stays. */
export async function endFigureImport(
  tx: HotTx,
  _scope: Scope,
  id: string,
  end: {
    readonly state: 'CONFIRMED' | 'DISCARDED';
    readonly counts: FigureCounts | null;
    readonly at: Date;
    readonly by: UserId;
  },
): Promise<void> {
  const { state, counts, at, by } = end;
  const numbers = [counts?.NEW, counts?.RESTATED, counts?.UNCHANGED, counts?.REFUSED];
  const values = [id, state, ...numbers.map((number) => number ?? null), at, by];
  await tx.query({ name: 'end-figure-import', text: END, values });
}

type Row = Omit<FigureImport, 'counts'> & {
  made: number | null;
  restated: number | null;
  unchanged: number | null;
  refused: number | null;
};

const importOf = ({ made, restated, unchanged, refused, ...row }: Row): FigureImport => ({
  ...row,
  counts:
    made === null
      ? null
      : { NEW: made, RESTATED: restated ?? 0, UNCHANGED: unchanged ?? 0, REFUSED: refused ?? 0 },
});
