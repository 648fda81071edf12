import {
  addDepartment,
  isStockPlace,
  type NewDepartment,
  readFundNumbers,
} from '@/lib/data/departments/stock-by-hand';
import { lockStock } from '@/lib/data/imports/import-stock';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { plainNumber } from '@/lib/domain/imports/places';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type EnterDepartmentError = { readonly code: 'not-found' | 'number-taken' | 'lbf-taken' };

/** One department, by hand; many come by a file. */
export const enterDepartment = (
  scope: UserScope,
  input: NewDepartment,
): Promise<Result<{ readonly departmentId: DepartmentId }, EnterDepartmentError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await isStockPlace(tx, scope, input))) return err({ code: 'not-found' });
    if (await isFundNumberTaken(tx, scope, input)) return err({ code: 'lbf-taken' });
    const departmentId = await addDepartment(tx, scope, input);
    if (departmentId === null) return err({ code: 'number-taken' });
    const { municipalityId, organisationId } = input;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'DEPARTMENT_MADE', municipalityId, organisationId, by: scope.userId },
    });
    return ok({ departmentId });
  });

/** By that number files find a department: of two that have it none is found. No file gives it to another meanwhile. @see Q38 */
async function isFundNumberTaken(tx: HotTx, scope: UserScope, input: NewDepartment): Promise<boolean> {
  const { lbf } = input;
  if (lbf === null) return false;
  await lockStock(tx, scope, input.municipalityId);
  const taken = await readFundNumbers(tx, scope, input);
  return taken.some((one) => plainNumber(one) === plainNumber(lbf));
}
