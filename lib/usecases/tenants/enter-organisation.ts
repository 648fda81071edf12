import { addPeopleEvent, holdAccess } from '@/lib/data/people/people-write';
import {
  addOrganisation,
  holdTenants,
  joinMunicipality,
  type OrganisationText,
  organisationTaken,
  writeOrganisation,
} from '@/lib/data/people/tenants';
import { inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type EnterOrganisationInput = OrganisationText & {
  /** Null: a new one. */
  readonly organisationId: OrganisationId | null;
  /** Where it works from now on; where it works already it goes on. */
  readonly municipalities: readonly MunicipalityId[];
};
export type EnterOrganisationError = {
  readonly code: 'not-found' | 'no-longer' | 'name-taken' | 'cvr-taken';
};

/** Makes an organisation, or puts right what it is called, who manages it, and where it works. */
export const enterOrganisation = (
  scope: DeskScope,
  { organisationId, municipalities, ...text }: EnterOrganisationInput,
): Promise<Result<{ readonly organisationId: OrganisationId }, EnterOrganisationError>> =>
  inHotTransaction(scope, async (tx) => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    await holdTenants(tx);
    const by = scope.userId;
    const taken = await organisationTaken(tx, scope, text, organisationId);
    if (taken.name) return err({ code: 'name-taken' });
    if (taken.cvr) return err({ code: 'cvr-taken' });
    if (organisationId !== null && !(await writeOrganisation(tx, scope, organisationId, text)))
      return err({ code: 'not-found' });
    const id = organisationId ?? (await addOrganisation(tx, scope, text));
    const kind = organisationId === null ? 'ORGANISATION_MADE' : 'ORGANISATION_CHANGED';
    await addPeopleEvent(tx, scope, { kind, organisationId: id, by });
    for (const municipalityId of municipalities) {
      if (await joinMunicipality(tx, scope, id, municipalityId))
        await addPeopleEvent(tx, scope, {
          kind: 'ORGANISATION_JOINED',
          organisationId: id,
          municipalityId,
          by,
        });
    }
    return ok({ organisationId: id });
  });
