import type { CalendarDate } from '../shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';
import { plainHeading } from '../shared/written-table';
import { type DepartmentNameThen, type NameThen, namedOn } from './former-names';

/** Whose file it is: an organisation's own, or (null) the municipality's. */
export type ImportOffice = {
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId | null;
};

/** Whose people a file of people is of: one of the two, or (neither) the installation's. */
export type PeopleOffice = {
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
};

export type OrganisationKnown = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly cvr: string | null;
  readonly agent: string | null;
  /** It acts in other municipalities too. */
  readonly shared: boolean;
};

/** The numbers of a department: its homes by kind, its residents, the year it was taken into use, and its accessible homes by their dwelling rule. */
export type DepartmentCounts = {
  readonly familyDwellings: number;
  readonly youthDwellings: number;
  readonly elderlyDwellings: number;
  readonly residents: number | null;
  readonly inUseYear: number | null;
  readonly accessibleAll: number;
  readonly accessibleEverySecond: number;
};

export type DepartmentKnown = DepartmentCounts & {
  readonly id: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly name: string;
  readonly lbf: string | null;
  readonly areaId: AreaId | null;
  readonly areaName: string | null;
  readonly openedFrom: CalendarDate | null;
  readonly closedFrom: CalendarDate | null;
};

export type AliasKnown = {
  readonly organisationId: OrganisationId;
  readonly written: string;
  readonly departmentId: DepartmentId;
};

/** What somebody has said that a name in the office's files means: one of the two. */
export type NameKnown = {
  readonly written: string;
  readonly organisationId: OrganisationId | null;
  readonly areaId: AreaId | null;
};

export type MunicipalityKnown = { readonly id: MunicipalityId; readonly name: string };

export type AreaKnown = { readonly id: AreaId; readonly name: string };

/** What the words of a file are held against. */
export type ImportPlaces = {
  readonly office: PeopleOffice;
  readonly today: CalendarDate;
  readonly municipalities: readonly MunicipalityKnown[];
  readonly organisations: readonly OrganisationKnown[];
  readonly departments: readonly DepartmentKnown[];
  readonly areas: readonly AreaKnown[];
  /** What departments, organisations and areas were called, of those that have been called something else. */
  readonly departmentNames: readonly DepartmentNameThen[];
  readonly organisationNames: ReadonlyMap<string, readonly NameThen[]>;
  readonly areaNames: ReadonlyMap<string, readonly NameThen[]>;
  readonly aliases: readonly AliasKnown[];
  readonly names: readonly NameKnown[];
  /** Names of the file that somebody has said are new. */
  readonly newNames: ReadonlySet<string>;
  /** The town of a postal code, as the stock has it; a code with two towns is left out. */
  readonly cities: ReadonlyMap<string, string>;
};

/** One form of what people write differently: case, blanks and strokes, `og` and `&`. */
export const plainName = (text: string): string =>
  plainHeading(text)
    .split('_')
    .filter((word) => word !== 'og')
    .join('_');

/** A department's number however it is written: `Afd. 014`, `14`, `Afdeling 14`. */
export const plainNumber = (text: string): string =>
  plainHeading(text)
    .replace(/^(afdeling|afd)_?/, '')
    .replace(/^0+(?=[0-9])/, '');

/** As it is kept that a name is new, after what it is of. */
export const newName = (of: 'AREA' | 'ORGANISATION', text: string): string => `${of} ${plainName(text)}`;

/** By its name, else by what somebody has said the office calls it. @see Q38 */
export function areaCalled({ areas, names }: ImportPlaces, text: string): AreaKnown | undefined {
  const plain = plainName(text);
  const said = names.find(({ written, areaId }) => areaId !== null && written === plain);
  return areas.find(({ name }) => plainName(name) === plain) ?? areas.find(({ id }) => id === said?.areaId);
}

/** The organisation that somebody has said is meant. @see Q38 */
export function organisationSaid({ organisations, names }: ImportPlaces, text: string) {
  const plain = plainName(text);
  const said = names.find(({ written, organisationId }) => organisationId !== null && written === plain);
  return said && organisations.find(({ id }) => id === said.organisationId);
}

/** The one that is meant, and how it is known where it is not called so: it was on the row's day, somebody has said it, or by the fund's number. */
export type Meant<T> = { readonly one: T; readonly by: 'THEN' | 'SAID' | 'LBF' | null };

/** Those that a CVR number or a name may be of, also one of its day; the one that somebody has said, where it is not plain. */
export function organisationsCalled(
  places: ImportPlaces,
  text: string,
  day: CalendarDate,
): readonly Meant<OrganisationKnown>[] {
  const [digits, plain] = [text.replace(/^DK/i, '').replace(/[\s.-]/g, ''), plainName(text)];
  const found = places.organisations.flatMap((one): readonly Meant<OrganisationKnown>[] => {
    if (one.cvr === digits || plainName(one.name) === plain) return [{ one, by: null }];
    const then = namedOn(places.organisationNames.get(one.id) ?? [], day);
    return then !== undefined && plainName(then.name) === plain ? [{ one, by: 'THEN' }] : [];
  });
  const said = found.length === 1 ? undefined : organisationSaid(places, text);
  return said ? [{ one: said, by: 'SAID' }] : found;
}
