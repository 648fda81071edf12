import { expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { asId, type DepartmentId, type OrganisationId } from '../shared/ids';
import { departmentsToChoose } from './departments-to-choose';
import type { DepartmentKnown, ImportPlaces } from './places';

const organisation = (id: string, name: string, cvr: string) => ({
  ...{ id: asId<OrganisationId>(id), name, cvr, agent: null, shared: false },
});
const department = (id: string, of: string, number: string): DepartmentKnown => ({
  ...{ id: asId<DepartmentId>(id), organisationId: asId<OrganisationId>(of), number, name: 'Haven' },
  ...{ lbf: null, areaId: null, areaName: null, residents: null, inUseYear: null },
  ...{
    familyDwellings: 1,
    youthDwellings: 0,
    elderlyDwellings: 0,
    accessibleAll: 0,
    accessibleEverySecond: 0,
  },
  ...{ openedFrom: null, closedFrom: null },
});
const places: ImportPlaces = {
  ...{ office: { municipalityId: null, organisationId: null }, today: calendarDate('2025-10-06') },
  ...{ municipalities: [], areas: [], departmentNames: [], aliases: [], names: [], newNames: new Set() },
  ...{ organisationNames: new Map(), areaNames: new Map(), cities: new Map() },
  organisations: [organisation('o', 'Åen', '11111111'), organisation('b', 'Bakken', '22222222')],
  departments: [
    ...[department('10', 'b', '10'), department('9', 'b', '9'), department('101', 'b', '101')],
    department('1', 'o', '1'),
  ],
};
const offered = (text?: string) =>
  departmentsToChoose(places)(text).map(({ label, options }) => [
    label,
    ...options.map(({ value }) => value),
  ]);

test('a row that names no organisation may mean any department: by organisation, and by number as people count', () => {
  expect(offered()).toEqual([
    ['Bakken', '9', '10', '101'],
    ['Åen', '1'],
  ]);
  expect(offered('Ukendt')).toHaveLength(2);
});

test.each(['11111111', 'åen'])('one that names its organisation means one of its own: %s', (text) => {
  expect(offered(text)).toEqual([['Åen', '1']]);
});
