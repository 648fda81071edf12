import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { RehousingDays } from '@/lib/domain/department/rehousing-terms';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId, RehousingId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type Rehousing = RehousingDays & {
  readonly id: RehousingId;
  readonly reason: string;
  readonly by: string | null;
  readonly endedBy: string | null;
};

/** Days in which a department has been, is or will be closed, the latest first. */
export const listRehousing = (scope: Scope, departmentId: DepartmentId): Promise<readonly Rehousing[]> =>
  inTransaction(scope, (tx) => readRehousing(tx, scope, departmentId));

export const readRehousing = (tx: Tx, scope: Scope, departmentId: DepartmentId): Promise<Rehousing[]> =>
  tx.$queryRaw<Rehousing[]>`
    SELECT r.id, r.valid_from::text AS "from", r.valid_to::text AS "to", r.reason, p.name AS by, e.name AS "endedBy"
    FROM department_rehousing r LEFT JOIN person p ON p.id = r.recorded_by LEFT JOIN person e ON e.id = r.ended_by
    WHERE r.department_id = ${departmentId}::uuid AND ${ownRows(scope, 'r')} ORDER BY r.valid_from DESC, r.recorded_at DESC`;

export type DepartmentToClose = {
  readonly municipalityId: MunicipalityId;
  /** The latest day that a home of the department was decided by. */
  readonly decidedThrough: CalendarDate | null;
};

/** Asked under the department's hold: nothing is decided meanwhile. */
export async function findDepartmentToClose(
  tx: Tx,
  scope: Scope,
  departmentId: DepartmentId,
): Promise<DepartmentToClose | null> {
  const [row] = await tx.$queryRaw<DepartmentToClose[]>`
    SELECT d.municipality_id AS "municipalityId",
      (SELECT max(c.reported_on)::text FROM decision c WHERE c.department_id = d.id) AS "decidedThrough"
    FROM department d WHERE d.id = ${departmentId}::uuid AND d.closed_from IS NULL AND ${ownRows(scope, 'd')}`;
  return row ?? null;
}

export type NewRehousing = RehousingDays & { readonly departmentId: DepartmentId; readonly reason: string };

export const insertRehousing = (tx: Tx, scope: Scope, row: NewRehousing): Promise<unknown> => tx.$executeRaw`
  INSERT INTO department_rehousing (id, department_id, organisation_id, municipality_id, valid_from, valid_to, reason, recorded_at, recorded_by)
  SELECT ${newId()}::uuid, d.id, d.organisation_id, d.municipality_id, ${row.from}::date, ${row.to}::date, ${row.reason}, app_now(),
    ${actorOf(scope).userId}::uuid
  FROM department d WHERE d.id = ${row.departmentId}::uuid`;

export const endRehousingOn = (
  tx: Tx,
  scope: Scope,
  id: RehousingId,
  to: CalendarDate,
): Promise<unknown> => tx.$executeRaw`
  UPDATE department_rehousing SET valid_to = ${to}::date, ended_at = app_now(), ended_by = ${actorOf(scope).userId}::uuid
  WHERE id = ${id}::uuid`;
