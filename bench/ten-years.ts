import { givenDepartment } from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';
import type { World } from './world';

/** Past the use cases, whose work is not what is asked about; rows that fit by how they are made are not checked one by one. */
export async function fillYears(
  { superuserUrl, town }: World,
  { departments: count, homes }: { readonly departments: number; readonly homes: number },
): Promise<void> {
  const departments: string[] = [];
  for (let n = 0; n < count; n += 1) departments.push(await givenDepartment(town));
  await withClient(superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query(CROWD, [homes, departments, town.organisationId, town.municipalityId]);
    for (const rows of ROWS) await client.query(rows);
    await client.query('ANALYZE');
  });
}

const SYSTEM = `'00000000-0000-0000-0000-000000000001'::uuid`;
const CROWD = `
  CREATE TEMP TABLE crowd AS
  SELECT g, ($2::uuid[])[1 + g % cardinality($2::uuid[])] AS d, g / cardinality($2::uuid[]) + 1 AS n, $3::uuid AS o, $4::uuid AS m,
    date '2015-01-01' + (g::bigint * 3652 / $1)::int AS day, (g / cardinality($2::uuid[]) + 1) % 3 = 0 AS municipal,
    (SELECT id FROM agreement_version WHERE municipality_id = $4::uuid LIMIT 1) AS version
  FROM generate_series(0, $1 - 1) g`;
const at = `(day + time '12:00') AT TIME ZONE 'UTC'`;
/** As wide as a real one: a placement with its ground, and figures of two years. */
const facts = `json_build_object('vacancy', json_build_object('dwellingType', 'FAMILY', 'occasion', 'RELET', 'allocationRule', NULL, 'on', day),
  'department', json_build_object('placements', json_build_array(json_build_object('tier', 'GREEN', 'from', '2014-01-01', 'to', NULL, 'basis',
  json_build_object('decidedOn', '2013-12-01', 'forum', 'Embedsmandsgruppen', 'figure', '137/5', 'source', 'Nøgletal i bilag 1, eksempel', 'criteria',
  json_build_array('S1', 'S2')))), 'keyFigures', json_build_array(json_build_object('from', extract(year FROM day) || '-01-01', 'to', NULL,
  'outsideLabourMarket', '137/5', 'convicted', '3/4')), 'designations', json_build_array(), 'rehousing', json_build_array()))`;
const ROWS = [
  `INSERT INTO counter (id, organisation_id, municipality_id, department_id, name) SELECT DISTINCT md5('c' || d)::uuid, o, m, d, 'FAMILY' FROM crowd`,
  `INSERT INTO vacancy (organisation_id, municipality_id, department_id, id, reference, dwelling_id, unit_number, address, postcode, city,
     dwelling_type, occasion, rooms, area_tenths, rent_ore, reported_on, available_on, state, tier, route, counter_id, number, registered_at,
     registered_by, changed_at)
   SELECT o, m, d, md5('v' || g)::uuid, 'W-' || g, md5('w' || g)::uuid, g::text, 'Eksempelvej ' || g || ', 2. tv', '4300', 'By', 'FAMILY', 'RELET',
     1 + g % 5, 700, 300000 + g % 9 * 100000, day, day + 90, CASE WHEN municipal THEN 'COMPLETED' ELSE 'LET' END, 'GREEN',
     CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END, md5('c' || d)::uuid, n, ${at}, ${SYSTEM}, ${at} FROM crowd`,
  `INSERT INTO decision (id, vacancy_id, organisation_id, municipality_id, department_id, agreement_version_id, tier, proposed_tier, route,
     counter_id, number, rate_n, rate_d, credit_before_n, credit_before_d, credit_after_n, credit_after_d, facts, verdict, reported_on, decided_at, decided_by)
   SELECT md5('x' || g)::uuid, md5('v' || g)::uuid, o, m, d, version, 'GREEN', 'GREEN', CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END,
     md5('c' || d)::uuid, n, 1, 3, 0, 1, 0, 1, ${facts}, json_build_object('lead', repeat('ord ', 900)), day, ${at}, ${SYSTEM} FROM crowd ORDER BY g`,
  `INSERT INTO ledger_entry (counter_id, organisation_id, municipality_id, department_id, sequence, kind, vacancy_id, number, tier, earned_n,
     earned_d, used, credit_after_n, credit_after_d, entered_on, recorded_at, recorded_by)
   SELECT md5('c' || d)::uuid, o, m, d, n, 'REPORTED', md5('v' || g)::uuid, n, 'GREEN', 1, 3, municipal::int, 0, 1, day, ${at}, ${SYSTEM}
   FROM crowd ORDER BY g`,
];
