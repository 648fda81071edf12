import { useLocale, useTranslations } from 'next-intl';
import type { ExportForm } from '@/lib/domain/summary/home-list';
import type { SummaryPart } from '@/lib/domain/summary/summary';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

export interface TakenFile {
  id: string;
  at: Date;
  by: string;
  municipality: string;
  organisation: string | null;
  part: SummaryPart['kind'];
  partName: string | null;
  from: string;
  through: string;
  form: ExportForm;
  homes: number;
  caseReferences: number;
  reason: string;
}

/** Files that were taken out of the summaries, the latest first. */
export function ExportTable({ rows }: { rows: readonly TakenFile[] }) {
  const t = useTranslations('summaries.exports');
  const locale = useLocale();
  const columns: readonly Column<TakenFile>[] = [
    {
      key: 'by',
      label: t('by'),
      header: true,
      cell: ({ by, at }) => (
        <span>
          {by}
          <Sub>{shortMoment(at, locale)}</Sub>
        </span>
      ),
    },
    {
      key: 'of',
      label: t('of'),
      cell: ({ municipality, organisation, partName }) => (
        <span>
          {partName ?? municipality}
          <Sub>{[organisation, partName && municipality].filter(Boolean).join(', ')}</Sub>
        </span>
      ),
    },
    {
      key: 'period',
      label: t('period'),
      cell: ({ from, through }) =>
        t('days', { from: formatDay(from, locale), through: formatDay(through, locale) }),
    },
    {
      key: 'what',
      label: t('what'),
      cell: ({ homes, caseReferences, form }) => (
        <span>
          {t('homes', { count: homes })}
          <Sub>{[t('cases', { count: caseReferences }), t(`forms.${form}`)].join(', ')}</Sub>
        </span>
      ),
    },
    { key: 'reason', label: t('reason'), cell: ({ reason }) => reason },
  ];
  return <DataTable caption={t('title')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
