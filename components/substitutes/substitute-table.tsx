import { type Locale, useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FormAction } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { OnePress } from '../ui/one-press';
import { lastDayOf, type SubstituteRow } from './substitute-period';

interface SubstituteTableProps {
  rows: readonly SubstituteRow[];
  today: CalendarDate;
  reader: { userId: string; manages: boolean };
  end: FormAction;
}

/** Who stands in for whom today and later; whoever was away, or her manager, ends it. */
export function SubstituteTable({ rows, today, reader, end }: SubstituteTableProps) {
  const t = useTranslations('substitutes');
  const locale = useLocale();
  const nameOf = ({ userId, name }: SubstituteRow['absent']) =>
    userId === reader.userId ? t('forYou', { name }) : name;
  const mayEnd = (row: SubstituteRow) =>
    (reader.manages || row.absent.userId === reader.userId) && !isLastDay(row, today);
  const columns: readonly Column<SubstituteRow>[] = [
    {
      key: 'absent',
      label: t('columns.absent'),
      header: true,
      cell: ({ absent }) => <b className="font-medium">{nameOf(absent)}</b>,
    },
    { key: 'substitute', label: t('columns.substitute'), cell: ({ substitute }) => nameOf(substitute) },
    {
      key: 'period',
      label: t('columns.period'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1 max-md:justify-end">
          {periodIn(row, t, locale)}
          <Chip tone={row.from <= today ? 'strong' : undefined}>{t(standing(row, today))}</Chip>
        </span>
      ),
    },
    {
      key: 'act',
      label: t('columns.act'),
      labelHidden: true,
      align: 'end',
      cell: (row) =>
        mayEnd(row) && (
          <OnePress
            action={end}
            values={{ substitutionId: row.id }}
            text={t('end')}
            label={t('endOf', { substitute: row.substitute.name, absent: row.absent.name })}
          />
        ),
    },
  ];
  return (
    <div>
      <Card flush title={t('listTitle')}>
        <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </Card>
      {rows.some(mayEnd) && <p className="mt-2.5 max-w-prose text-sm text-ink-muted">{t('endHint')}</p>}
    </div>
  );
}

function periodIn(row: SubstituteRow, t: ReturnType<typeof useTranslations<'substitutes'>>, locale: Locale) {
  const from = formatDay(row.from, locale);
  const last = lastDayOf(row);
  return last === null ? t('periodOpen', { from }) : t('period', { from, to: formatDay(last, locale) });
}

/** It ends by itself when the day does. */
const isLastDay = (row: SubstituteRow, today: CalendarDate): boolean =>
  row.from <= today && lastDayOf(row) === today;

function standing(row: SubstituteRow, today: CalendarDate): 'now' | 'later' | 'today' {
  if (row.from > today) return 'later';
  return isLastDay(row, today) ? 'today' : 'now';
}
