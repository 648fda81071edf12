import type { AnyScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type DepartmentNameThen, type NameThen, pastOf } from '@/lib/domain/imports/former-names';
import type {
  AliasKnown,
  DepartmentKnown,
  ImportPlaces,
  MunicipalityKnown,
  NameKnown,
  OrganisationKnown,
  PeopleOffice,
} from '@/lib/domain/imports/places';
import type { AreaId, DepartmentId, UserId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

const READ = `
  SELECT app_now() AS now,
    (SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'cvr', o.cvr, 'agent', o.managing_agent, 'shared', EXISTS (
        SELECT FROM organisation_municipality x WHERE x.organisation_id = o.id AND x.municipality_id <> $1)) ORDER BY o.name)
      FROM organisation o WHERE CASE WHEN $1::uuid IS NOT NULL THEN EXISTS (SELECT FROM organisation_municipality om
          WHERE om.organisation_id = o.id AND om.municipality_id = $1) ELSE $2::uuid IS NULL OR o.id = $2 END) AS organisations,
    (SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name)
      FROM municipality m WHERE m.id = $1 OR ($1::uuid IS NULL AND $2::uuid IS NULL)) AS municipalities,
    (SELECT json_agg(json_build_object('id', d.id, 'organisationId', d.organisation_id, 'number', d.number, 'name', d.name,
        'lbf', d.lbf_number, 'areaId', d.area_id, 'areaName', a.name, 'familyDwellings', d.family_dwellings,
        'youthDwellings', d.youth_dwellings, 'elderlyDwellings', d.elderly_dwellings, 'residents', d.residents,
        'inUseYear', d.in_use_year, 'accessibleAll', d.accessible_all, 'accessibleEverySecond', d.accessible_every_second,
        'openedFrom', d.opened_from, 'closedFrom', d.closed_from) ORDER BY d.id)
      FROM department d LEFT JOIN area a ON a.id = d.area_id
      WHERE d.municipality_id = $1 AND ($2::uuid IS NULL OR d.organisation_id = $2)) AS departments,
    (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name) FROM area a WHERE a.municipality_id = $1) AS areas,
    (SELECT json_agg(json_build_object('id', n.department_id, 'number', n.number, 'name', n.name, 'from', n.valid_from) ORDER BY n.id DESC) FROM department_name n
      WHERE n.municipality_id = $1 AND ($2::uuid IS NULL OR n.organisation_id = $2) AND EXISTS (SELECT FROM department_name x WHERE x.department_id = n.department_id AND x.id <> n.id)) AS "departmentNames",
    (SELECT json_agg(json_build_object('id', n.organisation_id, 'name', n.name, 'from', n.valid_from) ORDER BY n.id DESC) FROM organisation_name n
      WHERE ($1::uuid IS NULL OR n.organisation_id IN (SELECT om.organisation_id FROM organisation_municipality om
        WHERE om.municipality_id = $1)) AND EXISTS (SELECT FROM organisation_name x WHERE x.organisation_id = n.organisation_id AND x.id <> n.id)) AS "organisationNames",
    (SELECT json_agg(json_build_object('id', n.area_id, 'name', n.name, 'from', n.valid_from) ORDER BY n.id DESC) FROM area_name n
      WHERE n.municipality_id = $1 AND EXISTS (SELECT FROM area_name x WHERE x.area_id = n.area_id AND x.id <> n.id)) AS "areaNames",
    (SELECT json_agg(json_build_object('organisationId', i.organisation_id, 'written', i.written, 'departmentId', i.department_id))
      FROM import_alias i WHERE i.municipality_id = $1 AND ($2::uuid IS NULL OR i.organisation_id = $2)) AS aliases,
    (SELECT json_agg(json_build_object('written', n.written, 'organisationId', n.named_organisation_id, 'areaId', n.named_area_id))
      FROM import_name n WHERE n.municipality_id IS NOT DISTINCT FROM $1::uuid AND n.organisation_id IS NOT DISTINCT FROM $2::uuid) AS names,
    (SELECT json_object_agg(c.postcode, c.city) FROM (SELECT w.postcode, min(w.city) AS city FROM dwelling w
      WHERE w.municipality_id = $1 AND ($2::uuid IS NULL OR w.organisation_id = $2)
      GROUP BY w.postcode HAVING min(w.city) = max(w.city)) c) AS cities`;

type Row = {
  now: Date;
  municipalities: MunicipalityKnown[] | null;
  organisations: OrganisationKnown[] | null;
  departments: DepartmentKnown[] | null;
  areas: { id: AreaId; name: string }[] | null;
  departmentNames: DepartmentNameThen[] | null;
  organisationNames: NameThen[] | null;
  areaNames: NameThen[] | null;
  aliases: AliasKnown[] | null;
  names: NameKnown[] | null;
  cities: Record<string, string> | null;
};

/** What the words of a file can mean, as far as its office sees. */
export async function readImportPlaces(
  tx: HotTx,
  _scope: AnyScope,
  office: PeopleOffice & { readonly newNames: readonly string[] },
): Promise<ImportPlaces> {
  const values = [office.municipalityId, office.organisationId];
  const { rows } = await tx.query<Row>({ name: 'read-import-places', text: READ, values });
  const [row] = rows;
  if (!row) throw new Error('The instance has no clock row');
  return {
    office: { municipalityId: office.municipalityId, organisationId: office.organisationId },
    today: dayOfInstant(row.now),
    municipalities: row.municipalities ?? [],
    organisations: row.organisations ?? [],
    departments: row.departments ?? [],
    areas: row.areas ?? [],
    departmentNames: row.departmentNames ?? [],
    organisationNames: pastOf(row.organisationNames ?? []),
    areaNames: pastOf(row.areaNames ?? []),
    aliases: row.aliases ?? [],
    names: row.names ?? [],
    newNames: new Set(office.newNames),
    cities: new Map(Object.entries(row.cities ?? {})),
  };
}

const ALIAS = `
  INSERT INTO import_alias (municipality_id, organisation_id, written, department_id, recorded_at, recorded_by)
  SELECT d.municipality_id, d.organisation_id, $2, d.id, app_now(), $3 FROM department d WHERE d.id = $1
  ON CONFLICT (organisation_id, municipality_id, written) DO UPDATE SET department_id = excluded.department_id,
    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`;

/** Remembers what an organisation calls one of its departments. */
export async function putAlias(
  tx: HotTx,
  _scope: AnyScope,
  alias: { readonly departmentId: DepartmentId; readonly written: string; readonly by: UserId },
): Promise<void> {
  const values = [alias.departmentId, alias.written, alias.by];
  await tx.query({ name: 'put-import-alias', text: ALIAS, values });
}
