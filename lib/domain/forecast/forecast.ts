import { addDays, addMonths, earlierOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { OrganisationId } from '../shared/ids';
import type { DatedAgreement } from '../what-if/past';
import type { RentBand } from '../what-if/rent-band';
import { allTogether, type Chances, meanOf, quantileOf } from './chance';
import { BANDS, type DepartmentOutlook, forecastDepartment } from './forecast-department';
import type { ForecastDepartment } from './known-department';

/** What is expected, and the range that four years in five stay within. */
export type Outlook = {
  /** Homes expected to become vacant. */
  readonly vacancies: number;
  /** Of them to municipal allocation. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
};

/** One year in ten is below the range, one in ten above it. */
export const RANGE = { low: 0.1, high: 0.9 } as const;

export const MONTHS = 12;

export type ForecastInput = {
  readonly from: CalendarDate;
  readonly versions: readonly DatedAgreement[];
  readonly departments: readonly ForecastDepartment[];
};

export type Forecast = {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly total: Outlook;
  /** From the first day through the end of each month. */
  readonly months: readonly (Outlook & { readonly through: CalendarDate })[];
  readonly organisations: readonly (Outlook & { readonly id: OrganisationId; readonly name: string })[];
  readonly bands: readonly (Outlook & { readonly band: RentBand | null })[];
  readonly departments: readonly DepartmentForecast[];
  /** The first day of the period on which no agreement is in force; null when there is none. */
  readonly uncoveredFrom: CalendarDate | null;
};

export type DepartmentForecast = Outlook &
  Pick<DepartmentOutlook, 'department' | 'tier' | 'turnover' | 'outside'> & {
    readonly bands: readonly (Outlook & { readonly band: RentBand | null })[];
  };

/** Homes to municipal allocation in the next twelve months. @see Høje-Taastrup 2; docs/domain/forecast.md */
export function forecast({ from, versions, departments }: ForecastInput): Forecast {
  const ends = Array.from({ length: MONTHS }, (_, at) => addDays(addMonths(from, at + 1), -1));
  const through = ends.at(-1) ?? from;
  const until = (last: CalendarDate, byRent: boolean) =>
    departments.map((row) => forecastDepartment(row, { from, through: last, versions }, byRent));
  const rows = until(through, true);
  const organisations = new Map(departments.map((row) => [row.organisationId, row.organisation]));
  return {
    ...{ from, through, total: totalOf(rows), departments: rows.map(departmentForecast) },
    months: ends.map((end) => ({ through: end, ...totalOf(end === through ? rows : until(end, false)) })),
    organisations: [...organisations].map(([id, name]) => ({
      ...{ id, name },
      ...totalOf(rows.filter(({ department }) => department.organisationId === id)),
    })),
    bands: BANDS.flatMap((band) => {
      const own = rows.flatMap(({ bands }) => bands.filter((row) => row.band === band));
      return own.length === 0 ? [] : [{ band, ...totalOf(own) }];
    }),
    uncoveredFrom: firstUncovered({ from, versions }),
  };
}

/** The whole year in all, for who asks for nothing else. */
export function expectedInAYear({ from, versions, departments }: ForecastInput): Outlook {
  const horizon = { from, through: lastDay(from), versions };
  return totalOf(departments.map((row) => forecastDepartment(row, horizon, false)));
}

type Row = { readonly vacancies: number; readonly chances: Chances };

/** Departments do not depend on each other. */
const totalOf = (rows: readonly Row[]): Outlook =>
  outlookOf({
    vacancies: rows.reduce((sum, { vacancies }) => sum + vacancies, 0),
    chances: allTogether(rows.map(({ chances }) => chances)),
  });

const outlookOf = ({ vacancies, chances }: Row): Outlook => ({
  ...{ vacancies, expected: meanOf(chances) },
  low: quantileOf(chances, RANGE.low),
  high: quantileOf(chances, RANGE.high),
});

const departmentForecast = (row: DepartmentOutlook): DepartmentForecast => ({
  ...{ department: row.department, tier: row.tier, turnover: row.turnover, outside: row.outside },
  ...outlookOf(row),
  bands: row.bands.map(({ band, ...of }) => ({ band, ...outlookOf(of) })),
});

const lastDay = (from: CalendarDate): CalendarDate => addDays(addMonths(from, MONTHS), -1);

/** The first of the twelve months' days on which no agreement is in force; null where there is none. */
export function firstUncovered({
  from,
  versions,
}: Pick<ForecastInput, 'from' | 'versions'>): CalendarDate | null {
  const through = lastDay(from);
  let day = from;
  while (day <= through) {
    const found = versions.find((row) => row.from <= day && (row.to === null || day < row.to));
    if (found === undefined) return day;
    if (found.to === null) return null;
    day = earlierOf(found.to, addDays(through, 1));
  }
  return null;
}
