import { isDemoAddress } from '../access/account-link';
import type { Role } from '../access/role';
import { columnsOf, rolesAt, type Tenant } from '../access/tenant';
import type { Language } from '../shared/bilingual';
import type { UserId } from '../shared/ids';
import { err, ok } from '../shared/result';
import { type Cell, oneOf } from './cells';
import { type CheckedRow, refusedRow } from './checked-row';
import type { PlaceFinder } from './place-finder';
import type { PeopleOffice } from './places';
import { type CellReader, cellReader, type RawCells } from './read-cells';
import { readWorkplace } from './workplaces';

/** Somebody as the file says her: who, as what, and where. */
export type UserSaid = PeopleOffice & {
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  /** Whose account it is already, among those whom the office looks after. */
  readonly userId: UserId | null;
};

export type UserRead = {
  readonly reader: CellReader;
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly role: Role | undefined;
  readonly tenant: Tenant | undefined;
  readonly language: Language | undefined;
};

/** A row of brugere.csv, as far as it can be read by itself. */
export function readUser(raw: RawCells, { places }: PlaceFinder): UserRead {
  const reader = cellReader('USERS', raw);
  const email = reader.at('email', readEmail);
  const name = reader.at('name', readPersonName);
  const role = reader.at('role', readRole);
  const tenant = readWorkplace(reader, places);
  const language = reader.at('language', readLanguage);
  if (role && tenant && !rolesAt(tenant.side).includes(role)) reader.refuse('role', 'role-not-there');
  return { reader, email, name, role, tenant, language };
}

/** What is known of the people whom the office looks after. Of all others nothing is, whether they have an account or not. */
export type PeopleKnown = {
  readonly self: UserId;
  readonly demo: boolean;
  /** By address. */
  readonly people: ReadonlyMap<string, { readonly userId: UserId; readonly roles: readonly RoleHeld[] }>;
  /** Roles that somebody is invited to by a link that still works. */
  readonly invited: ReadonlySet<string>;
};
export type RoleHeld = PeopleOffice & { readonly role: Role };

/** A role of somebody's: two rows of it are one thing. */
export const roleKey = (email: string, { role, municipalityId, organisationId }: RoleHeld): string =>
  `${email} ${role} ${municipalityId ?? ''} ${organisationId ?? ''}`.trimEnd();

/** What a row would do: invite somebody, give one of the office's people a role more, or nothing. No row takes a role away. */
export function checkUser(
  { reader, email, name, role, tenant, language }: UserRead,
  known: PeopleKnown,
): CheckedRow<UserSaid> {
  if (!email || !role || !tenant) return refusedRow('', reader.faults());
  const held: RoleHeld = { role, ...columnsOf(tenant) };
  const key = roleKey(email, held);
  const person = known.people.get(email);
  const has = person?.roles.some((one) => roleKey(email, one) === key);
  if (isDemoAddress(email) && !known.demo) reader.refuse('email', 'demo-address');
  if (person?.userId === known.self && !has) reader.refuse('email', 'own-access');
  if (!name || !language || reader.faults().length > 0) return refusedRow(key, reader.faults());
  if (has) return { state: 'UNCHANGED', key, as: 'has-role', ...reader.taken() };
  const said: UserSaid = { email, name, language, ...held, userId: person?.userId ?? null };
  if (person)
    return {
      ...{ state: 'CHANGED', key, sort: key, said, ...reader.taken() },
      changes: [{ column: 'role', before: '', after: ROLE_WORDS[role] }],
    };
  if (known.invited.has(key)) return { state: 'UNCHANGED', key, as: 'invited', ...reader.taken() };
  return { state: 'MADE', key, sort: key, said, changes: [], ...reader.taken() };
}

const ADDRESS = /^[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[^\s@<>"',;:]+$/;

/** As a spreadsheet keeps it too: `mailto:eva@eksempel.dk`. */
function readEmail(text: string): Cell<string> {
  const email = text.replace(/^mailto:/i, '').toLowerCase();
  return ADDRESS.test(email) ? ok(email) : err('not-email');
}

/** Counted as the database counts: by signs, not by halves of them. */
const readPersonName = (text: string): Cell<string> =>
  [...text].length < 2 ? err({ fault: 'too-short', of: '2' }) : ok(text);

/** As the trade says it, and as it is told in a file's own language. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  LETTING_OFFICER: 'udlejningsmedarbejder',
  CASEWORKER: 'kommunal anviser',
  MANAGER: 'leder',
  AGREEMENT_ADMIN: 'aftaleansvarlig',
  READER: 'læseadgang',
  SYSTEM_ADMIN: 'systemadministrator',
};

const readRole: (text: string) => Cell<Role> = oneOf(
  {
    LETTING_OFFICER: ['udlejningsmedarbejder'],
    CASEWORKER: ['kommunal_anviser', 'anviser'],
    MANAGER: ['leder'],
    AGREEMENT_ADMIN: ['aftaleansvarlig'],
    READER: ['laeseadgang', 'laeser'],
    SYSTEM_ADMIN: ['systemadministrator'],
  },
  'not-role',
);

const readLanguage: (text: string) => Cell<Language> = oneOf(
  { da: ['', 'dansk', 'danish'], en: ['engelsk', 'english'] },
  'not-language',
);
