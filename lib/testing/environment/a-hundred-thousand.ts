import { withClient, withDatabase } from '@/scripts/database/connection.mjs';
import type { TestCluster } from './postgres';

/** Towns with an organisation each; a town has ten departments, a department two hundred vacancies since 2015. */
const TOWNS = 50;
const VACANCIES = 100_000;

// The ids of the crowd are the digests of what they are: m and o of a town, d of a department, v of a vacancy, s of its slot, p of an
// applicant.
const SYSTEM = `'00000000-0000-0000-0000-000000000001'::uuid`;
const parties = `md5('o' || t)::uuid, md5('m' || t)::uuid`;
const place = `${parties}, md5('d' || d)::uuid`;
const at = `(day + time '12:00') AT TIME ZONE 'UTC'`;

// Each vacancy g has its town t, department d, number n within it, and the day it was reported.
const CROWD = `
  CREATE TEMP TABLE crowd AS
  SELECT g, g % ${TOWNS} AS t, g % ${TOWNS * 10} AS d, (g - 1) / ${TOWNS * 10} + 1 AS n,
    date '2015-01-01' + ((g - 1) / ${TOWNS * 10}) * 18 AS day, (g - 1) / ${TOWNS * 10} % 3 = 2 AS municipal,
    g > ${VACANCIES} * 0.97 AS recent FROM generate_series(1, ${VACANCIES}) g;
  ALTER TABLE crowd ADD COLUMN state text;
  UPDATE crowd SET state = CASE WHEN municipal AND recent THEN (ARRAY['OFFERED', 'CLAIMED', 'NAMED'])[1 + n % 9 / 3]
    WHEN municipal THEN CASE WHEN n % 7 = 0 THEN 'RETURNED' ELSE 'COMPLETED' END WHEN recent THEN 'ORGANISATION' ELSE 'LET' END`;

