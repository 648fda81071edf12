import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { type Situation, type SituationRow, situationOf } from './situation';
import { ownTenants, tenantValues } from './tenant-values';
import type { HotTx } from './transaction';

export type SituationQuestion = {
  readonly departments: readonly DepartmentId[];
  /** Homes by department and unit number, side by side. */
  readonly homes: readonly { readonly departmentId: DepartmentId; readonly unitNumber: string }[];
  readonly externalIds: readonly string[];
  readonly keys: readonly string[];
};

const rowsOf = (columns: string, from: string, order: string): string =>
  `(SELECT json_agg(json_build_object(${columns}) ORDER BY ${order}) FROM ${from})`;

// One round trip; each part is found by an index of its own, and none grows with the history of the department. A plan is kept
// for as long as the connection, so what is looked for by its key is asked one by one: no estimate can make that a scan.
const READ = `
  SELECT d.id, d.organisation_id, d.municipality_id, d.number, d.name, o.name AS organisation, m.name AS municipality, (SELECT app_now()) AS now,
    ${rowsOf(
      `'tier', p.tier, 'from', p.valid_from, 'to', p.valid_to, 'decidedOn', p.decided_on, 'forum', p.forum,
       'figure', p.figure::text, 'source', p.figure_source, 'criteria', p.criteria`,
      'placement p WHERE p.department_id = d.id',
      'p.valid_from, p.recorded_at, p.id',
    )} AS placements,
    ${rowsOf(
      `'name', k.name, 'value', k.value::text, 'from', k.valid_from, 'to', k.valid_to`,
      `key_figure k WHERE k.department_id = d.id AND k.name IN ('outsideLabourMarket', 'convicted')`,
      'k.valid_from, k.recorded_at, k.id',
    )} AS figures,
    ${rowsOf(
      `'designation', a.designation, 'from', a.valid_from, 'to', a.valid_to`,
      'area_designation a WHERE a.area_id = d.area_id',
      'a.valid_from, a.recorded_at, a.id',
    )} AS designations,
    ${rowsOf(`'from', r.valid_from, 'to', r.valid_to`, 'department_rehousing r WHERE r.department_id = d.id', 'r.valid_from, r.id')} AS rehousing,
    ${rowsOf(
      `'id', v.id, 'from', v.valid_from, 'to', v.valid_to`,
      `agreement_version v WHERE v.municipality_id = d.municipality_id AND v.kind = 'FRAMEWORK'`,
      'v.valid_from',
    )} AS versions,
    ${rowsOf(`'on', c.on_day`, 'closing_day c WHERE c.municipality_id = d.municipality_id', 'c.on_day')} AS closing,
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
    (SELECT json_agg(x) FROM unnest($6::text[]) AS q(external_id) CROSS JOIN LATERAL (
      SELECT x.external_id AS "externalId", x.id, x.reference FROM vacancy x
      WHERE x.organisation_id = d.organisation_id AND x.external_id = q.external_id
      ORDER BY x.organisation_id, x.external_id LIMIT 1) x) AS reported,
    (SELECT json_agg(i) FROM unnest($7::text[]) AS q(key) CROSS JOIN LATERAL (
      SELECT i.key, i.content_hash AS "contentHash", i.answer FROM idempotency_key i
      WHERE i.organisation_id = d.organisation_id AND i.key = q.key LIMIT 1) i) AS answered
  FROM department d JOIN organisation o ON o.id = d.organisation_id JOIN municipality m ON m.id = d.municipality_id
  WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)}`;

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
  ];
  const { rows } = await tx.query<SituationRow>({ name: 'read-situations', text: READ, values });
  return rows.map(situationOf);
}
