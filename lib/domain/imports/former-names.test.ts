import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type DepartmentId, type MunicipalityId, type OrganisationId } from '../shared/ids';
import { type DepartmentNameThen, pastOf } from './former-names';
import { placeFinder } from './place-finder';
import type { DepartmentKnown, ImportPlaces } from './places';
import { cellReader } from './read-cells';
import { checkDepartment } from './read-department';
import { checkOrganisation } from './read-organisation';

const solen = asId<OrganisationId>('solen');
const maanen = asId<OrganisationId>('maanen');

const department = (
  id: string,
  number: string,
  name: string,
  lbf: string | null = null,
): DepartmentKnown => ({
  ...{ id: asId<DepartmentId>(id), organisationId: solen, number, name, lbf },
  ...{ areaId: null, areaName: null, familyDwellings: 0, youthDwellings: 0, elderlyDwellings: 0 },
  ...{ residents: null, inUseYear: null, accessibleAll: 0, accessibleEverySecond: 0 },
  ...{ openedFrom: null, closedFrom: null },
});
const then = (id: string, from: string | null, number: string, name: string): DepartmentNameThen => ({
  ...{ id, from: from === null ? null : calendarDate(from), number, name },
});

const places: ImportPlaces = {
  office: { municipalityId: asId<MunicipalityId>('m'), organisationId: null },
  today: calendarDate('2025-10-06'),
  municipalities: [],
  organisations: [
    { id: solen, name: 'Solen', cvr: '42008419', agent: null, shared: false },
    { id: maanen, name: 'Kronen', cvr: null, agent: null, shared: false },
  ],
  departments: [
    ...[department('a', '14', 'Nyparken'), department('b', '15', 'Parken'), department('c', '16', 'Haven')],
    ...[department('d', '17 (til 01.01.2025)', 'Skoven'), department('e', '17', 'Engen')],
  ],
  // Those entered last come first.
  departmentNames: [
    ...[then('b', '2025-03-01', '15', 'Parken'), then('b', null, '15', 'Lunden')],
    ...[then('a', '2025-01-01', '14', 'Nyparken'), then('a', null, '14', 'Parken')],
    ...[then('d', '2025-01-01', '17 (til 01.01.2025)', 'Skoven'), then('d', null, '17', 'Skoven')],
    ...[then('c', '2024-07-01', '16', 'Haven'), then('c', null, '6', 'Haven')],
  ],
  organisationNames: pastOf([
    { id: 'maanen', from: calendarDate('2025-01-01'), name: 'Kronen' },
    { id: 'maanen', from: null, name: 'Månen' },
    { id: 'solen', from: calendarDate('2024-01-01'), name: 'Solen' },
    { id: 'solen', from: null, name: 'Kronen' },
  ]),
  ...{ areas: [], areaNames: new Map(), aliases: [], names: [], newNames: new Set(), cities: new Map() },
};

const asked = (text: string, day: string, cvr = '42008419', known = places) => {
  const reader = cellReader('OPENINGS', { department: text, cvr });
  const one = placeFinder(known).department(reader, calendarDate(day));
  const fault = reader.faults().find(({ column }) => column === 'department' || column === 'cvr');
  const { taken = [] } = reader.taken();
  return one ? [one.id, ...taken.map(({ by, is }) => `${by} ${is}`)] : [fault?.fault, fault?.of];
};

