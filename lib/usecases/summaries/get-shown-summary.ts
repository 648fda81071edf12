import { getToday } from '@/lib/data/clock';
import { inReportingTransaction } from '@/lib/data/reporting-transaction';
import type { SummaryAsked } from '@/lib/data/summary-facts';
import { listSummaryPlaces, type SummaryPlace } from '@/lib/data/summary-parts';
import type { Scope, SystemScope, UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { Summary } from '@/lib/domain/summary/summary';
import { isOnReaderMenu, menuBeside } from '@/lib/domain/summary/suppression/menu';
import { suppressForReader } from '@/lib/domain/summary/suppression/suppress';
import { getSummary } from './get-summary';

/**
 * The summary as this person may see it: a reader sees whole years that have ended, without the numbers that are small enough to point at
 * somebody. Null when there is none, or none for a reader. `everybody`: the scope that all homes of the municipality are read in, since
 * what is hidden is decided for all pages at once, whoever asks. @see docs/domain/suppression.md
 */
export async function getShownSummary(
  scope: UserScope,
  asked: SummaryAsked,
  everybody: SystemScope,
): Promise<Summary | null> {
  if (scope.role !== 'READER') return getSummary(scope, asked, inReportingTransaction);
  if (!isOnReaderMenu(asked, await getToday(scope))) return null;
  const onMenu = await pageOfMenu(scope, asked);
  const summary = onMenu && (await getSummary(scope, onMenu, inReportingTransaction));
  const place = await placeOf(everybody, asked);
  if (summary === null || place === undefined) return null;
  const alongside: Summary[] = [];
  // One after the other: a page must not take every connection there is.
  for (const { part, period } of menuBeside(place.organisations, yearOf(asked.period.from))) {
    const beside = { municipalityId: asked.municipalityId, part, period };
    const one = await getSummary(everybody, beside, inReportingTransaction);
    if (one !== null) alongside.push(one);
  }
  return suppressForReader(summary, alongside);
}

const placeOf = async (scope: Scope, { municipalityId }: SummaryAsked): Promise<SummaryPlace | undefined> =>
  (await listSummaryPlaces(scope)).find((place) => place.municipalityId === municipalityId);

/** What an organisation sees of a municipality is a page of its own; several organisations together are no page of the menu. */
async function pageOfMenu(scope: UserScope, asked: SummaryAsked): Promise<SummaryAsked | null> {
  if (scope.side === 'MUNICIPALITY' || asked.part.kind !== 'MUNICIPALITY') return asked;
  const [first] = (await placeOf(scope, asked))?.organisations ?? [];
  return first === undefined ? null : { ...asked, part: { kind: 'ORGANISATION', id: first.id } };
}
