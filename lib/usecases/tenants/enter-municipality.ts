import { addPeopleEvent, holdAccess } from '@/lib/data/people/people-write';
import {
  addMunicipality,
  holdTenants,
  type MunicipalityText,
  municipalityTaken,
  writeMunicipality,
} from '@/lib/data/people/tenants';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type EnterMunicipalityInput = MunicipalityText & {
  /** Null: a new one. */
  readonly municipalityId: MunicipalityId | null;
};
export type EnterMunicipalityError = {
  readonly code: 'not-found' | 'no-longer' | 'code-taken' | 'name-taken' | 'cvr-taken';
};

/** Makes a municipality, or puts right what it is called. Its code stays. */
export const enterMunicipality = (
  scope: DeskScope,
  { municipalityId, ...text }: EnterMunicipalityInput,
): Promise<Result<{ readonly municipalityId: MunicipalityId }, EnterMunicipalityError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    await holdTenants(tx);
    const taken = await municipalityTaken(tx, scope, text, municipalityId);
    if (taken.code && municipalityId === null) return err({ code: 'code-taken' });
    if (taken.name) return err({ code: 'name-taken' });
    if (taken.cvr) return err({ code: 'cvr-taken' });
    if (municipalityId !== null && !(await writeMunicipality(tx, scope, municipalityId, text)))
      return err({ code: 'not-found' });
    const id = municipalityId ?? (await addMunicipality(tx, scope, text));
    const kind = municipalityId === null ? 'MUNICIPALITY_MADE' : 'MUNICIPALITY_CHANGED';
    await addPeopleEvent(tx, scope, { kind, municipalityId: id, by: scope.userId });
    return ok({ municipalityId: id });
  });
