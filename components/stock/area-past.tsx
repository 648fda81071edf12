import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

interface Said {
  id: string;
  /** Null: since the beginning. */
  from: CalendarDate | null;
  name: string;
  recordedAt: Date;
  by: string | null;
}

/** Everything that was said of what an area is called, the latest first. */
export function AreaPast({ names }: { names: readonly Said[] }) {
  const t = useTranslations('stock');
  const past = useTranslations('departmentPast');
  const locale = useLocale();
  const columns: readonly Column<Said>[] = [
    { key: 'name', label: t('areaName'), header: true, cell: ({ name }) => name },
    {
      ...{ key: 'from', label: past('from'), nowrap: true },
      cell: ({ from }) => (from === null ? past('beginning') : formatDay(from, locale)),
    },
    {
      ...{ key: 'recorded', label: past('recorded') },
      cell: ({ recordedAt, by }) => (
        <span>
          {shortMoment(recordedAt, locale)}
          {by && <Sub>{by}</Sub>}
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable caption={t('names')} columns={columns} rows={names} rowKey={({ id }) => id} />
      {names.length > 1 && <p className="px-4.5 py-3 text-sm text-ink-muted md:px-5">{t('namesHint')}</p>}
    </>
  );
}
