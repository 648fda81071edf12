import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FaultTable } from '@/components/slots/fault-table';
import { SettledFaultTable } from '@/components/slots/settled-fault-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listSettledFaults } from '@/lib/data/slots/settled-faults';
import { listOpenFaults } from '@/lib/data/slots/slot-trays';
import { withQuery } from '@/lib/platform/paths';
import { faultTurnOf, readFaultList, settledQuery } from '@/lib/schemas/lists/fault-list';
import type { SearchParams } from '@/lib/schemas/lists/params';

const PATH = '/faults';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('slots.faults'))('title') };
}

/** Faults booked on the organisation: those that wait for an answer or for the two managers, and those that are settled. */
async function FaultsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('slot.view');
  const query = readFaultList(await searchParams);
  const [open, settled, t] = await Promise.all([
    listOpenFaults(scope),
    listSettledFaults(scope, faultTurnOf(query)),
    getTranslations('slots.faults'),
  ]);
  const showsSettled = query.show === 'settled';
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} />
      <Tabs
        label={t('title')}
        tabs={[
          { href: PATH, label: t('tabs.open'), count: open.length, current: !showsSettled },
          {
            href: withQuery(PATH, settledQuery()),
            label: t('tabs.settled'),
            count: settled.total,
            current: showsSettled,
          },
        ]}
      />
      {showsSettled ? <Settled page={settled} /> : <Open faults={open} />}
    </>
  );
}

async function Open({ faults }: { faults: Awaited<ReturnType<typeof listOpenFaults>> }) {
  const t = await getTranslations('slots.faults');
  if (faults.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  return <FaultTable rows={faults} />;
}

async function Settled({ page }: { page: Awaited<ReturnType<typeof listSettledFaults>> }) {
  const t = await getTranslations('slots.faults');
  const { rows, hasPrevious, hasNext } = page;
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptySettled')}</EmptyState>;
  return (
    <>
      <SettledFaultTable rows={rows} />
      <Pager
        previousHref={hasPrevious ? withQuery(PATH, settledQuery({ before: rows[0] })) : undefined}
        nextHref={hasNext ? withQuery(PATH, settledQuery({ after: rows.at(-1) })) : undefined}
      />
    </>
  );
}

export default orBroken(FaultsPage);
