import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { readLastingFacts } from './lasting-facts';
import { type MomentRow, type Situation, situationOf } from './situation';

export type SituationQuestion = {
  readonly departments: readonly DepartmentId[];
  /** Homes by department and unit number, side by side; and where they lie. */
  readonly homes: readonly {
    readonly departmentId: DepartmentId;
    readonly unitNumber: string;
    readonly addressKey: string;
  }[];
  readonly externalIds: readonly string[];
  readonly keys: readonly string[];
};

// One round trip; each part is found by an index of its own, and none grows with the history of the department. A plan is kept
// for as long as the connection, so what is looked for by its key is asked one by one: no estimate can make that a scan.
const READ = `
  SELECT d.id, d.organisation_id, d.municipality_id, (SELECT app_now()) AS now,
    (SELECT f.revision FROM facts_revision f WHERE f.municipality_id = d.municipality_id) AS revision,
    (SELECT json_agg(e) FROM (SELECT e.reported_on AS "reportedOn", e.notice_on AS "noticeOn", e.state FROM vacancy e
      WHERE e.department_id = d.id ORDER BY e.reported_on DESC, e.id DESC LIMIT 20) e WHERE e.state <> 'VOIDED') AS earlier,
    (SELECT json_agg(h) FROM (
      SELECT w.*, l.reported_on AS "lastReportOn", l.reference AS "lastReference"
      FROM unnest($4::uuid[], $5::text[]) AS q(department_id, unit_number)
      CROSS JOIN LATERAL (SELECT w.id, w.unit_number AS unit, w.type, w.allocation_rule AS rule, concat_ws('|', w.street,
          w.house_number, w.floor, w.door, w.postcode, w.city, w.rooms, w.area_tenths, w.rent_ore, w.utilities_ore, w.deposit_ore,
          w.lift, w.ground_floor) AS text
        FROM dwelling w WHERE w.department_id = q.department_id AND w.unit_number = q.unit_number
        ORDER BY w.department_id, w.unit_number LIMIT 1) w
      LEFT JOIN LATERAL (SELECT l.reported_on, l.reference FROM vacancy l WHERE l.dwelling_id = w.id
        ORDER BY l.reported_on DESC LIMIT 1) l ON true
      WHERE q.department_id = d.id) h) AS homes,
    (SELECT json_agg(a) FROM (
      SELECT q.unit_number AS unit, l.reported_on AS "lastReportOn", l.reference AS "lastReference"
      FROM unnest($4::uuid[], $5::text[], $8::text[]) AS q(department_id, unit_number, address_key)
      CROSS JOIN LATERAL (SELECT w.id FROM dwelling w
        WHERE w.department_id = q.department_id AND w.address_key = q.address_key AND w.unit_number <> q.unit_number
        ORDER BY w.department_id, w.address_key LIMIT 1) w
      CROSS JOIN LATERAL (SELECT l.reported_on, l.reference FROM vacancy l WHERE l.dwelling_id = w.id
        ORDER BY l.reported_on DESC LIMIT 1) l
      WHERE q.department_id = d.id) a) AS addresses,
    (SELECT json_agg(x) FROM unnest($6::text[]) AS q(external_id) CROSS JOIN LATERAL (
      SELECT x.external_id AS "externalId", x.id, x.reference FROM vacancy x
      WHERE x.organisation_id = d.organisation_id AND x.external_id = q.external_id
      ORDER BY x.organisation_id, x.external_id LIMIT 1) x) AS reported,
    (SELECT json_agg(i) FROM unnest($7::text[]) AS q(key)
      CROSS JOIN unnest(coalesce($2::uuid[], ARRAY[d.organisation_id])) AS o(id) CROSS JOIN LATERAL (
      SELECT i.key, i.content_hash AS "contentHash", i.answer FROM idempotency_key i
      WHERE i.organisation_id = o.id AND i.key = q.key ORDER BY i.organisation_id, i.key LIMIT 1) i) AS answered
  FROM department d WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)}`;

// The plan may be made while the tables are empty and unmeasured, when collecting all of a department's rows and sorting them looks
// as good as taking the latest from the index: that way is closed to the rest of the transaction.
const BY_INDEX_ALONE = { name: 'by-index-alone', text: 'SET LOCAL enable_bitmapscan = off' };

/** The situation of each department asked for that is the scope's own. Read it after the lock. */
export async function readSituations(
  tx: HotTx,
  scope: Scope,
  question: SituationQuestion,
): Promise<readonly Situation[]> {
  const values = [
    question.departments,
    ...tenantValues(scope),
    question.homes.map((home) => home.departmentId),
    question.homes.map((home) => home.unitNumber),
    question.externalIds,
    question.keys,
    question.homes.map((home) => home.addressKey),
  ];
  tx.send(BY_INDEX_ALONE);
  const { rows } = await tx.query<MomentRow>({ name: 'read-situations', text: READ, values });
  const lasting = await readLastingFacts(tx, scope, rows);
  return rows.flatMap((row) => {
    const facts = lasting.get(row.id);
    return facts === undefined ? [] : [situationOf(row, facts)];
  });
}
