import type { AnyScope } from '@/lib/domain/access/scope';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { PeopleOffice } from '@/lib/domain/imports/places';
import type { AreaId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import type { FileImport } from './file-imports';

/** What a name in an office's files means. */
export type Named = { readonly organisationId: OrganisationId } | { readonly areaId: AreaId };

const put = (named: 'named_organisation_id' | 'named_area_id') => `
  INSERT INTO import_name (municipality_id, organisation_id, written, ${named}, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, app_now(), $5)
  ON CONFLICT (municipality_id, organisation_id, written) WHERE ${named} IS NOT NULL DO UPDATE SET ${named} = excluded.${named},
    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`;
const ORGANISATION = { name: 'name-organisation', text: put('named_organisation_id') };
const AREA = { name: 'name-area', text: put('named_area_id') };

/** Remembers what the office calls an organisation or an area. */
export async function putName(
  tx: HotTx,
  _scope: AnyScope,
  { municipalityId, organisationId }: PeopleOffice,
  said: { readonly written: string; readonly named: Named; readonly by: UserId },
): Promise<void> {
  const { named } = said;
  const [statement, id] = 'areaId' in named ? [AREA, named.areaId] : [ORGANISATION, named.organisationId];
  await tx.query({ ...statement, values: [municipalityId, organisationId, said.written, id, said.by] });
}

const NEW =
  'UPDATE file_import SET new_names = ARRAY(SELECT DISTINCT unnest(new_names || $2::text[])) WHERE id = $1';

/** Remembers for this file that the names are new. */
export async function addNewNames(
  tx: HotTx,
  _scope: AnyScope,
  { id }: Pick<FileImport, 'id'>,
  names: readonly string[],
): Promise<void> {
  await tx.query({ name: 'add-new-names', text: NEW, values: [id, names] });
}

/** A name in the file that nobody has, with the first of its rows. */
export type UnknownName = {
  readonly column: ImportColumn;
  readonly fault: string;
  readonly text: string;
  readonly line: number;
  readonly rows: number;
};

const UNKNOWN = `
  SELECT f ->> 'column' AS column, f ->> 'fault' AS fault, r.cells ->> (f ->> 'column') AS text, min(r.line) AS line, count(*)::int AS rows
  FROM import_row r CROSS JOIN LATERAL jsonb_array_elements(r.notes -> 'faults') AS f
  WHERE r.import_id = $1 AND r.state = 'REFUSED' AND f ->> 'fault' = ANY ($2)
  GROUP BY 1, 2, 3 ORDER BY min(r.line) LIMIT $3`;

/** The names that rows are refused for, each once, in the order of the file. */
export async function readUnknownNames(
  tx: HotTx,
  _scope: AnyScope,
  id: string,
  faults: readonly string[],
  limit: number,
): Promise<readonly UnknownName[]> {
  const values = [id, faults, limit];
  const { rows } = await tx.query<UnknownName>({ name: 'unknown-import-names', text: UNKNOWN, values });
  return rows;
}
