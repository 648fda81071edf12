import type { Role } from '@/lib/domain/access/role';
import accounts from './accounts.json' with { type: 'json' };

export type Colleague = {
  readonly name: string;
  /** Null: somebody that others' cases mention, but who cannot sign in. */
  readonly email: string | null;
  readonly role: Role;
  /** Keys of organisations, or the key of a municipality. */
  readonly at: { readonly organisations: readonly string[] } | { readonly municipality: string };
};

export const PASSWORD = accounts.password;

const municipal: Readonly<Record<string, Role>> = {
  ...{
    anviser: 'CASEWORKER',
    anviser2: 'CASEWORKER',
    leder: 'MANAGER',
    aftale: 'AGREEMENT_ADMIN',
    laeser: 'READER',
  },
  admin: 'SYSTEM_ADMIN',
};
const atOrganisations: Readonly<Record<string, Role>> = {
  ...{
    udlejning: 'LETTING_OFFICER',
    boligleder: 'MANAGER',
    boligleder2: 'MANAGER',
    boligadmin: 'SYSTEM_ADMIN',
  },
};
const organisations: Readonly<Record<string, readonly string[]>> = {
  'udlejning@holbaek.example': ['bosj'],
  'boligleder@holbaek.example': ['bosj'],
  'boligleder2@holbaek.example': ['by33', 'hobo', 'lejh', 'vab', 'mnv'],
  'boligadmin@holbaek.example': ['bosj'],
  'udlejning@hoeje-taastrup.example': ['vest', 'oest'],
  'boligleder@hoeje-taastrup.example': ['vest', 'oest'],
  'boligadmin@hoeje-taastrup.example': ['vest', 'oest'],
  'udlejning@randers.example': ['ms', 'rb1940', 'kron'],
  'boligleder@randers.example': ['ms', 'rb1940', 'kron'],
  'boligleder2@randers.example': ['typo', 'lejerbo'],
  'boligadmin@randers.example': ['ms', 'rb1940', 'kron'],
};

function colleague({ email, name }: { readonly email: string; readonly name: string }): Colleague {
  const [post = '', host = ''] = email.split('@');
  const own = organisations[email];
  const role = (own ? atOrganisations : municipal)[post];
  if (role === undefined) throw new Error(`No role is planned for ${email}`);
  if (own) return { name, email, role, at: { organisations: own } };
  return { name, email, role, at: { municipality: host.replace('.example', '') } };
}

const officer = (name: string, organisation: string): Colleague => ({
  ...{ name, email: null, role: 'LETTING_OFFICER', at: { organisations: [organisation] } },
});

/** All names are invented. */
export const COLLEAGUES: readonly Colleague[] = [
  ...accounts.accounts.map(colleague),
  officer('Anker Bjergsted', 'bosj'),
  officer('Gitte Udby', 'by33'),
  officer('Poul Tåstrup-Holm', 'hobo'),
  officer('Sanne Kisserup', 'lejh'),
  officer('Henrik Mørkøv', 'vab'),
  officer('Tove Undløse', 'mnv'),
  officer('Ruth Assentoft', 'typo'),
  officer('Kim Spentrup', 'lejerbo'),
];
