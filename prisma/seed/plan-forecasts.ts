import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import { makeForecast } from '@/lib/usecases/forecasts/make-forecast';
import { as, must, type Stage } from './stage';

/** Days on which the municipality's leader kept a forecast: one is over on the demonstration's day, one still runs. */
const KEPT_ON = ['2024-07-01', '2025-01-06'].map(calendarDate);

export function planForecasts({ place, cast, timeline }: Stage, first: CalendarDate): void {
  const { municipalityId, plan } = place;
  for (const day of KEPT_ON.filter((on) => on >= first)) {
    const at = instantAt(day, '10:00');
    timeline.add(at, async () => {
      must(await makeForecast(as(cast.leaderOf(plan.key), 'MUNICIPALITY', at), { municipalityId }));
    });
  }
}
