import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import {
  endRehousingOn,
  findDepartmentToClose,
  insertRehousing,
  type NewRehousing,
  readRehousing,
} from '@/lib/data/departments/rehousing';
import { holdDepartments } from '@/lib/data/placements/decision-holds';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { faultOfEnd, faultOfRehousing, type RehousingFault } from '@/lib/domain/department/rehousing-terms';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId, RehousingId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** `no-rule`: the agreement of the day closes nothing for rehousing. */
export type RehousingError = { readonly code: 'not-found' | 'no-rule' | RehousingFault };
type Outcome = Result<{ readonly departmentId: DepartmentId }, RehousingError>;

/** A department is closed while its tenants are rehoused; homes reported on those days are nobody's to give. @see Høje-Taastrup 3.5 (T-09) */
export const enterRehousing = (scope: UserScope, row: NewRehousing): Promise<Outcome> =>
  inTransaction(scope, async (tx) => {
    const { departmentId } = row;
    const held = await hold(tx, scope, departmentId);
    if (held === null) return err({ code: 'not-found' });
    if (!(await isKnownOn(tx, scope, held.municipalityId, row.from))) return err({ code: 'no-rule' });
    const others = await readRehousing(tx, scope, departmentId);
    const fault = faultOfRehousing(row, others, held.decidedThrough);
    if (fault !== null) return err({ code: fault });
    await insertRehousing(tx, scope, row);
    return ok({ departmentId });
  });

export type EndRehousingInput = {
  readonly departmentId: DepartmentId;
  readonly rehousingId: RehousingId;
  readonly to: CalendarDate;
};

/** The people have moved: from the day the department stands where its placement puts it, its counters as they were. */
export const endRehousing = (
  scope: UserScope,
  { departmentId, rehousingId, to }: EndRehousingInput,
): Promise<Outcome> =>
  inTransaction(scope, async (tx) => {
    const held = await hold(tx, scope, departmentId);
    const rows = await readRehousing(tx, scope, departmentId);
    const row = rows.find(({ id }) => id === rehousingId);
    if (held === null || row === undefined) return err({ code: 'not-found' });
    const others = rows.filter(({ id }) => id !== rehousingId);
    const fault = faultOfEnd(row, to, others, held.decidedThrough);
    if (fault !== null) return err({ code: fault });
    await endRehousingOn(tx, scope, rehousingId, to);
    return ok({ departmentId });
  });

/** Nothing is decided in the department until the transaction ends; null: it is not the municipality's own, or is there no longer. */
async function hold(tx: Tx, scope: UserScope, departmentId: DepartmentId) {
  if (scope.side !== 'MUNICIPALITY') return null;
  await holdDepartments(tx, scope, [departmentId]);
  return findDepartmentToClose(tx, scope, departmentId);
}

async function isKnownOn(tx: Tx, scope: UserScope, municipalityId: MunicipalityId, on: CalendarDate) {
  const versions = await listAgreementVersions(tx, scope);
  const version = versions.find((row) => row.municipalityId === municipalityId && isInForce(row, on));
  return version !== undefined && version.agreement.placing.rehousing !== null;
}
