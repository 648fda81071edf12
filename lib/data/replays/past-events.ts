import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { DepartmentFacts } from '@/lib/domain/allocation/decision';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, thawDepartment } from '@/lib/domain/vacancy/frozen-facts';
import type { PastEvent } from '@/lib/domain/what-if/past';
import { instantWithin, type ReportFilter, reportedRows } from '../overview/overview-filter';
import type { Tx } from '../transaction';
import {
  BETWEEN_FIELDS,
  BETWEEN_ROWS,
  type EntryRow,
  homeReader,
  inOrderOfBooks,
  orderOf,
  type ReportRow,
  readEntry,
  vacancyOf,
} from './past-rows';

/**
 * All that happened in the period, in the order in which the books were written. Ten years of a large municipality are read as one text for
 * all homes of a department that were decided by the same version from the same knowledge. All homes by one statement: no index finds some
 * of them, so that of five portions each would go through all decisions again. Measured with 96,000 homes that took Postgres three
 * quarters more.
 */
export async function readPastEvents(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
  agreements: ReadonlyMap<string, Agreement>,
): Promise<readonly PastEvent[]> {
  const reports = await readReported(tx, scope, filter, agreements);
  const entries = await readEntered(tx, scope, filter);
  return inOrderOfBooks([...orderOf(reports), ...entries]);
}

type Group = {
  readonly departmentId: DepartmentId;
  readonly versionId: string;
  /** Digest of what was known of the department. */
  readonly digest: string | null;
  readonly homes: string;
};

/** `concat_ws` leaves out what is null, so each field but the last has its word for it. */
async function readReported(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
  agreements: ReadonlyMap<string, Agreement>,
): Promise<readonly ReportRow[]> {
  await tx.$executeRaw`SELECT set_config('work_mem', ${ROOM}, true)`;
  const groups = await tx.$queryRaw<Group[]>`
    SELECT c.department_id AS "departmentId", c.agreement_version_id AS "versionId", c.known_digest AS digest,
      string_agg(concat_ws(chr(31), c.id, c.vacancy_id, c.reported_on, coalesce(e.id, 0),
        CASE WHEN e.id IS NULL THEN extract(epoch FROM c.decided_at) ELSE 0 END, v.rooms, v.rent_ore,
        c.route, c.tier, v.state = 'VOIDED', v.dwelling_type, v.occasion, v.allocation_rule), chr(30)) AS homes
    FROM decision c JOIN vacancy v ON v.id = c.vacancy_id LEFT JOIN ledger_entry e ON e.vacancy_id = c.vacancy_id AND e.kind = 'REPORTED'
    WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}
    GROUP BY c.department_id, c.agreement_version_id, c.known_digest`;
  const knownOf = await readKnown(tx, groups);
  const read = homeReader();
  return groups.flatMap(({ departmentId, versionId, digest, homes }) => {
    const [known, agreement] = [knownOf.get(digest), agreements.get(versionId)];
    if (known === undefined || agreement === undefined)
      throw new Error('A decision keeps the facts it used, and by which version');
    return read({ departmentId, known, agreement }, homes);
  });
}

/** The texts grow in memory, where the planner's guess of their number would have the homes sorted on disk first. */
const ROOM = '64MB';

/**
 * Lines that people entered after a report; and turns given back that count as used, which have none: each stands after the line that was
 * the last of its counter, and all of them are placed in one walk through the books.
 */
async function readEntered(tx: Tx, scope: Scope, filter: ReportFilter): Promise<readonly EntryRow[]> {
  const [row] = await tx.$queryRaw<{ text: string | null }[]>`
    WITH used AS MATERIALIZED (
      SELECT v.counter_id, r.returned_at AS at, r.vacancy_id, v.department_id, r.reason FROM slot_return r JOIN vacancy v ON v.id = r.vacancy_id
      WHERE ${reportedRows(scope, filter, 'r')} AND ${instantWithin(filter, 'r.returned_at')} AND r.fault = 'NOBODY'),
    walked AS (
      SELECT counter_id, at, NULL::bigint AS line, vacancy_id, department_id, reason FROM used
      UNION ALL
      SELECT e.counter_id, e.recorded_at, e.id, NULL, NULL, NULL FROM ledger_entry e
      WHERE ${reportedRows(scope, filter, 'e')} AND e.counter_id IN (SELECT counter_id FROM used)),
    placed AS (SELECT vacancy_id, department_id, reason, at, max(line) OVER (PARTITION BY counter_id ORDER BY at) AS line FROM walked),
    entered AS (
      SELECT e.kind, e.id AS line, 0 AS after, e.vacancy_id, e.department_id, coalesce(e.reason, '') AS reason, n.name AS counter,
        e.correction_n || '/' || e.correction_d AS correction, e.recorded_at AS at
      FROM ledger_entry e JOIN counter n ON n.id = e.counter_id
      WHERE ${reportedRows(scope, filter, 'e')} AND ${instantWithin(filter, 'e.recorded_at')} AND e.kind <> 'REPORTED'
      UNION ALL
      SELECT 'RETURNED', coalesce(line, 0), 2, vacancy_id, department_id, reason, '', '', at FROM placed WHERE vacancy_id IS NOT NULL)
    SELECT string_agg(concat_ws(chr(31), kind, line, after, vacancy_id, department_id, reason, counter, correction, extract(epoch FROM at)), chr(30)) AS text
    FROM entered`;
  return row?.text ? row.text.split(BETWEEN_ROWS).map((line) => readEntry(line.split(BETWEEN_FIELDS))) : [];
}

/** What was known of departments, by its digest; read from one home of each. */
async function readKnown(
  tx: Tx,
  groups: readonly Group[],
): Promise<ReadonlyMap<string | null, DepartmentFacts>> {
  const homes = new Map(groups.map(({ digest, homes: lines }) => [digest, vacancyOf(lines)]));
  const rows = await tx.$queryRaw<{ digest: string; known: FrozenFacts['department'] }[]>`
    SELECT c.known_digest AS digest, c.facts -> 'department' AS known
    FROM decision c WHERE c.vacancy_id = ANY(${[...homes.values()]}::uuid[]) AND c.known_digest IS NOT NULL`;
  return new Map(rows.map(({ digest, known }) => [digest, thawDepartment(known)]));
}
