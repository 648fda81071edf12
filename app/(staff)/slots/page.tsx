import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ComingTurns } from '@/components/slots/coming-turns';
import { InboxNotice } from '@/components/slots/inbox-notice';
import { InboxTable } from '@/components/slots/inbox-table';
import { SlotFilters } from '@/components/slots/slot-filters';
import { SlotTabs } from '@/components/slots/slot-tabs';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements/agreements';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { listComingTurns } from '@/lib/data/slots/coming-turns';
import { countSlots, listSlots, type SlotPage } from '@/lib/data/slots/slots';
import { listUrgentSlots } from '@/lib/data/slots/urgent-slots';
import { may } from '@/lib/domain/access/permissions';
import { tiersOf } from '@/lib/domain/agreement/tier-words';
import type { SlotCounts } from '@/lib/domain/slot/slot-row';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import {
  isSlotListFiltered,
  readSlotList,
  type SlotListQuery,
  slotFilterOf,
  slotQuery,
  slotTurnOf,
} from '@/lib/schemas/lists/slot-list';
import { claimSlotAction } from './actions';
import { areaOptions, comingRows, demandOptions, inboxRows } from './inbox-rows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('slots');
  return { title: t('title') };
}

/** The homes that are the municipality's to allocate, the most urgent first; the organisation sees its own from its side. */
async function SlotsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('slot.view');
  const query = readSlotList(await searchParams);
  const [page, counts, urgent, shelf, departments, coming] = await Promise.all([
    listSlots(scope, slotFilterOf(query), slotTurnOf(query)),
    countSlots(scope),
    listUrgentSlots(scope),
    listAgreements(scope),
    listDepartmentChoices(scope),
    scope.side === 'MUNICIPALITY' ? listComingTurns(scope) : [],
  ]);
  const t = await getTranslations('slots');
  const tab = query.tab ?? 'open';
  const filtered = isSlotListFiltered(query);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={factsOf(counts, t)}
        actions={<HeadActions faults={t('faults.title')} period={t('contactPeriod.title')} />}
      />
      {scope.side === 'MUNICIPALITY' && (
        <InboxNotice
          today={urgent.filter(({ overdue }) => !overdue)}
          overdue={urgent.filter(({ overdue }) => overdue)}
        />
      )}
      <SlotTabs query={query} counts={counts} side={scope.side} />
      <SlotFilters
        query={query}
        areas={areaOptions(departments)}
        demands={await demandOptions(shelf)}
        resetHref={filtered ? withQuery(paths.slots, { tab: query.tab }) : undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t(`empty.${tab}.title`)}>
          {filtered ? t('empty.filtered') : t(`empty.${tab}.text`)}
        </EmptyState>
      ) : (
        <InboxTable
          caption={`${t('title')}: ${t(`tabs.${tab}`)}`}
          rows={inboxRows(page.rows, { userId: scope.userId, tiers: tiersOf(shelf.versions), departments })}
          claim={may(scope, 'slot.claim') ? claimSlotAction : undefined}
          side={scope.side}
        />
      )}
      <Turn query={query} page={page} />
      <ComingTurns rows={comingRows(coming)} />
    </>
  );
}

function HeadActions({ faults, period }: { faults: string; period: string }) {
  return (
    <>
      <LinkButton href="/faults">{faults}</LinkButton>
      <LinkButton href={paths.contactPeriod}>{period}</LinkButton>
      <PrintButton />
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'slots'>>>;

const factsOf = (counts: SlotCounts, t: Words) =>
  [
    t('facts.open', { count: counts.open }),
    counts.dueToday > 0 && t('facts.dueToday', { count: counts.dueToday }),
    counts.overdue > 0 && (
      <Link key="overdue" href={withQuery(paths.slots, { tab: 'overdue' })} prefetch={false}>
        {t('facts.overdue', { count: counts.overdue })}
      </Link>
    ),
  ].filter(Boolean);

function Turn({ query, page }: { query: SlotListQuery; page: SlotPage }) {
  const { hasPrevious, hasNext, places } = page;
  return (
    <Pager
      previousHref={
        hasPrevious ? withQuery(paths.slots, slotQuery(query, { before: places.first })) : undefined
      }
      nextHref={hasNext ? withQuery(paths.slots, slotQuery(query, { after: places.last })) : undefined}
    />
  );
}

export default orBroken(SlotsPage);
