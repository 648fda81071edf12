import type { Scope } from '@/lib/domain/access/scope';
import type { Route, TierId } from '@/lib/domain/agreement/vocabulary';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, VacancyId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, thawFacts } from '@/lib/domain/vacancy/frozen-facts';
import type { Past, PastDepartment, PastEntry, PastEvent, PastHome } from '@/lib/domain/what-if/past';
import { readDepartments } from './departments';
import { Prisma } from './generated/client';
import { instantWithin, type ReportFilter, reportedRows } from './overview-filter';
import { ownRows } from './own-rows';
import { inTransaction, type Tx } from './transaction';

type EventRow = {
  readonly kind: 'REPORTED' | PastEntry['kind'];
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
  readonly counter: string | null;
  readonly correctionN: bigint | null;
  readonly correctionD: bigint | null;
  readonly facts: FrozenFacts | null;
  readonly route: Route;
  readonly tier: TierId;
  readonly voided: boolean;
} & PastHome;

/** What was decided and corrected in one municipality in a period, in the order in which the books were written. */
export const readPast = (
  scope: Scope,
  filter: ReportFilter & { readonly municipality: string },
): Promise<Past> =>
  inTransaction(scope, async (tx) => {
    const events = await readEvents(tx, scope, filter);
    const { rows } = await readDepartments(
      tx,
      scope,
      Prisma.sql`${ownRows(scope, 'd')} AND d.municipality_id = ${filter.municipality}::uuid`,
    );
    const counters = await readCountersBefore(tx, scope, filter);
    return { departments: rows.map((row) => pastDepartment(row, counters)), events };
  });

/**
 * The line in the books gives the order, not the clock, which a demonstration turns back every night. A home that was not counted
 * has no line: it comes after the last one that was written before it.
 */
async function readEvents(tx: Tx, scope: Scope, filter: ReportFilter): Promise<readonly PastEvent[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT 'REPORTED' AS kind, coalesce(e.id, max(e.id) OVER (ORDER BY c.id), 0) AS line, e.id IS NULL AS uncounted, c.id::text AS row, c.vacancy_id AS "vacancyId", c.department_id AS "departmentId",
      NULL AS counter, NULL::bigint AS "correctionN", NULL::bigint AS "correctionD", c.facts, c.route, c.tier,
      v.state = 'VOIDED' AS voided, v.address, c.reported_on::text AS "reportedOn", v.dwelling_type AS type, v.rooms, v.rent_ore AS "rentOre"
    FROM decision c JOIN vacancy v ON v.id = c.vacancy_id LEFT JOIN ledger_entry e ON e.vacancy_id = c.vacancy_id AND e.kind = 'REPORTED'
    WHERE ${reportedRows(scope, filter, 'c')} AND ${instantWithin(filter, 'c.decided_at')}
    UNION ALL
    SELECT e.kind, e.id, false, '', e.vacancy_id, e.department_id, n.name, e.correction_n, e.correction_d, NULL, NULL, NULL,
      false, NULL, NULL, NULL, NULL, NULL
    FROM ledger_entry e JOIN counter n ON n.id = e.counter_id
    WHERE ${reportedRows(scope, filter, 'e')} AND ${instantWithin(filter, 'e.recorded_at')} AND e.kind <> 'REPORTED'
    ORDER BY line, uncounted, row`;
  return rows.map(asEvent);
}

function asEvent(row: EventRow): PastEvent {
  const { kind, vacancyId, departmentId, counter, facts, route, tier, voided } = row;
  if (kind !== 'REPORTED') {
    if (counter === null || row.correctionN === null || row.correctionD === null)
      throw new Error('A correction has a counter and an amount');
    return { kind, vacancyId, departmentId, counter, correction: fraction(row.correctionN, row.correctionD) };
  }
  if (facts === null) throw new Error('A decision keeps the facts it used');
  const { vacancy, department } = thawFacts(facts);
  const { address, reportedOn, type, rooms, rentOre } = row;
  return {
    ...{ kind, vacancyId, departmentId, facts: vacancy, known: department },
    ...{ decided: { route, tier }, voided, home: { address, reportedOn, type, rooms, rentOre } },
  };
}

type CounterRow = {
  readonly departmentId: DepartmentId;
  readonly name: string;
  readonly creditN: bigint;
  readonly creditD: bigint;
  readonly counted: number;
};

/** Every counter as it stood when the period began. */
const readCountersBefore = (tx: Tx, scope: Scope, filter: ReportFilter): Promise<CounterRow[]> => {
  const start = instantAt(filter.period.from);
  return tx.$queryRaw<CounterRow[]>`
    SELECT n.department_id AS "departmentId", n.name, coalesce(last.credit_after_n, n.opening_n) AS "creditN",
      coalesce(last.credit_after_d, n.opening_d) AS "creditD", coalesce(numbered.number, 0) AS counted
    FROM counter n
      LEFT JOIN LATERAL (SELECT e.credit_after_n, e.credit_after_d FROM ledger_entry e
        WHERE e.counter_id = n.id AND e.recorded_at < ${start} ORDER BY e.sequence DESC LIMIT 1) last ON true
      LEFT JOIN LATERAL (SELECT e.number FROM ledger_entry e WHERE e.counter_id = n.id AND e.number IS NOT NULL
        AND e.recorded_at < ${start} ORDER BY e.number DESC LIMIT 1) numbered ON true
    WHERE ${reportedRows(scope, filter, 'n')}`;
};

const pastDepartment = (row: DepartmentOnDay, counters: readonly CounterRow[]): PastDepartment => ({
  ...{ id: row.id, number: row.number, name: row.name, organisation: row.organisationName, facts: row.facts },
  counters: new Map(
    counters
      .filter(({ departmentId }) => departmentId === row.id)
      .map(({ name, creditN, creditD, counted }) => [name, { credit: fraction(creditN, creditD), counted }]),
  ),
});
