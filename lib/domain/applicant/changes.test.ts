import { expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { asId, type DepartmentId, type HouseholdMemberId } from '../shared/ids';
import { changedFacts, factAsRead } from './changes';
import type { ApplicantStatement } from './statement';

const BASE: ApplicantStatement = {
  contact: {
    name: 'Karla Eksempelsen',
    email: null,
    phone: '12345678',
    street: null,
    postcode: null,
    city: null,
  },
  ...{
    mailLanguage: 'da',
    protected: false,
    handledBy: null,
    externalId: null,
    list: 'ORDINARY',
    seniorityOn: day('2020-01-02'),
  },
  ...{ flexible: false, rehousedFrom: null, residence: null },
  wishes: {
    departments: [asId<DepartmentId>('a'), asId<DepartmentId>('b')],
    ...{ roomsFrom: 2, roomsTo: null, mostRentOre: 650_050, access: 'ANY', pets: false },
  },
  household: [
    {
      id: asId<HouseholdMemberId>('1'),
      relation: 'APPLICANT',
      bornOn: day('1985-05-17'),
      cohabitingSince: null,
    },
  ],
};
const [applicant] = BASE.household;

test.each([
  ['nothing', {}, []],
  [
    'the order of departments',
    { wishes: { ...BASE.wishes, departments: [...BASE.wishes.departments].reverse() } },
    [],
  ],
  ['a department', { wishes: { ...BASE.wishes, departments: [] } }, ['departments']],
  ['the name', { contact: { ...BASE.contact, name: 'Karla Prøvesen' } }, ['name']],
  ['the rent', { wishes: { ...BASE.wishes, mostRentOre: null } }, ['mostRent']],
  ['the residence', { residence: { municipalityId: null, departmentId: null } }, ['residence']],
  [
    'a birth date',
    { household: applicant ? [{ ...applicant, bornOn: day('1985-05-18') }] : [] },
    ['household'],
  ],
])('a change of %s is told by its fields', (_, said, fields) => {
  expect(changedFacts(BASE, { ...BASE, ...said })).toEqual(fields);
});

test('a fact is told as the form shows it, where it can be told in one word', () => {
  expect(factAsRead(BASE, 'seniorityOn')).toBe('02.01.2020');
  expect(factAsRead(BASE, 'mostRent')).toBe('6.500,50');
  expect(factAsRead(BASE, 'roomsTo')).toBe('');
  expect(factAsRead(BASE, 'household')).toBeNull();
});
