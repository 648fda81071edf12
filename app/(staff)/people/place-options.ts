import { getTranslations } from 'next-intl/server';
import type { Option } from '@/components/ui/select-field';
import { listPlacesOfWork } from '@/lib/data/people/people';
import { ROLES } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { placeMark } from '@/lib/schemas/access/people';

/** Where somebody can be given a role by this administrator, and as what. */
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
  return {
    roles: ROLES.map((role) => ({ value: role, label: t(role) })),
    places: scope.side === 'INSTALLATION' ? [...own, installation] : own,
  };
}
