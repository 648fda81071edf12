import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransitionalTable } from '@/components/transitional/transitional-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listTransitional } from '@/lib/data/transitional/transitional';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transitional'))('register') };
}

/** Every transitional home of the reader's, and what became of it; nothing of who lives there. */
async function TransitionalListPage() {
  const scope = await pageScope('slot.view');
  const [lines, t, reports] = await Promise.all([
    listTransitional(scope),
    getTranslations('transitional'),
    getTranslations('summaries.reports'),
  ]);
  const running = lines.filter(({ ended }) => ended === null).length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: reports('title'), href: paths.reports }, { label: t('register') }]} />
      <PageHead title={t('register')} facts={[t('lead'), t('count', { n: running })]} />
      {lines.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <Card title={t('all')} flush>
          <TransitionalTable lines={lines} several={scope.reach.length > 1} />
        </Card>
      )}
    </>
  );
}

export default orBroken(TransitionalListPage);
