import { getTranslations } from 'next-intl/server';
import type { Option } from '@/components/ui/select-field';
import { listFigureOffices } from '@/lib/data/key-figures/key-figure-choices';
import { listPlacesOfWork } from '@/lib/data/people/people';
import { type DeskScope, partyScope } from '@/lib/domain/access/scope';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { placeMark } from '@/lib/schemas/access/people';

/** For whom the reader brings such a file in: her offices, or whose people she looks after. */
export async function officesFor(scope: DeskScope, kind: ImportKind): Promise<readonly Option[]> {
  if (kind !== 'USERS') return listFigureOffices(partyScope(scope));
  if (scope.side === 'INSTALLATION')
    return [
      {
        value: placeMark({ side: 'INSTALLATION' }),
        label: (await getTranslations('people'))('installation'),
      },
    ];
  const places = await listPlacesOfWork(scope);
  return places.map((place) => ({ value: placeMark(place), label: place.name }));
}
