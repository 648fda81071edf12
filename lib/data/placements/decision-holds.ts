import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { ownRows } from '../own-rows';
import type { Tx } from '../transaction';

/**
 * Holds back everything that is decided by a municipality's agreements, and everybody else who publishes or ends one, until the
 * transaction ends: what was under way is decided by the versions of before, what waits reads those of after. In the order of intake
 * itself: counters, then departments.
 */
export async function holdMunicipality(tx: Tx, municipalityId: MunicipalityId): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('agreement versions ' || ${municipalityId}, 0))::text`;
  await tx.$queryRaw`SELECT id::text FROM counter WHERE municipality_id = ${municipalityId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id::text FROM department WHERE municipality_id = ${municipalityId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * Holds departments so that nothing is decided in them: a report that is on its way is waited for and will be found, one that comes
 * meanwhile waits and is decided by what is known then. Counters first, as everybody takes them; a department without any is held
 * itself, and a counter that was opened between the two is held too.
 */
export async function holdDepartments(
  tx: Tx,
  scope: Scope,
  departments: readonly DepartmentId[],
): Promise<void> {
  if (departments.length === 0) return;
  await holdCounters(tx, scope, departments);
  await tx.$queryRaw`
    SELECT d.id FROM department d WHERE d.id = ANY(${[...departments]}::uuid[]) AND ${ownRows(scope, 'd')} ORDER BY d.id FOR UPDATE`;
  await holdCounters(tx, scope, departments);
}

const holdCounters = (tx: Tx, scope: Scope, departments: readonly DepartmentId[]): Promise<unknown> =>
  tx.$queryRaw`
    SELECT c.id FROM counter c WHERE c.department_id = ANY(${[...departments]}::uuid[]) AND ${ownRows(scope, 'c')}
    ORDER BY c.id FOR NO KEY UPDATE`;
