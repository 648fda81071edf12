import type { FigureOffice } from '@/lib/data/key-figures-known';
import type { Scope } from '@/lib/domain/access/scope';

/** The municipality enters figures of all its own places; an organisation of its own departments, where it has any. */
export function mayEnterFor(scope: Scope, { municipalityId, organisationId }: FigureOffice): boolean {
  if (scope.kind === 'SYSTEM') return true;
  if (scope.side === 'MUNICIPALITY')
    return organisationId === null && scope.municipalities.includes(municipalityId);
  return (
    organisationId !== null &&
    scope.organisations.includes(organisationId) &&
    scope.reach.includes(municipalityId)
  );
}
