import { useLocale, useTranslations } from 'next-intl';
import type { SummaryState } from '@/lib/domain/summary/closing';
import type { DaySpan, SummaryPart } from '@/lib/domain/summary/summary';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { SummaryStateChip } from './saved/summary-state';

export interface SavedListItem {
  id: string;
  title: string;
  municipality: string;
  part: SummaryPart;
  period: DaySpan;
  state: SummaryState;
  parties: readonly unknown[];
  approved: number;
  restatements: number;
  closesOn: string | null;
}

/** Summaries that were kept, the latest period first. */
export function SavedList({ summaries }: { summaries: readonly SavedListItem[] }) {
  const t = useTranslations('summaries.saved');
  const locale = useLocale();
  const columns: readonly Column<SavedListItem>[] = [
    {
      key: 'title',
      label: t('columns.title'),
      header: true,
      cell: ({ id, title, part, municipality }) => (
        <span>
          <RowLink href={paths.savedSummary(id)}>{title}</RowLink>
          <Sub>{part.kind === 'MUNICIPALITY' ? municipality : `${part.name}, ${municipality}`}</Sub>
        </span>
      ),
    },
    {
      key: 'period',
      label: t('columns.period'),
      cell: ({ period }) => `${formatDay(period.from, locale)} – ${formatDay(period.through, locale)}`,
    },
    {
      key: 'state',
      label: t('columns.state'),
      cell: ({ state, approved, parties, restatements }) => (
        <span>
          <SummaryStateChip state={state} />
          {state === 'SENT' && <Sub>{t('approvedOf', { approved, all: parties.length + 1 })}</Sub>}
          {restatements > 0 && <Sub>{t('restated', { count: restatements })}</Sub>}
        </span>
      ),
    },
    {
      key: 'closesOn',
      label: t('columns.closesOn'),
      nowrap: true,
      cell: ({ closesOn }) => closesOn && formatDay(closesOn, locale),
    },
  ];
  return (
    <Card title={t('title')} flush>
      <DataTable caption={t('title')} columns={columns} rows={summaries} rowKey={({ id }) => id} />
    </Card>
  );
}
