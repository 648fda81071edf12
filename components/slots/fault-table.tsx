import { useLocale, useTranslations } from 'next-intl';
import type { Side } from '@/lib/domain/access/role';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { FaultState, Settlement } from '@/lib/domain/slot/fault';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { FaultHome, type HomeOfFault } from './fault-home';

interface FaultRow extends HomeOfFault {
  returnId: string;
  reason: ReturnReason;
  faultState: FaultState;
  returnedAt: Date;
  settlement: Settlement | null;
  proposedBy: Side | null;
}

/** Open faults, the oldest first; each opens the home's own page, where it is answered or settled. */
export function FaultTable({ rows }: { rows: readonly FaultRow[] }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  return (
    <Card flush>
      <DataTable
        caption={t('faults.title')}
        rows={rows}
        rowKey={({ returnId }) => returnId}
        columns={[
          {
            key: 'home',
            label: t('faults.columns.home'),
            header: true,
            cell: (row) => <FaultHome {...row} />,
          },
          { key: 'reason', label: t('faults.columns.reason'), cell: ({ reason }) => t(`reasons.${reason}`) },
          {
            key: 'returned',
            label: t('faults.columns.returned'),
            cell: ({ returnedAt }) => shortMoment(returnedAt, locale),
          },
          { key: 'state', label: t('faults.columns.state'), cell: (row) => <State row={row} /> },
        ]}
      />
    </Card>
  );
}

function State({ row: { faultState, settlement, proposedBy } }: { row: FaultRow }) {
  const t = useTranslations('slots');
  if (faultState === 'NONE') return null;
  return (
    <span>
      <Chip tone="warning">{t(`faults.state.${faultState}`)}</Chip>
      {settlement && proposedBy && (
        <Sub>
          {t(`fault.side.${proposedBy}`)}: {t(`fault.${settlement}_choice`)}
        </Sub>
      )}
    </span>
  );
}
