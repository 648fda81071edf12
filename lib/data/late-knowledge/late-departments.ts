import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentOnDay } from '@/lib/domain/placement/department-on-day';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { readDepartments } from '../departments/departments';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/** Some departments with everything that is recorded of them, as they stood on a day; those of other tenants are left out. */
export async function readSomeDepartments(
  tx: Tx,
  scope: Scope,
  ids: readonly DepartmentId[],
  on?: CalendarDate,
): Promise<readonly DepartmentOnDay[]> {
  if (ids.length === 0) return [];
  const where = Prisma.sql`${ownRows(scope, 'd')} AND d.id = ANY(${[...ids]}::uuid[])`;
  return (await readDepartments(tx, scope, where, on)).rows;
}

/** The scope's departments that lie in one of the areas of a municipality. */
export async function readDepartmentsOfAreas(
  tx: Tx,
  scope: Scope,
  municipalityId: MunicipalityId,
  areas: ReadonlySet<AreaId>,
): Promise<readonly DepartmentOnDay[]> {
  if (areas.size === 0) return [];
  const where = Prisma.sql`${ownRows(scope, 'd')} AND d.municipality_id = ${municipalityId}::uuid AND d.area_id = ANY(${[...areas]}::uuid[])`;
  return (await readDepartments(tx, scope, where)).rows;
}
