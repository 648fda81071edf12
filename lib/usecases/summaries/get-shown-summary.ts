import { getToday } from '@/lib/data/clock';
import { inReportingTransaction } from '@/lib/data/reporting-transaction';
import type { SummaryAsked } from '@/lib/data/summaries/summary-facts';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { Summary, SummaryPart } from '@/lib/domain/summary/summary';
import { isOnReaderMenu } from '@/lib/domain/summary/suppression/menu';
import { getSummary } from './get-summary';
import { readersPages } from './readers-pages';

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
  const today = await getToday(scope);
  if (!isOnReaderMenu(asked, today)) return null;
  const hers = await pageOfMenu(scope, asked);
  if (hers === null) return null;
  const { municipalityId, period } = asked;
  const pages = await readersPages(everybody, { municipalityId, year: yearOf(period.from) });
  const page = pages.find(({ part }) => part.kind === hers.kind && idOf(part) === idOf(hers));
  // Of a year that has ended the same is told on any day.
  return page ? { ...page, madeOn: today } : null;
}

type Page = Pick<SummaryPart, 'kind'> & { readonly id?: string };

const idOf = (part: Page): string | undefined => ('id' in part ? part.id : undefined);

/**
 * Which page of the menu she asks for, if it is hers to see. What an organisation sees of a municipality is a page of its own; several
 * organisations together are no page of the menu.
 */
async function pageOfMenu(scope: UserScope, { municipalityId, part }: SummaryAsked): Promise<Page | null> {
  const place = (await listSummaryPlaces(scope)).find((one) => one.municipalityId === municipalityId);
  if (place === undefined) return null;
  const isTown = part.kind === 'MUNICIPALITY';
  if (isTown && scope.side === 'MUNICIPALITY') return part;
  const own = place.organisations.find(({ id }) => isTown || id === part.id);
  return own ? { kind: 'ORGANISATION', id: own.id } : null;
}
