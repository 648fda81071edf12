import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { CountedFigure } from '@/lib/domain/reporting/behind';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Prisma } from '../generated/client';
import type { Keyset } from '../keyset';
import { inReportingTransaction } from '../reporting-transaction';
import { type BehindPage, homesWhere, readBehindPage } from './homes-behind';
import { dayWithin, instantWithin, type ReportFilter, reportedRows } from './overview-filter';

export type BehindFilter = ReportFilter & {
  readonly figure: CountedFigure;
  readonly reason?: ReturnReason;
  /** For what is overdue. */
  readonly today: CalendarDate;
};

/** The vacancies that a figure of the overview counts, by the very conditions that counted them. */
export const listBehindFigure = (
  scope: Scope,
  filter: BehindFilter,
  turn: Keyset | null = null,
): Promise<BehindPage> =>
  inReportingTransaction(scope, (tx) => {
    const ofDepartment = filter.department
      ? Prisma.sql`AND v.department_id = ${filter.department}::uuid`
      : Prisma.empty;
    const where = Prisma.sql`${reportedRows(scope, filter, 'v')} ${ofDepartment} AND ${condition(filter)}`;
    return readBehindPage(tx, { homes: homesWhere(where) }, { turn, named: null });
  });

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