const ROWS = [
  `INSERT INTO municipality (id, code, name) SELECT md5('m' || t)::uuid, lpad(t::text, 3, '0'), 'By ' || t FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO organisation (id, name) SELECT md5('o' || t)::uuid, 'Selskab ' || t FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO organisation_municipality SELECT ${parties} FROM generate_series(0, ${TOWNS - 1}) t`,
  `INSERT INTO department (organisation_id, municipality_id, id, number, name)
   SELECT ${place}, d::text, 'Parken ' || d FROM (SELECT d, d % ${TOWNS} AS t FROM generate_series(0, ${TOWNS * 10 - 1}) d) x`,
  `INSERT INTO placement (organisation_id, municipality_id, department_id, tier, valid_from, decided_on, forum)
   SELECT organisation_id, municipality_id, id, 'GREEN', '2015-01-01', '2015-01-01', 'Gruppen' FROM department`,
  `INSERT INTO counter (organisation_id, municipality_id, department_id, id, name, earned_n, earned_d, credit_n, credit_d, counted, slots, entries)
   SELECT ${place}, md5('c' || d)::uuid, 'FAMILY', 200, 3, 2, 3, 200, 66, 200 FROM (SELECT d, d % ${TOWNS} AS t FROM generate_series(0, ${TOWNS * 10 - 1}) d) x`,
  `INSERT INTO dwelling (organisation_id, municipality_id, department_id, id, unit_number, type, street, house_number, postcode, city, rooms, area_tenths, rent_ore, address_key)
   SELECT ${place}, md5('w' || g)::uuid, g::text, 'FAMILY', 'Vej ' || d, n::text, '4300', 'By', 3, 700, 600000, 'vej ' || d || ' ' || n || ' 4300' FROM crowd`,
  `INSERT INTO vacancy (organisation_id, municipality_id, department_id, id, reference, dwelling_id, unit_number, address, postcode, city,
     dwelling_type, occasion, rooms, area_tenths, rent_ore, reported_on, available_on, takeover_on, state, tier, route, counter_id, number,
     registered_at, registered_by, changed_at)
   SELECT ${place}, md5('v' || g)::uuid, 'L-' || g, md5('w' || g)::uuid, g::text, 'Vej ' || d || ' ' || n, '4300', 'By', 'FAMILY', 'RELET', 3, 700,
     600000, day, day + 60, CASE WHEN state IN ('LET', 'COMPLETED') THEN day + 60 + g % 20 END, state, 'GREEN', CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END, md5('c' || d)::uuid, n, ${at},
     ${SYSTEM}, ${at} FROM crowd`,
  `INSERT INTO decision (id, vacancy_id, organisation_id, municipality_id, department_id, agreement_version_id, tier, proposed_tier, route,
     facts, verdict, reported_on, decided_at, decided_by)
   SELECT md5('x' || g)::uuid, md5('v' || g)::uuid, ${place}, md5('a' || t)::uuid, 'GREEN', 'GREEN',
     CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END, '{}', '{}', day, ${at}, ${SYSTEM} FROM crowd`,
  `INSERT INTO ledger_entry (counter_id, organisation_id, municipality_id, department_id, sequence, kind, vacancy_id, number, tier, earned_n,
     earned_d, used, credit_after_n, credit_after_d, entered_on, recorded_at, recorded_by)
   SELECT md5('c' || d)::uuid, ${place}, n, 'REPORTED', md5('v' || g)::uuid, n, 'GREEN', 1, 3, municipal::int, n % 3, 3, day, ${at}, ${SYSTEM} FROM crowd`,
  `INSERT INTO case_event (vacancy_id, organisation_id, municipality_id, kind, actor_side, occurred_at)
   SELECT md5('v' || g)::uuid, ${parties}, 'REPORTED', 'SYSTEM', ${at} FROM crowd`,
  `INSERT INTO slot (id, vacancy_id, organisation_id, municipality_id, department_id, state, tier, offered_at, offered_on, answer_due, name_due,
     claimed_at, claimed_by, rent_from, rent_ore)
   SELECT md5('s' || g)::uuid, md5('v' || g)::uuid, ${place}, state, 'GREEN', ${at}, day, day + 10,
     CASE WHEN state <> 'OFFERED' THEN day + 20 END, ${at}, ${SYSTEM}, day + 60, 600000 FROM crowd WHERE municipal`,
  `INSERT INTO slot_return (id, slot_id, vacancy_id, organisation_id, municipality_id, reason, fault, fault_state, returned_at)
   SELECT md5('r' || g)::uuid, md5('s' || g)::uuid, md5('v' || g)::uuid, ${parties}, 'LOCATION', 'NOBODY',
     CASE WHEN n > 190 THEN 'AWAITING' ELSE 'NONE' END, ${at} FROM crowd WHERE municipal AND state = 'RETURNED'`,
  `INSERT INTO reporting_choice (vacancy_id, organisation_id, municipality_id, department_id, kind, reason, chosen_at, chosen_by, seen_at, seen_by)
   SELECT md5('v' || g)::uuid, ${place}, 'BACKDATED', 'derfor', ${at}, ${SYSTEM}, ${at}, ${SYSTEM} FROM crowd WHERE n % 5 = 0`,
  `INSERT INTO applicant (id, organisation_id, reference, name, phone, list, seniority_on, state, state_reason, flexible, source, enrolled_at,
     enrolled_by, changed_at)
   SELECT md5('p' || g)::uuid, md5('o' || t)::uuid, 'B-' || g,
     (ARRAY['Anna', 'Bo', 'Carl', 'Dorte', 'Erik', 'Freja', 'Gry', 'Hans'])[1 + n % 8] || ' ' ||
     (ARRAY['Prøvesen', 'Eksempelsen', 'Mønster', 'Skabelon', 'Forsøg'])[1 + n / 8 % 5], lpad(g::text, 8, '2'),
     CASE WHEN n % 4 = 0 THEN 'TRANSFER' ELSE 'ORDINARY' END, day, CASE WHEN recent THEN 'PAUSED' ELSE 'ACTIVE' END,
     CASE WHEN recent THEN 'OWN_WISH' END, n % 5 = 0, 'IMPORT', ${at}, ${SYSTEM}, ${at} FROM crowd`,
  `INSERT INTO applicant_word (organisation_id, word, seniority_on, applicant_id, words)
     SELECT a.organisation_id, w.word, a.seniority_on, a.id, w.words FROM applicant a CROSS JOIN LATERAL words_in(a.name) w`,
  `INSERT INTO household_member (id, applicant_id, organisation_id, relation, born_on)
   SELECT md5('h' || g)::uuid, md5('p' || g)::uuid, md5('o' || t)::uuid, 'APPLICANT', '1980-01-01' FROM crowd`,
  `INSERT INTO idempotency_key (organisation_id, key, content_hash, answer, created_at)
   SELECT md5('o' || t)::uuid, 'raekke-' || lpad(g::text, 8, '0'), 'x', '{}', ${at} FROM crowd`,
];

/** Fills the test file's own database past the use cases, whose work is not what is asked about. */
export async function givenAHundredThousand(): Promise<void> {
  await asSuperuser(async (query) => {
    // The rows fit each other by the way they are made; checking each would take longer than making them.
    await query(`SET session_replication_role = replica; SET synchronous_commit = off; ${CROWD}`);
    for (const rows of ROWS) await query(rows);
    await query('ANALYZE');
  });
}

export async function asSuperuser(
  use: (query: (text: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const cluster: TestCluster = JSON.parse(process.env.NOEGLEN_TEST_CLUSTER ?? '{}');
  const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
  await withClient(withDatabase(cluster.superuserUrl, database), (client) =>
    use((text) => client.query(text)),
  );
}
