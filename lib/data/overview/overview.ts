import type { Scope } from '@/lib/domain/access/scope';
import type { CounterReading } from '@/lib/domain/allocation/counter-on-day';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import { type Figures, NO_FIGURES } from '@/lib/domain/reporting/figures';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { readCounters } from '../books/books';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { inReportingTransaction } from '../reporting-transaction';
import type { Tx } from '../transaction';
import { type CounterBook, readBooks } from './overview-books';
import { dayWithin, instantWithin, type ReportFilter, reportedRows } from './overview-filter';

export type OverviewDepartment = {
  readonly department: DepartmentOnDay;
  readonly figures: Figures;
  readonly books: readonly CounterBook[];
  /** The latest homes of each counter, for the strip. */
  readonly counters: readonly CounterReading[];
};

export type Overview = { readonly today: CalendarDate; readonly departments: readonly OverviewDepartment[] };

const LATEST = 8;

/** The figures behind a manager's page: one transaction, so that they agree with each other. */
export const getOverview = (scope: Scope, filter: ReportFilter): Promise<Overview> =>
  inReportingTransaction(scope, async (tx) => {
    const where = Prisma.sql`${reportedRows(scope, filter, 'd')} ${ofDepartment(filter)}`;
    const { today, rows } = await readDepartments(tx, scope, where);
    const figures = await readFigures(tx, scope, { ...filter, today });
    const books = await readBooks(tx, scope, filter);
    const counters = await readCounters(
      tx,
      scope,
      rows.map(({ id }) => id),
      LATEST,
    );
    const departments = rows.map((department) => ({
      department,
      figures: figures.find(({ departmentId }) => departmentId === department.id) ?? NO_FIGURES,
      books: books.filter(({ departmentId }) => departmentId === department.id),
      counters: counters.filter(({ departmentId }) => departmentId === department.id),
    }));
    return { today, departments };
  });

const ofDepartment = ({ department }: ReportFilter): Prisma.Sql =>
  department ? Prisma.sql`AND d.id = ${department}::uuid` : Prisma.empty;

type Asked = ReportFilter & { readonly today: CalendarDate };
type FiguresRow = Figures & { readonly departmentId: string };

function readFigures(tx: Tx, scope: Scope, asked: Asked): Promise<readonly FiguresRow[]> {
  const own = (alias: string) => reportedRows(scope, asked, alias);
  return tx.$queryRaw<FiguresRow[]>`
    WITH reported AS (
      SELECT v.department_id, count(*)::int AS vacancies, (count(*) FILTER (WHERE v.route = 'MUNICIPAL'))::int AS municipal,
        (count(*) FILTER (WHERE v.route = 'ORGANISATION'))::int AS organisation,
        (count(*) FILTER (WHERE v.route = 'CLOSED'))::int AS closed, (count(*) FILTER (WHERE v.state = 'VOIDED'))::int AS voided
      FROM vacancy v WHERE ${own('v')} AND ${dayWithin(asked, 'v.reported_on')} GROUP BY v.department_id),
    awaiting AS (
      SELECT v.department_id, count(*)::int AS n FROM vacancy v
      WHERE ${own('v')} AND v.state = 'AWAITING_AGREEMENT' GROUP BY v.department_id),
    late AS (
      SELECT s.department_id, count(*)::int AS n FROM slot s WHERE ${own('s')}
        AND ((s.state = 'OFFERED' AND s.answer_due < ${asked.today}::date) OR (s.state = 'CLAIMED' AND s.name_due < ${asked.today}::date))
      GROUP BY s.department_id),
    given_back AS (
      SELECT part.department_id, json_object_agg(part.reason, part.n) AS by_reason FROM (
        SELECT s.department_id, r.reason, count(*)::int AS n FROM slot_return r JOIN slot s ON s.id = r.slot_id
        WHERE ${own('r')} AND ${instantWithin(asked, 'r.returned_at')} GROUP BY s.department_id, r.reason) part
      GROUP BY part.department_id),
    faults AS (
      SELECT s.department_id, (count(*) FILTER (WHERE r.fault_state = 'AWAITING'))::int AS waiting,
        (count(*) FILTER (WHERE r.fault_state = 'CONTESTED'))::int AS contested
      FROM slot_return r JOIN slot s ON s.id = r.slot_id
      WHERE ${own('r')} AND r.fault_state IN ('AWAITING', 'CONTESTED') GROUP BY s.department_id),
    chosen AS (
      SELECT part.department_id, json_object_agg(part.kind, part.n) AS by_kind FROM (
        SELECT c.department_id, c.kind, count(*)::int AS n FROM reporting_choice c
        WHERE ${own('c')} AND ${instantWithin(asked, 'c.chosen_at')} GROUP BY c.department_id, c.kind) part
      GROUP BY part.department_id)
    SELECT d.id AS "departmentId", coalesce(reported.vacancies, 0) AS vacancies,
      coalesce(reported.municipal, 0) AS "toMunicipality", coalesce(reported.organisation, 0) AS "toOrganisation",
      coalesce(reported.closed, 0) AS closed, coalesce(reported.voided, 0) AS voided,
      coalesce(given_back.by_reason, '{}') AS returns, coalesce(chosen.by_kind, '{}') AS choices, coalesce(late.n, 0) AS overdue,
      coalesce(awaiting.n, 0) AS "awaitingAgreement", coalesce(faults.waiting, 0) AS "faultsToAnswer",
      coalesce(faults.contested, 0) AS "contestedFaults"
    FROM department d
    LEFT JOIN reported ON reported.department_id = d.id
    LEFT JOIN awaiting ON awaiting.department_id = d.id
    LEFT JOIN late ON late.department_id = d.id
    LEFT JOIN given_back ON given_back.department_id = d.id
    LEFT JOIN faults ON faults.department_id = d.id
    LEFT JOIN chosen ON chosen.department_id = d.id
    WHERE ${own('d')} ${ofDepartment(asked)}`;
}
