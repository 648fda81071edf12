import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { CounterName, ReturnReason, Route, TierId } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentFacts, VacancyFacts } from '@/lib/domain/allocation/decision';
import { parseFraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, thawDepartment } from '@/lib/domain/vacancy/frozen-facts';
import type { PastEntry, PastEvent, PastHome, PastReport } from '@/lib/domain/what-if/past';
import { instantWithin, type ReportFilter, reportedRows } from './overview-filter';
import type { Tx } from './transaction';

/** As it stands in the array that the database sends: a name for every field of every home would be most of what is sent. */
type ReportedRow = readonly [
  kind: 'REPORTED',
  vacancyId: VacancyId,
  departmentId: DepartmentId,
  versionId: string,
  vacancy: VacancyFacts,
  /** Null: the same as at the department's report before. */
  known: FrozenFacts['department'] | null,
  route: Route,
  tier: TierId,
  voided: boolean,
  address: string,
  type: PastHome['type'],
  rooms: number,
  rentOre: number,
  /** Of one that was not counted: its instant. */
  uncountedAt: number | null,
];
type EntryRow = readonly [
  kind: PastEntry['kind'],
  vacancyId: VacancyId,
  departmentId: DepartmentId,
  reason: ReturnReason | null,
  counter: CounterName | null,
  correction: string | null,
  at: number,
];

/**
 * The line in the books gives the order, not the clock, which a demonstration turns back every night. A home that was not counted,
 * and a turn given back that counts as used, have no line: they come after the last report of the department that was written before
 * them, and only among the corrections between two reports does the clock say what came first.
 */
export async function readPastEvents(
  tx: Tx,
  scope: Scope,
  filter: ReportFilter,
  agreements: ReadonlyMap<string, Agreement>,
): Promise<readonly PastEvent[]> {
  const [answer] = await tx.$queryRaw<{ events: string | null }[]>`
    WITH reported AS (
      SELECT coalesce(e.id, max(e.id) OVER (PARTITION BY c.department_id ORDER BY c.id), 0) AS line, CASE WHEN e.id IS NULL THEN 1 ELSE 0 END AS after, c.id::text AS row,
        c.*, c.facts -> 'vacancy' AS said, (c.facts -> 'department')::text AS known
      FROM decision c LEFT JOIN ledger_entry e ON e.vacancy_id = c.vacancy_id AND e.kind = 'REPORTED'
      WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}),
    once AS (
      SELECT r.*, lag(r.known) OVER (PARTITION BY r.department_id ORDER BY r.line, r.after, r.row) AS before FROM reported r),
    happened AS (
      SELECT line, after, row, json_build_array('REPORTED', r.vacancy_id, r.department_id, r.agreement_version_id, r.said,
        CASE WHEN r.known IS DISTINCT FROM r.before THEN r.known::json END, r.route, r.tier, v.state = 'VOIDED', v.address,
        v.dwelling_type, v.rooms, v.rent_ore, CASE WHEN r.after = 1 THEN extract(epoch FROM r.decided_at) END) AS told
      FROM once r JOIN vacancy v ON v.id = r.vacancy_id
      UNION ALL
      SELECT e.id, 0, '', json_build_array(e.kind, e.vacancy_id, e.department_id, e.reason, n.name, e.correction_n || '/' || e.correction_d,
        extract(epoch FROM e.recorded_at))
      FROM ledger_entry e JOIN counter n ON n.id = e.counter_id
      WHERE ${reportedRows(scope, filter, 'e')} AND ${instantWithin(filter, 'e.recorded_at')} AND e.kind <> 'REPORTED'
      UNION ALL
      SELECT coalesce(last.id, 0), 2, r.id::text, json_build_array('RETURNED', r.vacancy_id, v.department_id, r.reason, NULL, NULL,
        extract(epoch FROM r.returned_at))
      FROM slot_return r JOIN vacancy v ON v.id = r.vacancy_id LEFT JOIN LATERAL (SELECT max(e.id) AS id FROM ledger_entry e
        WHERE e.counter_id = v.counter_id AND e.recorded_at <= r.returned_at) last ON true
      WHERE ${reportedRows(scope, filter, 'r')} AND ${instantWithin(filter, 'r.returned_at')} AND r.fault = 'NOBODY')
    SELECT json_agg(told ORDER BY line, after, row)::text AS events FROM happened`;
  return asEvents(JSON.parse(answer?.events ?? '[]') as (ReportedRow | EntryRow)[], agreements);
}

function asEvents(
  rows: readonly (ReportedRow | EntryRow)[],
  agreements: ReadonlyMap<string, Agreement>,
): readonly PastEvent[] {
  const knownOf = new Map<DepartmentId, DepartmentFacts>();
  const uncounted = new Map<DepartmentId, Uncounted[]>();
  const events: PastEvent[] = [];
  for (const row of rows) {
    if (!isReported(row)) {
      const [, , departmentId] = row;
      const at = row[6];
      const later = uncounted.get(departmentId)?.find((one) => one.at >= at);
      if (later === undefined) events.push(asEntry(row));
      else events.splice(events.indexOf(later.event, later.place), 0, asEntry(row));
      continue;
    }
    const [, , departmentId] = row;
    const event = asReport(row, knownOf, agreements);
    const at = row[13];
    // After the next counted home nothing of before is in doubt.
    if (at === null) uncounted.delete(departmentId);
    else {
      const before = uncounted.get(departmentId) ?? [];
      uncounted.set(departmentId, [...before, { at, event, place: events.length }]);
    }
    events.push(event);
  }
  return events;
}

/** A home that was not counted: where it stands among the events, or somewhat later once a correction was put before it. */
type Uncounted = { readonly at: number; readonly event: PastReport; readonly place: number };

function asReport(
  [kind, vacancyId, departmentId, versionId, facts, frozen, route, tier, voided, ...of]: ReportedRow,
  knownOf: Map<DepartmentId, DepartmentFacts>,
  agreements: ReadonlyMap<string, Agreement>,
): PastReport {
  if (frozen !== null) knownOf.set(departmentId, thawDepartment(frozen));
  const [known, agreement] = [knownOf.get(departmentId), agreements.get(versionId)];
  if (known === undefined || agreement === undefined)
    throw new Error('A decision keeps the facts it used, and by which version');
  const [address, type, rooms, rentOre] = of;
  const home = { address, reportedOn: facts.on, type, rooms, rentOre };
  return { kind, vacancyId, departmentId, facts, known, agreement, decided: { route, tier }, voided, home };
}

const isReported = (row: ReportedRow | EntryRow): row is ReportedRow => row[0] === 'REPORTED';

function asEntry([kind, vacancyId, departmentId, reason, counter, written]: EntryRow): PastEntry {
  const correction = written === null ? null : parseFraction(written);
  const entered = counter === null || correction === null ? null : { counter, correction };
  const of = { vacancyId, departmentId };
  if (kind === 'RETURNED') {
    if (reason === null) throw new Error('A return has a reason');
    return { kind, ...of, reason, entered };
  }
  if (entered === null) throw new Error('A correction has a counter and an amount');
  return { kind, ...of, ...entered };
}
