import { useLocale, useTranslations } from 'next-intl';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { FaultHome, type HomeOfFault } from './fault-home';

interface SettledFaultRow extends HomeOfFault {
  returnId: string;
  reason: ReturnReason;
  faultState: 'ACCEPTED' | 'UPHELD' | 'REVERSED';
  returnedAt: Date;
  endedAt: Date;
  /** Who accepted it, or the two managers who settled it. */
  endedBy: readonly string[];
}

/** Faults that are settled: how it ended, who decided it and when. */
export function SettledFaultTable({ rows }: { rows: readonly SettledFaultRow[] }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const columns: readonly Column<SettledFaultRow>[] = [
    {
      key: 'home',
      label: t('faults.columns.home'),
      header: true,
      cell: (row) => <FaultHome {...row} />,
    },
    {
      key: 'reason',
      label: t('faults.columns.reason'),
      cell: ({ reason, returnedAt }) => (
        <span>
          {t(`reasons.${reason}`)}
          <Sub>{t('faults.returned', { when: shortMoment(returnedAt, locale) })}</Sub>
        </span>
      ),
    },
    {
      key: 'outcome',
      label: t('faults.columns.outcome'),
      cell: ({ faultState }) => (
        <span>
          <Chip tone={faultState === 'REVERSED' ? 'strong' : 'plain'}>{t(`faults.state.${faultState}`)}</Chip>
          <Sub>{t(`faults.turn.${faultState}`)}</Sub>
        </span>
      ),
    },
    {
      key: 'ended',
      label: t('faults.columns.ended'),
      cell: ({ endedAt, endedBy }) => (
        <span>
          {shortMoment(endedAt, locale)}
          {endedBy.length > 0 && <Sub>{endedBy.join(` ${t('faults.and')} `)}</Sub>}
        </span>
      ),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={`${t('faults.title')}: ${t('faults.tabs.settled')}`}
        rows={rows}
        rowKey={({ returnId }) => returnId}
        columns={columns}
      />
    </Card>
  );
}
