import type { Scope } from '@/lib/domain/access/scope';
import type { DwellingId } from '@/lib/domain/shared/ids';
import { addressKey } from '@/lib/domain/vacancy/address-key';
import type { Home } from '@/lib/domain/vacancy/vacancy-report';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

/** A home that the stock does not have yet, or has with an older rent, size or address. */
export type NewDwelling = Parties & { readonly id: DwellingId; readonly home: Home };

const COLUMNS = [
  ...[
    'id',
    'department_id',
    'organisation_id',
    'municipality_id',
    'unit_number',
    'type',
    'allocation_rule',
    'street',
  ],
  ...[
    'house_number',
    'floor',
    'door',
    'postcode',
    'city',
    'rooms',
    'area_tenths',
    'rent_ore',
    'utilities_ore',
  ],
  ...['deposit_ore', 'lift', 'ground_floor', 'address_key'],
];
const CHANGING = COLUMNS.slice(COLUMNS.indexOf('type'));
const LIST = COLUMNS.join(', ');

/** Part of a statement that appends: new homes go into the stock, known ones are brought up to date. */
export const PUT_DWELLINGS = `
  INSERT INTO dwelling (${LIST}) SELECT ${LIST} FROM jsonb_populate_recordset(NULL::dwelling, $1::jsonb -> 'dwellings')
  ON CONFLICT (department_id, unit_number) DO UPDATE SET ${CHANGING.map((name) => `${name} = excluded.${name}`).join(', ')}`;

export const dwellingRow = ({ home, ...row }: NewDwelling) => ({
  id: row.id,
  department_id: row.departmentId,
  organisation_id: row.organisationId,
  municipality_id: row.municipalityId,
  unit_number: home.unitNumber,
  type: home.dwellingType,
  allocation_rule: home.allocationRule,
  street: home.street,
  house_number: home.houseNumber,
  floor: home.floor,
  door: home.door,
  postcode: home.postcode,
  city: home.city,
  rooms: home.rooms,
  area_tenths: home.areaTenths,
  rent_ore: home.rentOre,
  utilities_ore: home.utilitiesOre,
  deposit_ore: home.depositOre,
  lift: home.lift,
  ground_floor: home.groundFloor,
  address_key: addressKey(home),
});

/** The facts of a home that may differ from one report to the next, as one text to compare. */
export const homeText = (home: Home): string =>
  [
    ...[
      home.street,
      home.houseNumber,
      home.floor,
      home.door,
      home.postcode,
      home.city,
      home.rooms,
      home.areaTenths,
    ],
    ...[
      home.rentOre,
      home.utilitiesOre,
      home.depositOre,
      home.lift ? 't' : 'f',
      home.groundFloor ? 't' : 'f',
    ],
  ]
    .filter((part) => part !== null)
    .join('|');

/** The same by itself: homes of a file of the stock. */
export async function putHomes(tx: HotTx, _scope: Scope, homes: readonly NewDwelling[]): Promise<void> {
  if (homes.length === 0) return;
  const values = [JSON.stringify({ dwellings: homes.map(dwellingRow) })];
  await tx.query({ name: 'put-homes', text: PUT_DWELLINGS, values });
}
