import { assertNever } from '../shared/assert-never';
import type { MunicipalityId, OrganisationId } from '../shared/ids';
import { type DeskSide, ROLES, type Role } from './role';
import type { DeskScope } from './scope';

/** Where a role is held: at a party, or at neither, which is the installation itself. */
export type Tenant =
  | { readonly side: 'MUNICIPALITY'; readonly id: MunicipalityId }
  | { readonly side: 'ORGANISATION'; readonly id: OrganisationId }
  | { readonly side: 'INSTALLATION' };

/** What somebody can be there. @see docs/domain/people.md */
export function rolesAt(side: DeskSide): readonly Role[] {
  switch (side) {
    case 'MUNICIPALITY':
      return ROLES.filter((role) => role !== 'LETTING_OFFICER');
    case 'ORGANISATION':
      return ROLES.filter((role) => role !== 'CASEWORKER');
    case 'INSTALLATION':
      return ['SYSTEM_ADMIN'];
    default:
      return assertNever(side);
  }
}

/** The two columns in which a tenant stands. */
export const columnsOf = (tenant: Tenant) => ({
  municipalityId: tenant.side === 'MUNICIPALITY' ? tenant.id : null,
  organisationId: tenant.side === 'ORGANISATION' ? tenant.id : null,
});

/** Whether its people are the asker's to look after: the installation's administrator looks after everybody, others after their own. */
export function looksAfter(
  scope: Pick<DeskScope, 'role' | 'side' | 'municipalities' | 'organisations'>,
  tenant: Tenant,
): boolean {
  if (scope.role !== 'SYSTEM_ADMIN') return false;
  if (scope.side === 'INSTALLATION') return true;
  if (tenant.side === 'MUNICIPALITY') return scope.municipalities.includes(tenant.id);
  return tenant.side === 'ORGANISATION' && scope.organisations.includes(tenant.id);
}

/** The tenant that two columns say. */
export function tenantOf({
  municipalityId,
  organisationId,
}: {
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
}): Tenant {
  if (municipalityId !== null) return { side: 'MUNICIPALITY', id: municipalityId };
  if (organisationId !== null) return { side: 'ORGANISATION', id: organisationId };
  return { side: 'INSTALLATION' };
}
