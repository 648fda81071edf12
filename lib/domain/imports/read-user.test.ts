import { expect, test } from 'vitest';
import { ROLES } from '../access/role';
import { calendarDate } from '../shared/calendar-date';
import { asId, type MunicipalityId, type OrganisationId, type UserId } from '../shared/ids';
import { placeFinder } from './place-finder';
import type { ImportPlaces, PeopleOffice } from './places';
import { checkUser, type PeopleKnown, readUser } from './read-user';

const municipalityId = asId<MunicipalityId>('m');
const solen = asId<OrganisationId>('solen');
const organisation = (id: OrganisationId, name: string, cvr: string | null) => ({
  ...{ id, name, cvr, agent: null, shared: false },
});

const places = (office: PeopleOffice): ImportPlaces => ({
  office,
  today: calendarDate('2025-10-06'),
  municipalities: [{ id: municipalityId, name: 'Prøvekøbing Kommune' }],
  organisations: [
    organisation(solen, 'Boligselskabet Solen', '42008419'),
    organisation(asId<OrganisationId>('by'), 'Prøvekøbing', null),
  ],
  ...{ departmentNames: [], organisationNames: new Map(), areaNames: new Map() },
  ...{ departments: [], areas: [], aliases: [], names: [], newNames: new Set(), cities: new Map() },
});
const INSTALLATION = { municipalityId: null, organisationId: null };
const known: PeopleKnown = {
  ...{ self: asId<UserId>('me'), demo: false, people: new Map(), invited: new Set() },
};

const row = { email: 'Eva@Eksempel.dk', name: 'Eva Eksempel', role: 'leder' };
const checked = (cells: Partial<typeof row> & { place?: string; language?: string }, office: PeopleOffice) =>
  checkUser(readUser({ ...row, ...cells }, placeFinder(places(office))), known);
const faultOf = (cells: Parameters<typeof checked>[0], office: PeopleOffice = INSTALLATION) => {
  const one = checked(cells, office);
  return one.state === 'REFUSED' ? one.faults.map(({ column, fault }) => `${column} ${fault}`).join() : one;
};

test.each<readonly [string, string]>([
  ['Udlejningsmedarbejder', 'LETTING_OFFICER'],
  ['kommunal anviser', 'CASEWORKER'],
  ['Anviser', 'CASEWORKER'],
  ['LEDER', 'MANAGER'],
  ['aftaleansvarlig', 'AGREEMENT_ADMIN'],
  ['Læseadgang', 'READER'],
  ['systemadministrator', 'SYSTEM_ADMIN'],
  ...ROLES.map((role) => [role, role] as const),
])('%s is the role %s', (written, role) => {
  const at = role === 'CASEWORKER' ? 'Prøvekøbing Kommune' : 'Boligselskabet Solen';
  const office = role === 'CASEWORKER' ? { municipalityId, organisationId: null } : INSTALLATION;
  expect(checked({ role: written, place: at }, office)).toMatchObject({ state: 'MADE', said: { role } });
});

test('somebody is at a party’s own place where the row does not say, and nowhere by herself at the installation', () => {
  expect(checked({}, { municipalityId, organisationId: null })).toMatchObject({
    said: { municipalityId: 'm' },
  });
  expect(checked({ place: '42008419' }, { municipalityId: null, organisationId: solen })).toMatchObject({
    said: { municipalityId: null, organisationId: 'solen', language: 'da' },
  });
  expect(faultOf({})).toBe('place which-place');
  expect(faultOf({ place: 'Solen' })).toBe('place unknown-place');
  // A municipality and an organisation of one name.
  expect(faultOf({ place: 'Prøvekøbing' })).toBe('place which-place');
  expect(faultOf({ place: 'Hele installationen', role: 'systemadministrator' })).toBe('place unknown-place');
  for (const place of ['Boligselskabet Solen', 'En anden'])
    expect(faultOf({ place }, { municipalityId, organisationId: null })).toBe('place not-own-people');
});

test.each<readonly [string, string]>([
  ['eva', 'email not-email'],
  ['eva@eksempel', 'email not-email'],
  ['Eva <eva@eksempel.dk>', 'email not-email'],
  ['eva@eksempel.dk;ida@eksempel.dk', 'email not-email'],
  ['@eksempel.dk', 'email formula'],
  ['eva@holbaek.example', 'email demo-address'],
  ['0101011234@eksempel.dk', 'email cpr-here'],
])('%s is refused as an address: %s', (email, fault) => {
  expect(faultOf({ email, place: '42008419' })).toBe(fault);
});

test('what a spreadsheet puts before an address is not part of it', () => {
  expect(checked({ email: 'mailto:Eva@eksempel.dk', place: '42008419' }, INSTALLATION)).toMatchObject({
    said: { email: 'eva@eksempel.dk' },
  });
});

test('a name of one letter is told to be too short, and none to be needed', () => {
  expect(faultOf({ name: 'E', place: '42008419' })).toBe('name too-short');
  expect(faultOf({ name: '', place: '42008419' })).toBe('name needed');
  expect(faultOf({ name: 'Bo', place: '42008419' })).toMatchObject({ state: 'MADE' });
});
