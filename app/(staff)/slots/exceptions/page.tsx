import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExceptionTable } from '@/components/slots/exception-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listWaitingRequests } from '@/lib/data/slots/slot-trays';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.exception'))('pageTitle') };
}

/** Exceptions from a demand that wait for a manager of the municipality. */
async function ExceptionsPage() {
  const scope = await pageScope('slot.approve-exception');
  const [requests, t, tDetail] = await Promise.all([
    listWaitingRequests(scope),
    getTranslations('slots.exception'),
    getTranslations('slots.detail'),
  ]);
  return (
    <>
      <Breadcrumb crumbs={[{ label: tDetail('back'), href: paths.slots }, { label: t('pageTitle') }]} />
      <PageHead title={t('pageTitle')} facts={[t('lead')]} />
      {requests.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <ExceptionTable rows={requests} />
      )}
    </>
  );
}

export default orBroken(ExceptionsPage);
