import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { CountedFigure } from '@/lib/domain/reporting/behind';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { Prisma } from '../generated/client';
import { inReportingTransaction } from '../reporting-transaction';
import type { Tx } from '../transaction';
import { dayWithin, instantWithin, type ReportFilter, reportedRows } from './overview-filter';

/** A vacancy behind a figure. */
export type VacancyBehind = {
  readonly id: VacancyId;
  readonly slotId: SlotId | null;
  readonly reference: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly departmentId: DepartmentId;
  readonly departmentNumber: string;
  readonly organisationName: string;
  readonly reportedOn: CalendarDate;
  readonly state: VacancyState;
  readonly route: Route | null;
  readonly tier: string | null;
  readonly returnReason: ReturnReason | null;
};

export type Behind = { readonly rows: readonly VacancyBehind[]; readonly total: number };

export type BehindFilter = ReportFilter & {
  readonly figure: CountedFigure;
  readonly reason?: ReturnReason;
  /** For what is overdue. */
  readonly today: CalendarDate;
};

const MOST = 500;

/** What is told of a vacancy `v` behind a figure, from what stands beside it, and in which order. */
export const VACANCY_BEHIND = Prisma.sql`
  v.id, s.id AS "slotId", v.reference, v.address, v.postcode, v.city, v.department_id AS "departmentId",
  d.number AS "departmentNumber", o.name AS "organisationName", v.reported_on::text AS "reportedOn", v.state, v.route, v.tier,
  r.reason AS "returnReason"`;
export const BESIDE_VACANCY = Prisma.sql`
  JOIN department d ON d.id = v.department_id JOIN organisation o ON o.id = v.organisation_id
  LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id`;
export const LATEST = Prisma.sql`ORDER BY v.reported_on DESC, v.id DESC LIMIT ${MOST}`;

/** The vacancies that a figure of the overview counts, by the very conditions that counted them; the latest first. */
export const listBehindFigure = (scope: Scope, filter: BehindFilter): Promise<Behind> =>
  inReportingTransaction(scope, (tx) => {
    const ofDepartment = filter.department
      ? Prisma.sql`AND v.department_id = ${filter.department}::uuid`
      : Prisma.empty;
    return readBehind(
      tx,
      Prisma.sql`${reportedRows(scope, filter, 'v')} ${ofDepartment} AND ${condition(filter)}`,
    );
  });

/** The vacancies for which the condition holds, `v` by name; `s` is the vacancy's slot and `r` its return. */
export async function readBehind(tx: Tx, where: Prisma.Sql): Promise<Behind> {
  const rows = await tx.$queryRaw<(VacancyBehind & { total: number })[]>`
    SELECT ${VACANCY_BEHIND}, (count(*) OVER ())::int AS total
    FROM vacancy v ${BESIDE_VACANCY} WHERE ${where} ${LATEST}`;
  return { rows, total: rows[0]?.total ?? 0 };
}

const entered = (filter: BehindFilter, what: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM ledger_entry e WHERE e.vacancy_id = v.id AND ${dayWithin(filter, 'e.entered_on')} AND ${what})`;

function condition(filter: BehindFilter): Prisma.Sql {
  const reported = dayWithin(filter, 'v.reported_on');
  const conditions: Record<CountedFigure, Prisma.Sql> = {
    vacancies: reported,
    municipal: Prisma.sql`${reported} AND v.route = 'MUNICIPAL'`,
    organisation: Prisma.sql`${reported} AND v.route = 'ORGANISATION'`,
    closed: Prisma.sql`${reported} AND v.route = 'CLOSED'`,
    undecided: Prisma.sql`${reported} AND v.route IS NULL`,
    voided: Prisma.sql`${reported} AND v.state = 'VOIDED'`,
    earned: entered(filter, Prisma.sql`e.kind = 'REPORTED'`),
    given: entered(filter, Prisma.sql`e.used = 1`),
    corrections: entered(filter, Prisma.sql`e.correction_n <> 0`),
    returns: Prisma.sql`${instantWithin(filter, 'r.returned_at')} AND ${reasonIs(filter.reason)}`,
    overdue: Prisma.sql`((s.state = 'OFFERED' AND s.answer_due < ${filter.today}::date)
      OR (s.state = 'CLAIMED' AND s.name_due < ${filter.today}::date))`,
    awaiting: Prisma.sql`v.state = 'AWAITING_AGREEMENT'`,
    faults: Prisma.sql`r.fault_state = 'AWAITING'`,
    contested: Prisma.sql`r.fault_state = 'CONTESTED'`,
  };
  return conditions[filter.figure];
}

const reasonIs = (reason: ReturnReason | undefined): Prisma.Sql =>
  reason ? Prisma.sql`r.reason = ${reason}` : Prisma.sql`true`;
