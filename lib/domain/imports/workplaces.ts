import { type Tenant, tenantOf } from '../access/tenant';
import { err, ok } from '../shared/result';
import type { Cell } from './cells';
import type { TakenAs } from './checked-row';
import { type ImportPlaces, organisationsCalled, plainName } from './places';
import type { CellReader } from './read-cells';

/** Where somebody is to work. A party's file is about its own people, and need not say so; the installation's says it of each. */
export function readWorkplace(reader: CellReader, places: ImportPlaces): Tenant | undefined {
  const found = reader.maybe('place', (text) => workplaceCalled(places, text));
  if (found) {
    if (found.by !== null) reader.took({ column: 'place', by: found.by, is: found.name });
    return found.tenant;
  }
  if (found === undefined) return undefined;
  const own = tenantOf(places.office);
  if (own.side !== 'INSTALLATION') return own;
  reader.refuse('place', 'which-place');
  return undefined;
}

type Workplace = { readonly tenant: Tenant; readonly name: string; readonly by: TakenAs['by'] | null };

/** By name or CVR number. Nobody becomes the installation's by a file. */
function workplaceCalled(places: ImportPlaces, text: string): Cell<Workplace> {
  const own = tenantOf(places.office);
  const named: readonly Workplace[] = [
    ...organisationsCalled(places, text, places.today).map(({ one: { id, name }, by }): Workplace => {
      const isNumber = by === null && plainName(name) !== plainName(text);
      return { tenant: { side: 'ORGANISATION', id }, name, by: isNumber ? 'NUMBER' : by };
    }),
    ...places.municipalities
      .filter(({ name }) => plainTown(name) === plainTown(text))
      .map(({ id, name }): Workplace => ({ tenant: { side: 'MUNICIPALITY', id }, name, by: null })),
  ];
  const [only, another] = named;
  if (own.side !== 'INSTALLATION') {
    const there = named.find(({ tenant }) => tenant.side === own.side && tenant.id === own.id);
    // Another's is not told apart from one that nobody has.
    return there ? ok(there) : err('not-own-people');
  }
  if (only === undefined) return err('unknown-place');
  return another === undefined ? ok(only) : err('which-place');
}

/** `Eksempel Kommune`, `Eksempel`. */
const plainTown = (text: string): string =>
  plainName(text)
    .split('_')
    .filter((word) => word !== 'kommune')
    .join('_');
