/**
 * The rows of a crowd of homes: `g` counts them from 0, `d` is the department, `n` the number in its counter, `h` what is told of the
 * home by lot. Every third is a turn. Ids count up, as those of the app do.
 */
const id = (kind: number, of = 'key') =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(${of}), 12, '0'))::uuid`;
const SYSTEM = `'00000000-0000-0000-0000-000000000001'::uuid`;
const at = (day: string) => `(${day} + time '12:00') AT TIME ZONE 'UTC'`;
const isOld = 'day < last - 40';

/** Rents over sixty steps, one home in twelve a youth home; of old turns one in six came back, of old homes one in thirty was voided. */
export const CROWD = `
  CREATE TEMP TABLE crowd AS SELECT x.*, h / 100 % 100 AS lot,
    CASE WHEN h % 12 = 0 THEN 'YOUTH' ELSE 'FAMILY' END AS type, 260000 + h % 60 * 10000 AS rent,
    day + 60 + h % 30 AS available, day + 60 + h % 30 + CASE WHEN h % 16 = 0 THEN 10 + h % 45 ELSE 0 END AS takeover,
    CASE WHEN NOT (${isOld}) THEN CASE WHEN municipal THEN 'OFFERED' ELSE 'ORGANISATION' END
      WHEN h / 100 % 30 = 0 THEN 'VOIDED' WHEN municipal AND h / 100 % 6 > 0 THEN 'COMPLETED' ELSE 'LET' END AS state
  FROM (SELECT g, g + $1::bigint AS key, ($3::uuid[])[1 + g % cardinality($3::uuid[])] AS d, ($4::uuid[])[1 + g % cardinality($3::uuid[])] AS c,
      g / cardinality($3::uuid[]) + 1 AS n, (g / cardinality($3::uuid[]) + 1) % 3 = 0 AS municipal, $5::uuid AS o, $6::uuid AS m,
      $7::text AS tier, $8::date + (g::bigint * $9 / $2)::int AS day, $8::date + $9::int AS last, abs(hashint8(g + 1000)) AS h,
      (SELECT id FROM agreement_version WHERE municipality_id = $6::uuid LIMIT 1) AS version
    FROM generate_series($10::int, $11::int) g) x`;

export const COUNTERS = `
  INSERT INTO counter (id, organisation_id, municipality_id, department_id, name) SELECT c, $3::uuid, $4::uuid, d, 'FAMILY'
  FROM unnest($1::uuid[], $2::uuid[]) x(d, c) ON CONFLICT DO NOTHING`;

/** What the ledgers come to, so that the next report goes on where they end. */
export const COUNTED = `
  UPDATE counter c SET counted = e.counted, slots = e.slots, entries = e.entries, earned_n = e.counted, earned_d = 3,
    credit_n = e.counted - 3 * e.slots, credit_d = 3
  FROM (SELECT counter_id, count(*) FILTER (WHERE kind = 'REPORTED') AS counted, sum(used) AS slots, count(*) AS entries
    FROM ledger_entry WHERE counter_id = ANY ($1::uuid[]) GROUP BY counter_id) e WHERE c.id = e.counter_id`;

const HOMES = [
  `INSERT INTO vacancy (organisation_id, municipality_id, department_id, id, reference, dwelling_id, unit_number, address, postcode, city,
     dwelling_type, occasion, rooms, area_tenths, rent_ore, reported_on, available_on, takeover_on, state, tier, route, counter_id, number,
     registered_at, registered_by, changed_at)
   SELECT o, m, d, ${id(1)}, 'W-' || key, ${id(2)}, key::text, 'Eksempelvej ' || g || ', 2. tv', '4300', 'By', type, 'RELET', 1 + g % 5, 700, rent,
     day, available, CASE WHEN state IN ('LET', 'COMPLETED') THEN takeover END, state, tier,
     CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END, c, n, ${at('day')}, ${SYSTEM}, ${at('day')} FROM crowd`,
  `INSERT INTO ledger_entry (counter_id, organisation_id, municipality_id, department_id, sequence, kind, vacancy_id, number, tier, earned_n,
     earned_d, used, credit_after_n, credit_after_d, entered_on, recorded_at, recorded_by)
   SELECT c, o, m, d, n, 'REPORTED', ${id(1)}, n, tier, 1, 3, municipal::int, n % 3, 3, day, ${at('day')}, ${SYSTEM} FROM crowd`,
];

/** As wide as a real one: a placement with its ground, and figures of two years. */
const facts = `json_build_object('vacancy', json_build_object('dwellingType', 'FAMILY', 'occasion', 'RELET', 'allocationRule', NULL, 'on', day),
  'department', json_build_object('placements', json_build_array(json_build_object('tier', tier, 'from', '2014-01-01', 'to', NULL, 'basis',
  json_build_object('decidedOn', '2013-12-01', 'forum', 'Embedsmandsgruppen', 'figure', '137/5', 'source', 'Nøgletal i bilag 1, eksempel', 'criteria',
  json_build_array('S1', 'S2')))), 'keyFigures', json_build_array(json_build_object('from', extract(year FROM day) || '-01-01', 'to', NULL,
  'outsideLabourMarket', '137/5', 'convicted', '3/4')), 'designations', json_build_array(), 'rehousing', json_build_array()))`;
const DECISIONS = [
  `INSERT INTO decision (id, vacancy_id, organisation_id, municipality_id, department_id, agreement_version_id, tier, proposed_tier, route,
     counter_id, number, rate_n, rate_d, credit_before_n, credit_before_d, credit_after_n, credit_after_d, facts, verdict, reported_on, decided_at, decided_by)
   SELECT ${id(3)}, ${id(1)}, o, m, d, version, tier, tier, CASE WHEN municipal THEN 'MUNICIPAL' ELSE 'ORGANISATION' END,
     c, n, 1, 3, 0, 1, 0, 1, ${facts}, json_build_object('lead', repeat('ord ', 900)), day, ${at('day')}, ${SYSTEM} FROM crowd`,
];

const slotState = `CASE WHEN state = 'LET' THEN 'RETURNED' ELSE state END`;
const OUTCOMES = [
  `INSERT INTO slot (id, vacancy_id, organisation_id, municipality_id, department_id, state, tier, offered_at, offered_on, answer_due, name_due,
     claimed_at, claimed_by, rent_from, rent_until, rent_ore, completed_at, lease_signed_on, legal_basis)
   SELECT ${id(4)}, ${id(1)}, o, m, d, ${slotState}, tier, ${at('day')}, day, day + 10, day + 20,
     CASE WHEN state <> 'OFFERED' THEN ${at('day + 1 + h % 9')} END, CASE WHEN state <> 'OFFERED' THEN ${SYSTEM} END, available,
     CASE WHEN state = 'COMPLETED' THEN takeover WHEN state = 'LET' THEN available END, rent,
     CASE WHEN state = 'COMPLETED' THEN ${at('day + 30')} END, CASE WHEN state = 'COMPLETED' THEN day + 30 END,
     CASE WHEN type = 'YOUTH' THEN 'YOUTH' WHEN n % 12 = 0 THEN 'QUARTER' ELSE 'AGREED' END FROM crowd WHERE municipal`,
  `INSERT INTO naming (id, slot_id, organisation_id, municipality_id, department_id, tier, special_criteria, named_at, named_by)
   SELECT ${id(5)}, ${id(4)}, o, m, d, tier, n % 2 = 0, ${at('day + 2 + h % 14')}, ${SYSTEM} FROM crowd WHERE municipal AND state = 'COMPLETED'`,
  `INSERT INTO slot_return (id, slot_id, vacancy_id, organisation_id, municipality_id, reason, fault, fault_state, returned_at)
   SELECT ${id(6)}, ${id(4)}, ${id(1)}, o, m, r.reason, CASE WHEN r.reason IN ('WRONG_DATA', 'NOT_LETTABLE') THEN 'ORGANISATION' ELSE 'NOBODY' END,
     CASE WHEN r.reason IN ('WRONG_DATA', 'NOT_LETTABLE') THEN 'ACCEPTED' ELSE 'NONE' END, ${at('day + 12')}
   FROM crowd, LATERAL (SELECT (ARRAY['LOCATION', 'TOO_EXPENSIVE', 'WRONG_DATA', 'NOT_LETTABLE'])[1 + lot % 4] AS reason) r
   WHERE municipal AND state = 'LET'`,
  `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, signed_on, takeover_on, recorded_at, recorded_by)
   SELECT ${id(7)}, ${id(1)}, o, m, d, (ARRAY['ORDINARY', 'ORDINARY', 'TRANSFER', 'FLEXIBLE', 'EXCHANGE'])[1 + lot % 5], day + 30, takeover,
     ${at('day + 30')}, ${SYSTEM} FROM crowd WHERE state = 'LET'`,
  `INSERT INTO void_ground (id, vacancy_id, organisation_id, municipality_id, department_id, ground, bearer, municipality_permille, recorded_at, recorded_by)
   SELECT ${id(8)}, ${id(1)}, o, m, d, (ARRAY['NO_APPLICANT', 'REPAIR', 'COMBINED_LETTING'])[1 + lot % 3], CASE WHEN lot % 2 = 0 THEN 'SHARED'
     ELSE 'ORGANISATION' END, CASE WHEN lot % 2 = 0 THEN 500 END, ${at('available')}, ${SYSTEM}
   FROM crowd WHERE state = 'LET' AND takeover > available AND lot % 4 > 0`,
  `INSERT INTO reporting_choice (id, vacancy_id, organisation_id, municipality_id, department_id, kind, reason, chosen_at, chosen_by, seen_at, seen_by)
   SELECT ${id(9)}, ${id(1)}, o, m, d, CASE WHEN state = 'VOIDED' THEN 'VOID' ELSE 'LATE_REPORT' END, 'derfor', ${at('day')}, ${SYSTEM}, ${at('day')},
     ${SYSTEM} FROM crowd WHERE state = 'VOIDED' OR lot % 25 = 1`,
];

/** A town's rows in the order they refer to each other. */
export const rowsOfYears = (kept: {
  readonly decisions: boolean;
  readonly outcomes: boolean;
}): readonly string[] => [...HOMES, ...(kept.decisions ? DECISIONS : []), ...(kept.outcomes ? OUTCOMES : [])];
