import { addArea } from '@/lib/data/departments/stock-by-hand';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { AreaId, MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type EnterAreaInput = { readonly municipalityId: MunicipalityId; readonly name: string };
export type EnterAreaError = { readonly code: 'not-found' | 'name-taken' };

/** An area of the municipality, in which departments lie and which figures and designations are about. */
export const enterArea = (
  scope: UserScope,
  { municipalityId, name }: EnterAreaInput,
): Promise<Result<{ readonly areaId: AreaId }, EnterAreaError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
    const areaId = await addArea(tx, scope, municipalityId, name);
    if (areaId === null) return err({ code: 'name-taken' });
    await addPeopleEvent(tx, scope, { kind: 'AREA_MADE', municipalityId, by: scope.userId });
    return ok({ areaId });
  });
