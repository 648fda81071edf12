import type { CalendarDate } from '../../shared/calendar-date';
import type { Behind, DaySpan } from '../summary';

/** Which homes a number counts, whatever page it stands on. `*`: not asked for, so all of them. */
export type Place = {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly measure: string;
  /** Words between bars, in their order; `*` when all count. */
  readonly details: string;
  readonly tier: string;
  readonly type: string;
  readonly organisation: string;
  readonly department: string;
};

export const ALL = '*';

/** Two numbers with the same key are one number. */
export const keyOf = (place: Place): string =>
  [
    place.from,
    place.through,
    place.measure,
    place.tier,
    place.type,
    place.organisation,
    place.department,
    place.details,
  ].join(';');

export const detailsOf = (details: readonly string[] | undefined): string =>
  details === undefined ? ALL : [...new Set(details)].sort().join('|');

type Asked = {
  readonly span: DaySpan;
  /** Whose summary it is: an organisation's, or null for the whole municipality. */
  readonly organisation: string | null;
  readonly organisationOf: ReadonlyMap<string, string>;
};

export function placeOf(behind: Behind, { span, organisation, organisationOf }: Asked): Place {
  const department = behind.departmentId ?? ALL;
  const own = behind.organisationId ?? organisation ?? ALL;
  return {
    from: behind.from ?? span.from,
    through: behind.through ?? span.through,
    measure: behind.measure,
    details: detailsOf(behind.details),
    tier: behind.tier ?? ALL,
    type: behind.dwellingType ?? ALL,
    organisation: department === ALL ? own : (organisationOf.get(department) ?? own),
    department,
  };
}

/** Is it of the summary's own days? What reaches further back stands in other years too. */
export const isWithin = ({ from, through }: Pick<Place, 'from' | 'through'>, span: DaySpan): boolean =>
  from >= span.from && through <= span.through;
