import type { DepartmentBase } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import type { Tx } from '../transaction';

/** Of a department `d`: `h`, what it and its organisation and area were called on a day, where it lay and how many homes it had. */
export const departmentOn = (day: CalendarDate): Prisma.Sql =>
  Prisma.sql`JOIN LATERAL department_on(d.id, d.organisation_id, ${day}::date) h ON true`;

/** The same of today, which stands in the tables themselves. */
export const DEPARTMENT_TODAY = Prisma.sql`
  JOIN organisation o ON o.id = d.organisation_id LEFT JOIN area a ON a.id = d.area_id
  CROSS JOIN LATERAL (SELECT d.number, d.name, o.name AS organisation_name, d.area_id, a.name AS area_name, d.family_dwellings,
    d.youth_dwellings, d.elderly_dwellings) h`;

/** The departments that lay in an area on the last day of a period, or lie there today where it runs, as one array. */
export const departmentsIn = (
  municipality: string,
  areaId: string | undefined,
  through: CalendarDate,
): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT w.id FROM department w WHERE w.municipality_id = ${municipality}::uuid
    AND area_on(w.id, least(${through}::date, app_today())) = ${areaId}::uuid)`;

/** Homes by type. */
export type Stock = Readonly<Record<'FAMILY' | 'YOUTH' | 'ELDERLY', number>>;

/** The homes of those departments that there were on a day. */
export async function readStocks(
  tx: Tx,
  departments: readonly Pick<DepartmentBase, 'id' | 'openedFrom'>[],
  day: CalendarDate,
): Promise<ReadonlyMap<DepartmentId, Stock>> {
  const ids = departments.filter(({ openedFrom }) => (openedFrom ?? day) <= day).map(({ id }) => id);
  const rows = await tx.$queryRaw<{ id: DepartmentId; stock: Stock }[]>`
    SELECT d.id, jsonb_build_object('FAMILY', h.family_dwellings, 'YOUTH', h.youth_dwellings, 'ELDERLY', h.elderly_dwellings) AS stock
    FROM department d ${departmentOn(day)} WHERE d.id = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, stock }) => [id, stock]));
}
