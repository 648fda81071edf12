import type { ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { DEPARTMENT_TODAY, departmentOn } from '../departments/department-on-day';
import { Prisma } from '../generated/client';
import { type Keyset, keysetOrder, keysetWhere, type PageOf, pageOf } from '../keyset';
import type { Tx } from '../transaction';

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

/** One page of the homes behind a figure, the latest report first, and how many there are on all of them. */
export type BehindPage<Home = VacancyBehind> = PageOf<Home> & { readonly total: number };

export const HOMES_PER_PAGE = 50;

export type PageAsked = {
  readonly turn: Keyset | null;
  /** Departments and organisations by what they were called on this day; null: as today. */
  readonly named: CalendarDate | null;
};

type Found = {
  /** Common table expressions, of which `f` has every home of the figure once: `id` and `reported_on`. */
  readonly homes: Prisma.Sql;
  /** What else is told of a home of the `page`: more expressions, how they are joined to `f`, and their columns. */
  readonly beside?: { readonly tables: Prisma.Sql; readonly joins: Prisma.Sql; readonly columns: Prisma.Sql };
};

const BESIDE_VACANCY = Prisma.sql`LEFT JOIN slot s ON s.vacancy_id = v.id LEFT JOIN slot_return r ON r.slot_id = s.id`;

/** The vacancies `v` for which the condition holds; `d` is the department, `s` the slot and `r` its return. */
export const homesWhere = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  f AS MATERIALIZED (SELECT v.id, v.reported_on FROM vacancy v JOIN department d ON d.id = v.department_id ${BESIDE_VACANCY} WHERE ${where})`;

/** Found once and counted; only what stands on the page is looked up. A place after which nothing stands is the beginning. */
export async function readBehindPage<More = unknown>(
  tx: Tx,
  { homes, beside }: Found,
  { turn, named }: PageAsked,
): Promise<BehindPage<VacancyBehind & More>> {
  const order = keysetOrder(turn, 'f.reported_on', 'f.id');
  const rows = await tx.$queryRaw<(VacancyBehind & More & { total: number })[]>`
    WITH ${homes},
      page AS MATERIALIZED (SELECT f.id, f.reported_on FROM f WHERE ${keysetWhere(turn, 'f.reported_on', 'f.id')} ${order} LIMIT ${HOMES_PER_PAGE + 1})
      ${beside?.tables ?? Prisma.empty}
    SELECT v.id, s.id AS "slotId", v.reference, v.address, v.postcode, v.city, v.department_id AS "departmentId",
      h.number AS "departmentNumber", h.organisation_name AS "organisationName", v.reported_on::text AS "reportedOn", v.state, v.route,
      v.tier, r.reason AS "returnReason", (SELECT count(*)::int FROM f) AS total ${beside?.columns ?? Prisma.empty}
    FROM page f JOIN vacancy v ON v.id = f.id JOIN department d ON d.id = v.department_id
      ${named === null ? DEPARTMENT_TODAY : departmentOn(named)} ${BESIDE_VACANCY} ${beside?.joins ?? Prisma.empty} ${order}`;
  const [first] = rows;
  if (first === undefined && turn !== null)
    return readBehindPage<More>(tx, { homes, beside }, { turn: null, named });
  return { ...pageOf(rows, turn, HOMES_PER_PAGE), total: first?.total ?? 0 };
}
