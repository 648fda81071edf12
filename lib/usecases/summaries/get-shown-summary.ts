import { getToday } from '@/lib/data/clock';
import type { SummaryAsked } from '@/lib/data/summary-facts';
import { listSummaryPlaces } from '@/lib/data/summary-parts';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { Summary } from '@/lib/domain/summary/summary';
import { isOnReaderMenu, menuBeside } from '@/lib/domain/summary/suppression/menu';
import { suppressForReader } from '@/lib/domain/summary/suppression/suppress';
import { getSummary } from './get-summary';

/**
 * The summary as this person may see it: a reader sees whole years that have ended, without the numbers that are small enough to point at
 * somebody. Null when there is none, or none for a reader. @see docs/domain/suppression.md
 */
export async function getShownSummary(scope: UserScope, asked: SummaryAsked): Promise<Summary | null> {
  if (scope.role !== 'READER') return getSummary(scope, asked);
  if (!isOnReaderMenu(asked, await getToday(scope))) return null;
  const [summary, places] = await Promise.all([getSummary(scope, asked), listSummaryPlaces(scope)]);
  const place = places.find(({ municipalityId }) => municipalityId === asked.municipalityId);
  if (summary === null || place === undefined) return null;
  const menu = menuBeside(place.organisations, yearOf(asked.period.from));
  const alongside: Summary[] = [];
  // One after the other: a page must not take every connection there is.
  for (const { part, period } of menu) {
    const one = await getSummary(scope, { municipalityId: asked.municipalityId, part, period });
    if (one !== null) alongside.push(one);
  }
  return suppressForReader(summary, alongside);
}
