export const ROLES = [
  'LETTING_OFFICER',
  'CASEWORKER',
  'MANAGER',
  'AGREEMENT_ADMIN',
  'READER',
  'SYSTEM_ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** Whose desk somebody sits at. */
export type Side = 'ORGANISATION' | 'MUNICIPALITY';
