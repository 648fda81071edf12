import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ReportsOfPlace } from '@/components/summaries/reports-of-place';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.reports'))('title') };
}

/** The reports that law and agreements ask for, with the day on which each is due. */
async function ReportsPage() {
  const scope = await pageScope('report.view');
  const [places, today, t, page] = await Promise.all([
    listSummaryPlaces(scope),
    getToday(scope),
    getTranslations('summaries.reports'),
    getTranslations('summaries.page'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: page('title'), href: paths.summaries }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid grid-cols-1 gap-5">
        {places.length === 0 && <EmptyState title={t('emptyTitle')}>{page('noPlaces')}</EmptyState>}
        {places.map((place) => (
          <ReportsOfPlace key={place.municipalityId} place={place} today={today} />
        ))}
        {may(scope, 'slot.view') && (
          <p>
            <Link href={paths.transitional}>{t('register')}</Link>
          </p>
        )}
      </div>
    </>
  );
}

export default orBroken(ReportsPage);
