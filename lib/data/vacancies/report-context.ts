import type { Scope } from '@/lib/domain/access/scope';
import { counterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { rulesOf, shownCounters } from '@/lib/domain/placement/department-on-day';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { LastReport, ReportContext } from '@/lib/domain/vacancy/report-context';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import { readCounters } from '../books/books';
import { notYetUsed } from '../departments/department-file';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { HOME_COLUMNS } from './home-columns';

const LATEST_IN_FORM = 10;
const MOST_UNITS = 500;

/** What the report form shows of a department and, when a unit is named, of the home; null for another tenant's department. */
export function findReportContext(
  scope: Scope,
  departmentId: DepartmentId,
  unit?: string,
): Promise<ReportContext | null> {
  return inTransaction(scope, async (tx) => {
    const own = Prisma.sql`d.id = ${departmentId}::uuid AND ${ownRows(scope, 'd')}`;
    const { today, rows } = await readDepartments(tx, scope, own);
    const [department] = rows;
    if (!department) return null;
    const stored = await readCounters(tx, scope, [departmentId], LATEST_IN_FORM);
    const readings = shownCounters(department, [...stored, ...notYetUsed(department, stored)]);
    const { home, lastReport } = unit
      ? await readHome(tx, departmentId, unit)
      : { home: null, lastReport: null };
    return {
      ...{ today, department, home, lastReport },
      counters: readings.map((reading) => counterOnDay(reading, rulesOf(department.standing))),
      ...(await readStock(tx, departmentId)),
    };
  });
}

type HomeRow = Home & { readonly lastReport: LastReport | null };

async function readHome(
  tx: Tx,
  departmentId: DepartmentId,
  unit: string,
): Promise<Pick<ReportContext, 'home' | 'lastReport'>> {
  const [row] = await tx.$queryRaw<HomeRow[]>`
    SELECT ${Prisma.raw(HOME_COLUMNS)},
      (SELECT jsonb_build_object('id', v.id, 'reference', v.reference, 'reportedOn', v.reported_on, 'state', v.state)
        FROM vacancy v WHERE v.dwelling_id = w.id ORDER BY v.reported_on DESC, v.id DESC LIMIT 1) AS "lastReport"
    FROM dwelling w WHERE w.department_id = ${departmentId}::uuid AND w.unit_number = ${unit}`;
  if (!row) return { home: null, lastReport: null };
  const { lastReport, ...home } = row;
  return { home, lastReport };
}

type Stock = Pick<ReportContext, 'units' | 'place'>;

async function readStock(tx: Tx, departmentId: DepartmentId): Promise<Stock> {
  const units = await tx.$queryRaw<{ unit: string }[]>`
    SELECT unit_number AS unit FROM dwelling WHERE department_id = ${departmentId}::uuid ORDER BY unit_number LIMIT ${MOST_UNITS}`;
  const [place] = await tx.$queryRaw<NonNullable<Stock['place']>[]>`
    SELECT postcode, city FROM dwelling WHERE department_id = ${departmentId}::uuid
    GROUP BY postcode, city ORDER BY count(*) DESC, postcode LIMIT 1`;
  return { units: units.map((row) => row.unit), place: place ?? null };
}
