import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '../ui/data-table';
import { shortMoment } from '../vacancies/moment';

interface Row {
  id: string;
  burst: number;
  perMinute: number;
  burstBefore: number;
  perMinuteBefore: number;
  at: Date;
  by: string | null;
}

/** Who set how often a system may ask, the latest first. */
export function AllowanceHistory({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('apiKeys');
  const locale = useLocale();
  const columns: readonly Column<Row>[] = [
    { key: 'at', label: t('setAt'), header: true, nowrap: true, cell: ({ at }) => shortMoment(at, locale) },
    { key: 'allowed', label: t('setTo'), cell: ({ burst, perMinute }) => t('allows', { burst, perMinute }) },
    {
      ...{ key: 'before', label: t('setFrom') },
      cell: ({ burstBefore: burst, perMinuteBefore: perMinute }) => t('allows', { burst, perMinute }),
    },
    { key: 'by', label: t('setBy'), cell: ({ by }) => by ?? '–' },
  ];
  return <DataTable caption={t('allowanceHistory')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
