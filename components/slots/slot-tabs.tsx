import { useTranslations } from 'next-intl';
import type { SlotCounts } from '@/lib/domain/slot/slot-row';
import type { SlotTab } from '@/lib/domain/slot/slot-state';
import { paths, withQuery } from '@/lib/platform/paths';
import { type SlotListQuery, slotQuery } from '@/lib/schemas/lists/slot-list';
import { Tabs } from '../ui/tabs';

const MUNICIPALITY: readonly SlotTab[] = ['open', 'mine', 'claimed', 'named', 'overdue', 'closed'];
/** Nobody at the organisation receives homes. */
const ORGANISATION: readonly SlotTab[] = ['open', 'claimed', 'named', 'overdue', 'closed'];

interface SlotTabsProps {
  query: SlotListQuery;
  counts: SlotCounts;
  side: 'MUNICIPALITY' | 'ORGANISATION';
}

/** The views of the inbox with how many homes stand in each; the filters go along. */
export function SlotTabs({ query, counts, side }: SlotTabsProps) {
  const t = useTranslations('slots.tabs');
  const current = query.tab ?? 'open';
  return (
    <Tabs
      label={t('label')}
      tabs={(side === 'MUNICIPALITY' ? MUNICIPALITY : ORGANISATION).map((tab) => ({
        href: withQuery(paths.slots, slotQuery(query, { tab })),
        label: t(tab),
        count: counts[tab],
        current: tab === current,
      }))}
    />
  );
}
