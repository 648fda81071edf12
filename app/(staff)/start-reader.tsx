import { ReaderTray } from '@/components/tray/reader-tray';
import { getToday } from '@/lib/data/clock';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import type { UserScope } from '@/lib/domain/access/scope';

/** The reader's start page: the years in figures, the small ones hidden. @see docs/domain/suppression.md */
export async function StartOfReader({ scope }: { scope: UserScope }) {
  const [today, places] = await Promise.all([getToday(scope), listSummaryPlaces(scope)]);
  return <ReaderTray today={today} places={places} />;
}
