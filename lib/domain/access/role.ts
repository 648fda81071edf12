export const ROLES = [
  'LETTING_OFFICER',
  'CASEWORKER',
  'MANAGER',
  'AGREEMENT_ADMIN',
  'READER',
  'SYSTEM_ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** The parties to an agreement. */
export type Side = 'ORGANISATION' | 'MUNICIPALITY';

/** Whose desk somebody sits at: a party's, or the installation's, which looks after tenants and people and sees no case. */
export type DeskSide = Side | 'INSTALLATION';
