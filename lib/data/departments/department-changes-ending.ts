import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { EndingDepartment } from '@/lib/domain/department/department-change';
import type { EndingHome } from '@/lib/domain/department/moved-homes';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { PLACEMENT_STANDS } from '../what-stands';

// FOR UPDATE, so that no counter is opened and no home reported in them meanwhile; in the order of their ids.
const HOLD = `
  SELECT d.id FROM department d WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)} ORDER BY d.id FOR UPDATE`;

/** Holds departments that are to end, after their counters. */
export async function holdEnding(tx: HotTx, scope: Scope, ids: readonly DepartmentId[]): Promise<void> {
  await tx.query({ name: 'hold-ending', text: HOLD, values: [ids, ...tenantValues(scope)] });
}

type EndingRow = Omit<EndingDepartment, 'dwellings'> & {
  readonly family: number;
  readonly youth: number;
  readonly elderly: number;
  readonly residents: number | null;
  readonly turnoverPermille: number | null;
  readonly example: boolean;
};

export type EndingOnRecord = EndingDepartment & Pick<EndingRow, 'residents' | 'turnoverPermille' | 'example'>;

const READ = `
  SELECT d.id, d.organisation_id AS "organisationId", d.municipality_id AS "municipalityId", d.number, d.name,
    d.family_dwellings AS family, d.youth_dwellings AS youth, d.elderly_dwellings AS elderly, d.closed_from::text AS "closedFrom",
    d.residents, d.turnover_permille AS "turnoverPermille", d.example, d.area_id AS "areaId",
    coalesce((SELECT jsonb_agg(jsonb_build_object('from', r.valid_from, 'to', r.valid_to, 'reason', r.reason)
      ORDER BY r.valid_from, r.recorded_at) FROM department_rehousing r WHERE r.department_id = d.id), '[]') AS rehousing,
    coalesce((SELECT jsonb_agg(jsonb_build_object('tier', p.tier, 'criteria', to_jsonb(p.criteria), 'from', p.valid_from, 'to', p.valid_to)
      ORDER BY p.valid_from, p.recorded_at) FROM placement p WHERE p.department_id = d.id
        AND ${PLACEMENT_STANDS}), '[]') AS placements,
    EXISTS (SELECT FROM department_change_from f JOIN department_change c ON c.id = f.change_id
      WHERE f.department_id = d.id AND c.state IN ('PROPOSED', 'CONFIRMED')) AS "isChanging"
  FROM department d WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)} ORDER BY length(d.number), d.number, d.id`;

/** The departments as they stand; other tenants' are left out. */
export async function readEnding(
  tx: HotTx,
  scope: Scope,
  ids: readonly DepartmentId[],
): Promise<readonly EndingOnRecord[]> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<EndingRow>({ name: 'read-ending', text: READ, values });
  return rows.map(({ family, youth, elderly, ...row }) => ({
    ...row,
    dwellings: { family, youth, elderly },
  }));
}

type Party = { readonly organisationId: OrganisationId; readonly municipalityId: MunicipalityId };

const NUMBERS = `
  SELECT d.number FROM department d WHERE d.organisation_id = $1 AND d.municipality_id = $2 AND d.id <> ALL ($3::uuid[])`;

/** Numbers that the party's other departments have, closed ones too. */
export async function readOtherNumbers(
  tx: HotTx,
  _scope: Scope,
  { organisationId, municipalityId }: Party,
  ids: readonly DepartmentId[],
): Promise<readonly string[]> {
  const values = [organisationId, municipalityId, ids];
  const { rows } = await tx.query<{ number: string }>({ name: 'read-other-numbers', text: NUMBERS, values });
  return rows.map(({ number }) => number);
}

const TIERS = `
  SELECT t ->> 'tier' AS tier FROM agreement_version v CROSS JOIN LATERAL jsonb_array_elements(v.document -> 'tiers') t
  WHERE coalesce((t ->> 'placeable')::boolean, true) AND v.kind = 'FRAMEWORK' AND v.municipality_id = $1 AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)`;

/** The tiers of the agreement in force on a day; none while there is none. */
export async function readTiersOn(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  day: CalendarDate,
): Promise<readonly TierId[]> {
  const { rows } = await tx.query<{ tier: TierId }>({
    ...{ name: 'read-tiers-on', text: TIERS, values: [municipalityId, day] },
  });
  return rows.map(({ tier }) => tier);
}

const AREAS = 'SELECT a.id FROM area a WHERE a.municipality_id = $1';

/** The areas that a department of the municipality may lie in. */
export async function readAreas(
  tx: HotTx,
  _scope: Scope,
  municipalityId: MunicipalityId,
): Promise<readonly AreaId[]> {
  const { rows } = await tx.query<{ id: AreaId }>({
    ...{ name: 'read-areas-of', text: AREAS, values: [municipalityId] },
  });
  return rows.map(({ id }) => id);
}

const AWAITING = `SELECT count(*)::int AS count FROM vacancy WHERE department_id = ANY ($1::uuid[]) AND state = 'AWAITING_AGREEMENT'`;

/** Homes that wait for an agreement would be counted later, where nothing is counted any more. */
export async function countAwaiting(tx: HotTx, _scope: Scope, ids: readonly DepartmentId[]): Promise<number> {
  const { rows } = await tx.query<{ count: number }>({
    name: 'count-awaiting-of',
    text: AWAITING,
    values: [ids],
  });
  return rows[0]?.count ?? 0;
}

const HOMES = `
  SELECT w.id, w.department_id AS "departmentId", d.number AS "departmentNumber", w.unit_number AS "unitNumber", w.street,
    w.house_number AS "houseNumber"
  FROM dwelling w JOIN department d ON d.id = w.department_id WHERE w.department_id = ANY ($1::uuid[]) ORDER BY w.id`;

export async function readEndingHomes(
  tx: HotTx,
  _scope: Scope,
  ids: readonly DepartmentId[],
): Promise<readonly EndingHome[]> {
  const { rows } = await tx.query<EndingHome>({ name: 'read-ending-homes', text: HOMES, values: [ids] });
  return rows;
}
