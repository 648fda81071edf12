import { err, ok } from '../shared/result';
import { unitNumber } from '../vacancy/unit-number';
import type { Home } from '../vacancy/vacancy-report';
import {
  type Cell,
  readAccess,
  readDwellingType,
  readFloor,
  readKroner,
  readPostcode,
  readRent,
  readRooms,
  readSize,
} from './cells';
import type { ImportPlaces } from './places';
import type { CellReader } from './read-cells';

export const readUnit = (text: string): Cell<string> => {
  const unit = unitNumber(text);
  return unit === '' ? err('needed') : ok(unit);
};

const readStreet = (text: string): Cell<string> => ok(text);

/** A home as the row has it; undefined where some cell cannot be read. */
export function readHome(
  reader: CellReader,
  { cities }: ImportPlaces,
  known: string | null = null,
): Home | undefined {
  const postcode = reader.at('postcode', readPostcode);
  const city = reader.words('city') ?? known ?? (postcode && cities.get(postcode));
  if (postcode !== undefined && !city) reader.refuse('city', 'unknown-city');
  const home = {
    unitNumber: reader.at('unit', readUnit),
    dwellingType: reader.at('dwellingType', readDwellingType),
    allocationRule: reader.words('rule'),
    street: reader.at('street', readStreet),
    houseNumber: reader.at('houseNumber', readStreet),
    floor: reader.maybe('floor', readFloor),
    door: reader.words('door'),
    ...{ postcode, city },
    rooms: reader.at('rooms', readRooms),
    areaTenths: reader.at('size', readSize),
    rentOre: reader.at('rent', readRent),
    utilitiesOre: reader.maybe('utilities', readKroner) ?? 0,
    depositOre: reader.maybe('deposit', readKroner) ?? 0,
    ...(reader.at('access', readAccess) ?? { lift: false, groundFloor: false }),
  };
  return isWhole(home) ? home : undefined;
}

type Part = { readonly [Key in keyof Home]: Home[Key] | undefined };
const isWhole = (home: Part): home is Home => Object.values(home).every((value) => value !== undefined);
