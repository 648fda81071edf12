import type { Scope } from '@/lib/domain/access/scope';
import { type ImportKind, mayBringIn } from '@/lib/domain/imports/kinds';
import type { ImportOffice } from '@/lib/domain/imports/places';

/** The role may bring the kind in, and the office is the scope's own: nobody brings in rows for somebody else. */
export function mayBringInFor(scope: Scope, kind: ImportKind, office: ImportOffice): boolean {
  if (scope.kind === 'SYSTEM') return true;
  if (!mayBringIn(scope, kind)) return false;
  const { municipalityId, organisationId } = office;
  if (scope.side === 'MUNICIPALITY')
    return organisationId === null && scope.municipalities.includes(municipalityId);
  return (
    organisationId !== null &&
    scope.organisations.includes(organisationId) &&
    scope.reach.includes(municipalityId)
  );
}
