import { getTranslations } from 'next-intl/server';
import type { Option } from '@/components/ui/select-field';
import { listPlacesOfWork } from '@/lib/data/people/people';
import { type DeskSide, ROLES } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { rolesAt } from '@/lib/domain/access/tenant';
import { placeMark } from '@/lib/schemas/access/people';

/** Where somebody can be given a role by this administrator, and as what: only roles that are held in one of these places. */
export async function rolesAndPlaces(
  scope: DeskScope,
): Promise<{ readonly roles: readonly Option[]; readonly places: readonly Option[] }> {
  const [places, t, tPeople] = [
    await listPlacesOfWork(scope),
    await getTranslations('access.roles'),
    await getTranslations('people'),
  ];
  const own = places.map((place) => ({ value: placeMark(place), label: place.name }));
  const installation = { value: placeMark({ side: 'INSTALLATION' }), label: tPeople('installation') };
  const everywhere = scope.side === 'INSTALLATION';
  const sides: readonly DeskSide[] = [
    ...places.map(({ side }) => side),
    ...(everywhere ? (['INSTALLATION'] as const) : []),
  ];
  const held = new Set(sides.flatMap(rolesAt));
  return {
    roles: ROLES.filter((role) => held.has(role)).map((role) => ({ value: role, label: t(role) })),
    places: everywhere ? [...own, installation] : own,
  };
}
