import type { TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, ForecastId, OrganisationId } from '../shared/ids';
import type { RentBand } from '../what-if/rent-band';
import type { Forecast, Outlook } from './forecast';
import type { DepartmentOutlook } from './forecast-department';

const FORECAST_ROW_KINDS = [
  'TOTAL',
  'MONTH',
  'ORGANISATION',
  'DEPARTMENT',
  'BAND',
  'DEPARTMENT_BAND',
] as const;
export type ForecastRowKind = (typeof FORECAST_ROW_KINDS)[number];

/** One line of a forecast as it is kept. */
export type ForecastLine = Outlook & {
  readonly kind: ForecastRowKind;
  /** Whose homes; null: everybody's. */
  readonly organisationId: OrganisationId | null;
  readonly departmentId: DepartmentId | null;
  /** Null: every rent, or one that nobody knows. */
  readonly band: RentBand | null;
  readonly through: CalendarDate;
  readonly basis: DepartmentOutlook['turnover'] | null;
  readonly tier: TierId | null;
};

export type StoredForecast = {
  readonly id: ForecastId;
  /** Null: of all departments under the agreement. */
  readonly organisation: string | null;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly agreed: number | null;
  readonly madeOn: CalendarDate;
  readonly madeBy: string;
  readonly lines: readonly ForecastLine[];
};

/** A forecast line by line, as it is kept for ever. */
export function linesOf({
  through,
  total,
  months,
  organisations,
  departments,
  bands,
}: Forecast): readonly ForecastLine[] {
  const line = (kind: ForecastRowKind, of: Outlook, more: Partial<ForecastLine> = {}): ForecastLine => ({
    ...{ kind, organisationId: null, departmentId: null, band: null, through, basis: null, tier: null },
    ...{ vacancies: of.vacancies, expected: of.expected, low: of.low, high: of.high },
    ...more,
  });
  return [
    line('TOTAL', total),
    ...months.map((row) => line('MONTH', row, { through: row.through })),
    ...organisations.map((row) => line('ORGANISATION', row, { organisationId: row.id })),
    ...bands.map((row) => line('BAND', row, { band: row.band })),
    ...departments.flatMap(({ department, tier, turnover, outside: _, bands: own, ...of }) => {
      const whose = { organisationId: department.organisationId, departmentId: department.id };
      return [
        line('DEPARTMENT', of, { ...whose, tier, basis: turnover }),
        ...own.map((row) => line('DEPARTMENT_BAND', row, { ...whose, band: row.band })),
      ];
    }),
  ];
}
