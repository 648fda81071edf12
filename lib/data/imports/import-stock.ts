import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentSaid } from '@/lib/domain/imports/read-department';
import type { AreaId, MunicipalityId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('stock of ' || $1::text, 0))`;

/** The stock of a municipality is taken in by one file at a time, so that what was looked at is what is done. */
export async function lockStock(tx: HotTx, _scope: Scope, municipalityId: MunicipalityId): Promise<void> {
  await tx.query({ name: 'lock-stock', text: LOCK, values: [municipalityId] });
}

const AREAS = `
  WITH new AS (INSERT INTO area (municipality_id, name) SELECT $1, n FROM unnest($2::text[]) AS n
    ON CONFLICT (municipality_id, name) DO NOTHING RETURNING id, name)
  SELECT id, name FROM new UNION SELECT a.id, a.name FROM area a WHERE a.municipality_id = $1 AND a.name = ANY ($2)`;

/** Makes areas that are not there yet; answers each of them by its name. */
export async function putAreas(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  names: readonly string[],
): Promise<ReadonlyMap<string, AreaId>> {
  if (names.length === 0) return new Map();
  const { rows } = await tx.query<{ id: AreaId; name: string }>({
    ...{ name: 'put-areas', text: AREAS, values: [municipalityId, [...new Set(names)]] },
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const COLUMNS = `organisation_id, municipality_id, area_id, number, name, lbf_number, family_dwellings, youth_dwellings,
  elderly_dwellings, residents, in_use_year, accessible_all, accessible_every_second`;
const ROWS = 'jsonb_populate_recordset(NULL::department, $1::jsonb) AS r';
const PUT = `
  INSERT INTO department (${COLUMNS}) SELECT ${COLUMNS} FROM ${ROWS}
  ON CONFLICT (organisation_id, municipality_id, number) DO UPDATE SET area_id = excluded.area_id, name = excluded.name,
    lbf_number = excluded.lbf_number, family_dwellings = excluded.family_dwellings, youth_dwellings = excluded.youth_dwellings,
    elderly_dwellings = excluded.elderly_dwellings, residents = excluded.residents, in_use_year = excluded.in_use_year,
    accessible_all = excluded.accessible_all, accessible_every_second = excluded.accessible_every_second`;

/** New departments, and known ones as the file says they are. */
export async function putDepartments(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  rows: readonly DepartmentSaid[],
): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map((row) => ({
    ...{ organisation_id: row.organisationId, municipality_id: municipalityId, area_id: row.areaId },
    ...{ number: row.number, name: row.name, lbf_number: row.lbf, residents: row.residents },
    ...{ family_dwellings: row.familyDwellings, youth_dwellings: row.youthDwellings },
    ...{ elderly_dwellings: row.elderlyDwellings, in_use_year: row.inUseYear },
    ...{ accessible_all: row.accessibleAll, accessible_every_second: row.accessibleEverySecond },
  }));
  await tx.query({ name: 'put-departments', text: PUT, values: [JSON.stringify(written)] });
}

const ORGANISATION = 'SELECT bring_in_organisation($1, $2, $3, $4, $5) IS NOT NULL AS done';

/** Makes an organisation, or says what it is called; false: it is not the municipality's to say, or to take in. */
export async function putOrganisation(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  row: {
    readonly id: string;
    readonly name: string;
    readonly cvr: string | null;
    readonly agent: string | null;
  },
): Promise<boolean> {
  const values = [municipalityId, row.id, row.name, row.cvr, row.agent];
  const { rows } = await tx.query<{ done: boolean }>({
    ...{ name: 'put-organisation', text: ORGANISATION, values },
  });
  return rows[0]?.done === true;
}

const ELSEWHERE = 'SELECT organisations_elsewhere($1, $2) AS numbers';

/** Of these CVR numbers those of organisations that only other municipalities have. */
export async function readElsewhere(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ numbers: string[] }>({
    ...{ name: 'organisations-elsewhere', text: ELSEWHERE, values: [municipalityId, numbers] },
  });
  return new Set(rows[0]?.numbers);
}
