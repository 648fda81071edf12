import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { DataTable } from '../../ui/data-table';
import { formatDay } from '../../ui/format';

export interface ShownSignature {
  party: string;
  /** Null: it waits. */
  signed: { on: CalendarDate; by: string } | null;
}

/** Party by party: who has signed, or that it waits. */
export function SignaturesCard({ rows }: { rows: readonly ShownSignature[] }) {
  const t = useTranslations('signing');
  const locale = useLocale();
  return (
    <Card title={t('signatures')} flush>
      <DataTable
        caption={t('signatures')}
        rows={rows}
        rowKey={({ party }) => party}
        columns={[
          { key: 'party', label: t('party'), header: true, cell: ({ party }) => party },
          {
            ...{ key: 'signed', label: t('signed') },
            cell: ({ signed }) =>
              signed ? (
                t('signedBy', { day: formatDay(signed.on, locale), by: signed.by })
              ) : (
                <Chip tone="warning">{t('waiting')}</Chip>
              ),
          },
        ]}
      />
    </Card>
  );
}
