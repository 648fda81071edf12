import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { Past, PastDepartment } from '@/lib/domain/what-if/past';
import { listAgreementVersions } from '../agreements/agreement-versions';
import { lastCounted } from '../books/last-counted';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { instantWithin, type ReportFilter, reportedRows } from '../overview/overview-filter';
import { ownRows } from '../own-rows';
import { inReportingSnapshot, inReportingTransaction } from '../reporting-transaction';
import type { Tx } from '../transaction';
import { readPastEvents } from './past-events';

export type PastFilter = ReportFilter & { readonly municipality: string };

/** How many homes a trial of the period would decide: asked first, where the answer may take a while. */
export const countPast = (scope: Scope, filter: PastFilter): Promise<number> =>
  inReportingTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ homes: number }[]>`
      SELECT count(*)::int AS homes FROM decision c
      WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}`;
    return row?.homes ?? 0;
  });

/**
 * What was decided and corrected in one municipality in a period, in the order in which the books were written. All of it as it stood at one
 * moment: a home that is reported between two of its statements is in none, and so is what is corrected of it.
 */
export const readPast = (scope: Scope, filter: PastFilter): Promise<Past> =>
  inReportingSnapshot(scope, (tx) => readPastIn(tx, scope, filter));

/** The same inside a transaction, which may hold what it reads. */
export async function readPastIn(tx: Tx, scope: Scope, filter: PastFilter): Promise<Past> {
  const versions = await listAgreementVersions(tx, scope);
  const agreements = new Map<string, Agreement>(versions.map(({ id, agreement }) => [id, agreement]));
  const events = await readPastEvents(tx, scope, filter, agreements);
  const { rows } = await readDepartments(
    tx,
    scope,
    Prisma.sql`${ownRows(scope, 'd')} AND d.municipality_id = ${filter.municipality}::uuid`,
  );
  const counters = await readCountersBefore(tx, scope, filter);
  return {
    departments: rows.map((row) => pastDepartment(row, counters)),
    events,
    versions: versions.filter(({ municipalityId }) => municipalityId === filter.municipality),
  };
}

type CounterRow = {
  readonly departmentId: DepartmentId;
  readonly name: string;
  readonly creditN: bigint;
  readonly creditD: bigint;
  readonly counted: number;
  readonly lastTier: TierId | null;
  readonly lastOn: CalendarDate | null;
};

/** Every counter as it stood when the period began: what went before is gone through once for all of them. */
const readCountersBefore = (tx: Tx, scope: Scope, filter: ReportFilter): Promise<CounterRow[]> =>
  tx.$queryRaw<CounterRow[]>`
    SELECT n.department_id AS "departmentId", n.name, coalesce(last.credit_after_n, n.opening_n) AS "creditN",
      coalesce(last.credit_after_d, n.opening_d) AS "creditD", coalesce(before.number, 0) AS counted,
      met.tier AS "lastTier", met.on::text AS "lastOn"
    FROM counter n
      LEFT JOIN (SELECT e.counter_id, max(e.sequence) AS sequence, max(e.number) AS number FROM ledger_entry e
        WHERE ${reportedRows(scope, filter, 'e')} AND e.recorded_at < ${instantAt(filter.period.from)}
        GROUP BY e.counter_id) before ON before.counter_id = n.id
      LEFT JOIN ledger_entry last ON last.counter_id = before.counter_id AND last.sequence = before.sequence
      LEFT JOIN LATERAL (SELECT v.tier, v.reported_on AS on FROM vacancy v
        WHERE v.department_id = n.department_id AND v.counter_id = n.id AND v.number <= before.number AND v.reported_on <= ${filter.period.from}::date
        ORDER BY v.reported_on DESC, v.number DESC LIMIT 1) met ON true
    WHERE ${reportedRows(scope, filter, 'n')}`;

const pastDepartment = (row: DepartmentOnDay, counters: readonly CounterRow[]): PastDepartment => ({
  ...{ id: row.id, number: row.number, name: row.name, facts: row.facts },
  ...{ organisation: row.organisationName, municipality: row.municipalityName },
  counters: new Map(
    counters
      .filter(({ departmentId }) => departmentId === row.id)
      .map(({ name, creditN, creditD, counted, lastTier, lastOn }) => [
        name,
        { credit: fraction(creditN, creditD), counted, last: lastCounted(lastTier, lastOn) },
      ]),
  ),
});