describe('a department is known by what it was called on the row’s day', () => {
  test.each<readonly [string, string, readonly (string | undefined)[]]>([
    ['Nyparken', '2024-05-01', ['a']],
    ['Lunden', '2025-02-28', ['b', 'THEN 15 Parken']],
    ['15 Lunden', '2024-05-01', ['b', 'THEN 15 Parken']],
    ['Lunden', '2025-03-01', ['once-called', '15 Parken']],
    ['Afd. 6', '2024-06-30', ['c', 'THEN 16 Haven']],
    ['6', '2024-07-01', ['once-called', '16 Haven']],
    // What one was called then and another is now is asked about, and not after the day.
    ['Parken', '2024-12-31', ['name-moved', '14 Nyparken']],
    ['Parken', '2025-01-01', ['b']],
    ['17', '2024-12-31', ['name-moved', '17 (til 01.01.2025) Skoven']],
    ['17', '2025-01-01', ['e']],
    // By both nobody can be taken for another.
    ['15 Parken', '2024-12-31', ['b']],
    ['17 Engen', '2024-12-31', ['e']],
    ['14 Nyparken', '2025-10-06', ['a']],
    ['Bakken', '2024-12-31', ['unknown-department', undefined]],
  ])('%s on %s', (text, day, expected) => expect(asked(text, day)).toEqual(expected));

  test('what somebody has said of a name holds, and is told', () => {
    const aliases = [{ organisationId: solen, written: 'parken', departmentId: asId<DepartmentId>('a') }];
    const reader = cellReader('OPENINGS', { department: 'Parken', cvr: '42008419' });
    const finder = placeFinder({ ...places, aliases });
    expect(finder.department(reader, calendarDate('2024-12-31'))?.id).toBe('a');
    expect(reader.taken()).toEqual({ taken: [{ column: 'department', by: 'SAID', is: '14 Nyparken' }] });
  });
});

describe('a department is known by its number at Landsbyggefonden', () => {
  const withFund: ImportPlaces = {
    ...places,
    departments: [
      ...[department('a', '14', 'Nyparken', '14'), department('b', '15', 'Parken', '016')],
      ...[department('c', '16', 'Haven', '6'), department('d', '18', 'Skoven', '0101')],
      ...[department('e', '17', 'Engen', '99'), department('f', '19', 'Bakken', '099')],
      { ...department('g', '20', 'Lien', '777'), organisationId: maanen },
    ],
    departmentNames: [then('e', '2025-01-01', '17', 'Engen'), then('e', null, '101', 'Engen')],
  };
  test.each<readonly [string, string, readonly (string | undefined)[]]>([
    ['6', '2025-10-06', ['c', 'LBF 16 Haven']],
    ['Afd. 006', '2025-10-06', ['c', 'LBF 16 Haven']],
    // Its own number too: nothing is to be told.
    ['14', '2025-10-06', ['a']],
    // Another's own number, now, that day, or on another day.
    ['16', '2025-10-06', ['number-at-fund', '15 Parken']],
    ['101', '2024-12-31', ['number-at-fund', '18 Skoven']],
    ['101', '2025-10-06', ['number-at-fund', '18 Skoven']],
    ['16 Haven', '2025-10-06', ['c']],
    // Two have it.
    ['99', '2025-10-06', ['which-department', undefined]],
    // Not one that only begins so, and not another organisation's.
    ['1', '2025-10-06', ['unknown-department', undefined]],
    ['777', '2025-10-06', ['unknown-department', undefined]],
  ])('%s on %s', (text, day, expected) => expect(asked(text, day, '42008419', withFund)).toEqual(expected));
});

describe('so is an organisation', () => {
  test.each<readonly [string, string, readonly (string | undefined)[]]>([
    ['Månen', '2024-12-31', ['unknown-department', undefined]],
    ['Månen', '2025-01-01', ['unknown-organisation', undefined]],
    // Both: the one was called so that day, the other is now.
    ['Kronen', '2023-12-31', ['which-organisation', undefined]],
    ['Kronen', '2024-01-01', ['unknown-department', undefined]],
  ])('%s on %s', (cvr, day, expected) => expect(asked('14', day, cvr)).toEqual(expected));

  test('whose former name a register still has is asked about, and not made again', () => {
    expect(checkOrganisation({ name: 'Månen' }, places)).toMatchObject({
      faults: [{ column: 'name', fault: 'like-organisation', of: 'Kronen' }],
    });
  });
});

test('a name that is given back says that it was so before', () => {
  const cells = { department: '14', name: 'Parken', cvr: '42008419' };
  expect(checkDepartment(cells, placeFinder(places))).toMatchObject({
    ...{ state: 'CHANGED', changes: [{ column: 'name', before: 'Nyparken', after: 'Parken', former: true }] },
  });
  const other = checkDepartment({ ...cells, name: 'Ny Parken' }, placeFinder(places));
  expect(other.state === 'CHANGED' && other.changes).toEqual([
    { column: 'name', before: 'Nyparken', after: 'Ny Parken' },
  ]);
});
