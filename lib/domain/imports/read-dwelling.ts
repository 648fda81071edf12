import type { DepartmentId, DwellingId, OrganisationId } from '../shared/ids';
import type { Home } from '../vacancy/vacancy-report';
import { type CheckedRow, refusedRow, type TakenAs } from './checked-row';
import type { CellChange, FaultAt } from './faults';
import { readHome } from './home-cells';
import type { PlaceFinder } from './place-finder';
import type { DepartmentKnown } from './places';
import { cellReader, type RawCells } from './read-cells';
import { changedPairs } from './read-department';

export type DwellingSaid = {
  readonly id: DwellingId | null;
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly home: Home;
};

export type DwellingRead =
  | {
      readonly ok: true;
      readonly department: DepartmentKnown;
      readonly home: Home;
      readonly taken?: readonly TakenAs[];
    }
  | { readonly ok: false; readonly faults: readonly FaultAt[] };

/** Reads one row of boliger.csv; its department is known by the fund's number too. @see D3, D-08 */
export function readDwelling(raw: RawCells, finder: PlaceFinder): DwellingRead {
  const reader = cellReader('DWELLINGS', raw);
  const department = finder.department(reader);
  const home = readHome(reader, finder.places);
  if (department?.closedFrom && department.closedFrom <= finder.places.today)
    reader.refuse('department', 'department-closed');
  const faults = reader.faults();
  return faults.length > 0 || !department || !home
    ? { ok: false, faults }
    : { ok: true, department, home, ...reader.taken() };
}

/** What the row would make or change of the stock. */
export function checkDwelling(
  read: DwellingRead,
  raw: RawCells,
  known: (Home & { readonly id: DwellingId }) | undefined,
): CheckedRow<DwellingSaid> {
  if (!read.ok) return refusedRow('', read.faults);
  const { department } = read;
  const taken = read.taken ? { taken: read.taken } : {};
  const home = known ? withKnown(read.home, known, raw) : read.home;
  const key = `${department.id} ${home.unitNumber}`;
  const changes = known ? changesOf(known, home) : [];
  if (known && changes.length === 0) return { state: 'UNCHANGED', key, as: home.unitNumber, ...taken };
  const { id: departmentId, organisationId } = department;
  return {
    ...{ state: known ? 'CHANGED' : 'MADE', key, sort: key, changes, ...taken },
    said: { id: known?.id ?? null, departmentId, organisationId, home },
  };
}

/** A column that the file has not says nothing: what is known stays. */
export const withKnown = (home: Home, known: Home, raw: RawCells): Home => ({
  ...home,
  ...(raw.rule === undefined && { allocationRule: known.allocationRule }),
  ...(raw.floor === undefined && { floor: known.floor }),
  ...(raw.door === undefined && { door: known.door }),
  ...(raw.city === undefined && { city: known.city }),
  ...(raw.utilities === undefined && { utilitiesOre: known.utilitiesOre }),
  ...(raw.deposit === undefined && { depositOre: known.depositOre }),
  ...(raw.access === undefined && { lift: known.lift, groundFloor: known.groundFloor }),
});

const kroner = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');
const access = ({ lift, groundFloor }: Home): string =>
  [lift ? 'elevator' : '', groundFloor ? 'stue' : ''].filter((word) => word !== '').join(' og ');

export const changesOf = (before: Home, after: Home): readonly CellChange[] =>
  changedPairs([
    ['dwellingType', before.dwellingType, after.dwellingType],
    ['rule', before.allocationRule, after.allocationRule],
    ['street', before.street, after.street],
    ['houseNumber', before.houseNumber, after.houseNumber],
    ['floor', before.floor, after.floor],
    ['door', before.door, after.door],
    ['postcode', before.postcode, after.postcode],
    ['city', before.city, after.city],
    ['rooms', before.rooms, after.rooms],
    [
      'size',
      String(before.areaTenths / 10).replace('.', ','),
      String(after.areaTenths / 10).replace('.', ','),
    ],
    ['rent', kroner(before.rentOre), kroner(after.rentOre)],
    ['utilities', kroner(before.utilitiesOre), kroner(after.utilitiesOre)],
    ['deposit', kroner(before.depositOre), kroner(after.depositOre)],
    ['access', access(before), access(after)],
  ]);
