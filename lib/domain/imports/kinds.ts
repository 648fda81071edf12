import { may, type Permission } from '../access/permissions';
import type { DeskSide, Role } from '../access/role';

/** What can be taken in from a file, in the order in which an empty database needs it. */
export const IMPORT_KINDS = [
  'ORGANISATIONS',
  'USERS',
  'DEPARTMENTS',
  'DWELLINGS',
  'PLACEMENTS',
  'OPENINGS',
  'VACANCIES',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
/** What is brought in for a party to an agreement; people are brought in for the installation too. */
export type PartyKind = Exclude<ImportKind, 'USERS'>;

/** What a file of the kind is called, also in the address of its page. @see D3 */
export const FILE_OF: Readonly<Record<ImportKind, string>> = {
  ORGANISATIONS: 'boligorganisationer',
  USERS: 'brugere',
  DEPARTMENTS: 'afdelinger',
  DWELLINGS: 'boliger',
  PLACEMENTS: 'indplacering',
  OPENINGS: 'udlejninger',
  VACANCIES: 'ledige-boliger',
};

export const kindOfFile = (name: string): ImportKind | null =>
  IMPORT_KINDS.find((kind) => FILE_OF[kind] === name) ?? null;

/** A balance after some of the lettings would be another balance: no row is entered before all can be. */
export const waitsForAllRows = (kind: ImportKind, counts: { readonly REFUSED: number }): boolean =>
  kind === 'OPENINGS' && counts.REFUSED > 0;

const NEEDS: Readonly<Record<ImportKind, Permission>> = {
  ORGANISATIONS: 'stock.import',
  USERS: 'people.manage',
  DEPARTMENTS: 'stock.import',
  DWELLINGS: 'stock.import',
  PLACEMENTS: 'placement.plan',
  OPENINGS: 'opening.import',
  VACANCIES: 'vacancy.report',
};

type Who = { readonly role: Role; readonly side: DeskSide };

/** Organisations are nobody's own, so only a municipality's system administrator makes them. */
export const mayBringIn = (who: Who, kind: ImportKind): boolean =>
  may(who, NEEDS[kind]) &&
  (kind !== 'ORGANISATIONS' || (who.role === 'SYSTEM_ADMIN' && who.side === 'MUNICIPALITY'));

export const kindsFor = (who: Who): readonly ImportKind[] =>
  IMPORT_KINDS.filter((kind) => mayBringIn(who, kind));
