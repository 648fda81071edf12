import { addDepartment, isStockPlace, type NewDepartment } from '@/lib/data/departments/stock-by-hand';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type EnterDepartmentError = { readonly code: 'not-found' | 'number-taken' };

/** One department, by hand; many come by a file. */
export const enterDepartment = (
  scope: UserScope,
  input: NewDepartment,
): Promise<Result<{ readonly departmentId: DepartmentId }, EnterDepartmentError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await isStockPlace(tx, scope, input))) return err({ code: 'not-found' });
    const departmentId = await addDepartment(tx, scope, input);
    if (departmentId === null) return err({ code: 'number-taken' });
    const { municipalityId, organisationId } = input;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'DEPARTMENT_MADE', municipalityId, organisationId, by: scope.userId },
    });
    return ok({ departmentId });
  });
