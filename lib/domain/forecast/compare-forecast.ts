import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentId, OrganisationId } from '../shared/ids';
import { bandOf } from '../what-if/rent-band';
import type { ForecastLine, StoredForecast } from './stored-forecast';

/** A home that went to municipal allocation, as the forecast counts them. */
export type CameHome = {
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly rentOre: number;
  readonly on: CalendarDate;
};

/** Within the range, outside it, not over yet, or by rents that were not known of all homes. */
export type Outcome = 'WITHIN' | 'BELOW' | 'ABOVE' | 'RUNNING' | 'RENT_UNKNOWN';

export type ComparedLine = { readonly line: ForecastLine; readonly came: number; readonly outcome: Outcome };

export type ComparedForecast = {
  readonly forecast: StoredForecast;
  readonly lines: readonly ComparedLine[];
  readonly total: ComparedLine;
  /** As it stands: what came by the end of the latest whole month. Judged as a whole, and so not before its last day is over. */
  readonly sofar: ComparedLine;
};

/** A forecast held against what came, line by line; a line is judged when the last of its days is over, by rent only where every rent was known. */
export function compareForecast(
  forecast: StoredForecast,
  came: readonly CameHome[],
  today: CalendarDate,
): ComparedForecast {
  const lines = forecast.lines.map((line): ComparedLine => {
    const count = came.filter(
      (home) => isOf(line, home) && home.on >= forecast.from && home.on <= line.through,
    );
    const outcome = isUntold(line, forecast.lines) ? 'RENT_UNKNOWN' : outcomeOf(line, count.length, today);
    return { line, came: count.length, outcome };
  });
  const total = lines.find(({ line }) => line.kind === 'TOTAL');
  if (total === undefined) throw new Error('Every forecast has a total');
  const over = lines.filter(({ line, outcome }) => line.kind === 'MONTH' && outcome !== 'RUNNING');
  const latest = over.at(-1) ?? null;
  const sofar = total.outcome === 'RUNNING' && latest ? { ...latest, outcome: total.outcome } : total;
  return { forecast, lines, total, sofar };
}

/** Homes of the line's department, organisation and rent. */
function isOf({ kind, departmentId, organisationId, band }: ForecastLine, home: CameHome): boolean {
  if (departmentId !== null && home.departmentId !== departmentId) return false;
  if (organisationId !== null && home.organisationId !== organisationId) return false;
  if (kind !== 'BAND' && kind !== 'DEPARTMENT_BAND') return true;
  return band !== null && bandOf(home.rentOre).from === band.from;
}

/** A home that comes has a rent: whether it is one of those whose rent nobody knew, or of those it was known of, cannot be told. */
const isUntold = ({ kind, departmentId }: ForecastLine, lines: readonly ForecastLine[]): boolean =>
  (kind === 'BAND' || kind === 'DEPARTMENT_BAND') &&
  lines.some((row) => row.kind === kind && row.departmentId === departmentId && row.band === null);

function outcomeOf({ through, low, high }: ForecastLine, came: number, today: CalendarDate): Outcome {
  if (through >= today) return 'RUNNING';
  if (came < low) return 'BELOW';
  return came > high ? 'ABOVE' : 'WITHIN';
}
