import type { FigureOffice } from '@/lib/data/key-figures/key-figures-known';
import type { Scope } from '@/lib/domain/access/scope';
import type { StatedFigure } from '@/lib/domain/key-figures/figure';
import type { Office } from '@/lib/domain/key-figures/may-correct';

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

/** For whom a figure of a place of the scope's own is entered: its organisation, or (null) the municipality. */
export const officeOf = (scope: Scope, { place }: Pick<StatedFigure, 'place'>): Office =>
  scope.kind === 'USER' && scope.side === 'ORGANISATION' && place.level === 'DEPARTMENT'
    ? place.organisationId
    : null;
