import { listCame, listForecasts } from '@/lib/data/forecasts/forecasts';
import type { UserScope } from '@/lib/domain/access/scope';
import { laterOf } from '@/lib/domain/calendar/days';
import { type ComparedForecast, compareForecast } from '@/lib/domain/forecast/compare-forecast';
import { type CalendarDate, compareDates } from '@/lib/domain/shared/calendar-date';

/**
 * Every stored forecast beside what came. An organisation sees what came to its own departments alone, so of a forecast of all of them
 * it is told nothing here.
 */
export async function compareStored(
  scope: UserScope,
  municipality: string,
  today: CalendarDate,
): Promise<readonly ComparedForecast[]> {
  const all = await listForecasts(scope, municipality);
  const own = all.filter(({ organisation }) => scope.side === 'MUNICIPALITY' || organisation !== null);
  const [first] = own.map(({ from }) => from).sort(compareDates);
  if (first === undefined) return [];
  const last = own.map(({ through }) => through).reduce(laterOf);
  const came = await listCame(scope, { municipality, from: first, through: last });
  return own.map((forecast) => compareForecast(forecast, came, today));
}
