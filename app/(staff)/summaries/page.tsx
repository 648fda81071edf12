import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PlaceCard } from '@/components/summaries/place-card';
import { SavedList } from '@/components/summaries/saved-list';
import { SummaryLinks } from '@/components/summaries/summary-links';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements/agreements';
import { getToday } from '@/lib/data/clock';
import { listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import { may } from '@/lib/domain/access/permissions';
import { agreementTimes } from '@/lib/domain/summary/agreement-times';
import { partMark, periodMark, readPartMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { readChosenDays } from '@/lib/schemas/lists/summary';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries.page');
  return { title: t('title') };
}

/** Where a summary begins: a year, half of one, an agreement's whole time, or two dates. The form of a summary comes by here too. */
async function SummariesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('summary.view');
  const search = await searchParams;
  const reader = scope.role === 'READER';
  const chosen = chosenIn(search);
  if (chosen !== null) redirect(chosen);
  const [places, saved, today, agreed, t] = await Promise.all([
    listSummaryPlaces(scope),
    may(scope, 'summary.kept') ? listSavedSummaries(scope) : [],
    getToday(scope),
    reader ? null : listAgreements(scope),
    getTranslations('summaries.page'),
  ]);
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead'), reader && t('readerNote')].filter(Boolean)} />
      <SummaryLinks scope={scope} />
      <div className="grid grid-cols-1 gap-5">
        {firstOf(search.municipality) !== undefined && <Notice tone="warning">{t('wrongDays')}</Notice>}
        {places.length === 0 && <EmptyState title={t('emptyTitle')}>{t('noPlaces')}</EmptyState>}
        {places.map((place) => (
          <PlaceCard
            key={place.municipalityId}
            place={place}
            today={today}
            reader={reader}
            agreements={agreementTimes(agreed?.versions ?? [], place.municipalityId, today)}
          />
        ))}
        {saved.length > 0 && <SavedList summaries={saved} />}
      </div>
    </>
  );
}

/** The summary that the form asked for. */
function chosenIn(search: SearchParams): string | null {
  const days = readChosenDays(search);
  const [municipality, part] = [firstOf(search.municipality), readPartMark(firstOf(search.part))];
  return days && municipality && part ? paths.summary(municipality, periodMark(days), partMark(part)) : null;
}

export default orBroken(SummariesPage);
