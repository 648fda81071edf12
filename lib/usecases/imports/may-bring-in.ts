import type { AnyScope } from '@/lib/domain/access/scope';
import { tenantOf } from '@/lib/domain/access/tenant';
import { type ImportKind, mayBringIn } from '@/lib/domain/imports/kinds';
import type { PeopleOffice } from '@/lib/domain/imports/places';

/** The role may bring the kind in, and the office is the scope's own: nobody brings in rows for somebody else. */
export function mayBringInFor(scope: AnyScope, kind: ImportKind, office: PeopleOffice): boolean {
  if (scope.kind === 'SYSTEM') return kind !== 'USERS';
  if (!mayBringIn(scope, kind)) return false;
  const { municipalityId, organisationId } = office;
  if (kind === 'USERS') {
    const own = tenantOf(office);
    if (own.side !== scope.side) return false;
    return own.side === 'MUNICIPALITY'
      ? scope.municipalities.includes(own.id)
      : own.side === 'INSTALLATION' || scope.organisations.includes(own.id);
  }
  if (municipalityId === null) return false;
  if (scope.side === 'MUNICIPALITY')
    return organisationId === null && scope.municipalities.includes(municipalityId);
  return (
    organisationId !== null &&
    scope.organisations.includes(organisationId) &&
    scope.reach.includes(municipalityId)
  );
}
