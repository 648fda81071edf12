import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { ownRows } from './own-rows';
import type { Tx } from './transaction';

/**
 * Holds departments so that nothing is decided in them: a report that is on its way is waited for and will be found, one that comes
 * meanwhile waits and is decided by what is known then. Counters first, as everybody takes them; a department without any is held
 * itself, and a counter that was opened between the two is held too.
 */
export async function holdDecisions(
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

/** The instant that everything in the transaction is recorded at. Read it after the locks. */
export async function readInstant(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  if (row === undefined) throw new Error('The database did not say what time it is');
  return row.now;
}
