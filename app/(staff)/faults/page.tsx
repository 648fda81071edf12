import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FaultTable } from '@/components/slots/fault-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { pageScope } from '@/lib/auth/page-scope';
import { listOpenFaults } from '@/lib/data/slot-trays';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.faults'))('title') };
}

/** Faults that wait for the organisation's answer, and contested ones that wait for the two managers. */
export default async function FaultsPage() {
  const scope = await pageScope('slot.view');
  const [faults, t] = await Promise.all([listOpenFaults(scope), getTranslations('slots.faults')]);
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} />
      {faults.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <FaultTable rows={faults} />
      )}
    </>
  );
}
