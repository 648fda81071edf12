import type { Scope } from '@/lib/domain/access/scope';
import type { PastLine } from '@/lib/domain/department/department-past';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction } from '../transaction';

/** Everything that was ever said of what a department was called, where it lay and how many homes it had. */
export const listDepartmentPast = (scope: Scope, id: DepartmentId): Promise<readonly PastLine[]> =>
  inTransaction(scope, (tx) => {
    const own = Prisma.sql`x.department_id = ${id}::uuid AND ${ownRows(scope, 'x')}`;
    return tx.$queryRaw<PastLine[]>`
      SELECT 'NAME' AS kind, 'n' || x.id AS id, x.valid_from::text AS "from", x.recorded_at AS "recordedAt", x.number, x.name,
        NULL::text AS "areaName", NULL::int AS family, NULL::int AS youth, NULL::int AS elderly FROM department_name x WHERE ${own}
      UNION ALL SELECT 'AREA', 'a' || x.id, x.valid_from::text, x.recorded_at, NULL, NULL, a.name, NULL, NULL, NULL
        FROM department_area x LEFT JOIN area a ON a.id = x.area_id WHERE ${own}
      UNION ALL SELECT 'STOCK', 's' || x.id, x.valid_from::text, x.recorded_at, NULL, NULL, NULL, x.family_dwellings, x.youth_dwellings,
        x.elderly_dwellings FROM department_stock x WHERE ${own}`;
  });
