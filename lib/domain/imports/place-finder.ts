import type { CalendarDate } from '../shared/calendar-date';
import { err, ok } from '../shared/result';
import type { Cell } from './cells';
import type { ImportColumn } from './columns';
import { departmentsCalled, labelOf } from './departments-called';
import {
  type DepartmentKnown,
  type ImportPlaces,
  type Meant,
  type OrganisationKnown,
  organisationsCalled,
} from './places';
import type { CellReader } from './read-cells';

export type PlaceFinder = {
  /** As it was called on the day, or is today. */
  readonly organisation: (reader: CellReader, day?: CalendarDate) => OrganisationKnown | undefined;
  readonly department: (reader: CellReader, day?: CalendarDate) => DepartmentKnown | undefined;
  readonly places: ImportPlaces;
};

/** Finds what a row names, by number, name, what somebody has said the organisation calls it, or what it was called. @see Q38 */
export function placeFinder(places: ImportPlaces): PlaceFinder {
  const called = departmentsCalled(places);
  const organisation = (reader: CellReader, day: CalendarDate = places.today) => {
    const found = reader.maybe('cvr', (text) => organisationCalled(places, text, day));
    if (found) return took(reader, 'cvr', found, found.one.name);
    if (found === undefined) return undefined;
    const own = ownOnly(places);
    if (own === undefined) reader.refuse('cvr', 'which-organisation');
    return own;
  };
  return {
    places,
    organisation,
    department: (reader, day = places.today) => {
      const theirs = organisation(reader, day);
      const found = theirs && reader.at('department', (text) => called(theirs.id, text, day));
      return found && took(reader, 'department', found, labelOf(found.one));
    },
  };
}

/** Whoever looks at the row is told what it was taken to be, where it is not called so. */
function took<T>(reader: CellReader, column: ImportColumn, { one, by }: Meant<T>, is: string): T {
  if (by !== null) reader.took({ column, by, is });
  return one;
}

/** An organisation brings in its own; a municipality with one organisation need not say which. */
function ownOnly({ office, organisations }: ImportPlaces): OrganisationKnown | undefined {
  if (office.organisationId !== null) return organisations.find(({ id }) => id === office.organisationId);
  return organisations.length === 1 ? organisations[0] : undefined;
}

function organisationCalled(
  places: ImportPlaces,
  text: string,
  day: CalendarDate,
): Cell<Meant<OrganisationKnown>> {
  const { office } = places;
  const [only, another] = organisationsCalled(places, text, day);
  // Another's number is not told apart from one that nobody has.
  if (only === undefined) return err(office.organisationId === null ? 'unknown-organisation' : 'not-own');
  if (another !== undefined) return err('which-organisation');
  return office.organisationId === null || only.one.id === office.organisationId ? ok(only) : err('not-own');
}
