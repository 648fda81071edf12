import type { CalendarDate } from '../shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';
import { err, ok } from '../shared/result';
import { plainHeading } from '../shared/written-table';
import type { Cell } from './cells';
import type { CellReader } from './read-cells';

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

export type DepartmentKnown = {
  readonly id: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly name: string;
  readonly lbf: string | null;
  readonly areaId: AreaId | null;
  readonly areaName: string | null;
  readonly familyDwellings: number;
  readonly youthDwellings: number;
  readonly elderlyDwellings: number;
  readonly residents: number | null;
  readonly inUseYear: number | null;
  readonly accessibleAll: number;
  readonly accessibleEverySecond: number;
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

export type PlaceFinder = {
  readonly organisation: (reader: CellReader) => OrganisationKnown | undefined;
  readonly department: (reader: CellReader) => DepartmentKnown | undefined;
  readonly places: ImportPlaces;
};

/** Finds what a row names, by number, name, or what somebody has said the organisation calls it. @see Q38 */
export function placeFinder(places: ImportPlaces): PlaceFinder {
  const byWord = new Map<string, DepartmentKnown[]>();
  const put = (organisationId: OrganisationId, word: string, one: DepartmentKnown) => {
    const key = `${organisationId} ${word}`;
    byWord.set(key, [...(byWord.get(key) ?? []), one]);
  };
  for (const one of places.departments) {
    put(one.organisationId, `#${plainNumber(one.number)}`, one);
    put(one.organisationId, plainName(one.name), one);
  }
  const byId = new Map(places.departments.map((one) => [one.id, one]));
  const aliases = new Map(
    places.aliases.flatMap(({ organisationId, written, departmentId }) => {
      const one = byId.get(departmentId);
      return one ? [[`${organisationId} ${written}`, one] as const] : [];
    }),
  );
  const departmentOf =
    (organisationId: OrganisationId) =>
    (text: string): Cell<DepartmentKnown> => {
      const said = aliases.get(`${organisationId} ${plainName(text)}`);
      if (said) return ok(said);
      const found =
        byWord.get(`${organisationId} #${plainNumber(text)}`) ??
        byWord.get(`${organisationId} ${plainName(text)}`);
      const [only, another] = found ?? [];
      if (only === undefined) return err('unknown-department');
      return another === undefined ? ok(only) : err('which-department');
    };
  const organisation = (reader: CellReader) => {
    const found = reader.maybe('cvr', (text) => organisationCalled(places, text));
    if (found !== null) return found;
    const own = ownOnly(places);
    if (own === undefined) reader.refuse('cvr', 'which-organisation');
    return own;
  };
  return {
    places,
    organisation,
    department: (reader) => {
      const theirs = organisation(reader);
      return theirs && reader.at('department', departmentOf(theirs.id));
    },
  };
}

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

/** An organisation brings in its own; a municipality with one organisation need not say which. */
function ownOnly({ office, organisations }: ImportPlaces): OrganisationKnown | undefined {
  if (office.organisationId !== null) return organisations.find(({ id }) => id === office.organisationId);
  return organisations.length === 1 ? organisations[0] : undefined;
}

/** Those that a CVR number or a name may be of; the one that somebody has said, where it is not plain. */
export function organisationsCalled(places: ImportPlaces, text: string): readonly OrganisationKnown[] {
  const digits = text.replace(/^DK/i, '').replace(/[\s.-]/g, '');
  const found = places.organisations.filter(
    ({ cvr, name }) => cvr === digits || plainName(name) === plainName(text),
  );
  const said = found.length === 1 ? undefined : organisationSaid(places, text);
  return said ? [said] : found;
}

function organisationCalled(places: ImportPlaces, text: string): Cell<OrganisationKnown> {
  const { office } = places;
  const [only, another] = organisationsCalled(places, text);
  // Another's number is not told apart from one that nobody has.
  if (only === undefined) return err(office.organisationId === null ? 'unknown-organisation' : 'not-own');
  if (another !== undefined) return err('which-organisation');
  return office.organisationId === null || only.id === office.organisationId ? ok(only) : err('not-own');
}
