import { type Tenant, tenantOf } from '../access/tenant';
import { err, ok } from '../shared/result';
import type { Cell } from './cells';
import { type ImportPlaces, organisationsCalled, plainName } from './places';
import type { CellReader } from './read-cells';

/** Where somebody is to work. A party's file is about its own people, and need not say so; the installation's says it of each. */
export function readWorkplace(reader: CellReader, places: ImportPlaces): Tenant | undefined {
  const found = reader.maybe('place', (text) => workplaceCalled(places, text));
  if (found !== null) return found;
  const own = tenantOf(places.office);
  if (own.side !== 'INSTALLATION') return own;
  reader.refuse('place', 'which-place');
  return undefined;
}

/** By name or CVR number. Nobody becomes the installation's by a file. */
function workplaceCalled(places: ImportPlaces, text: string): Cell<Tenant> {
  const own = tenantOf(places.office);
  const named: readonly Tenant[] = [
    ...organisationsCalled(places, text, places.today).map(
      ({ one: { id } }): Tenant => ({ side: 'ORGANISATION', id }),
    ),
    ...places.municipalities
      .filter(({ name }) => plainTown(name) === plainTown(text))
      .map(({ id }): Tenant => ({ side: 'MUNICIPALITY', id })),
  ];
  if (own.side !== 'INSTALLATION')
    // Another's is not told apart from one that nobody has.
    return named.some((one) => one.side === own.side && one.id === own.id) ? ok(own) : err('not-own-people');
  const [only, another] = named;
  if (only === undefined) return err('unknown-place');
  return another === undefined ? ok(only) : err('which-place');
}

/** `Eksempel Kommune`, `Eksempel`. */
const plainTown = (text: string): string =>
  plainName(text)
    .split('_')
    .filter((word) => word !== 'kommune')
    .join('_');
