import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { DesignationKind } from '@/lib/domain/agreement/vocabulary';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';

export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly designations: readonly {
    readonly id: string;
    readonly designation: DesignationKind;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly source: string;
  }[];
  readonly departments: readonly { readonly id: string; readonly number: string; readonly name: string }[];
}

/** What each area is designated as today, and was before. */
export function AreaTable({ areas, today }: { areas: readonly AreaRow[]; today: CalendarDate }) {
  const t = useTranslations('designations');
  const columns: readonly Column<AreaRow>[] = [
    { key: 'area', label: t('area'), header: true, cell: ({ name }) => name },
    {
      key: 'inForce',
      label: t('inForce'),
      cell: (row) => <Standing row={row} today={today} />,
    },
    {
      key: 'departments',
      label: t('departments'),
      cell: ({ departments }) =>
        departments.length === 0 ? (
          <Sub>{t('noDepartments')}</Sub>
        ) : (
          <ul>
            {departments.map(({ id, number, name }) => (
              <li key={id}>
                <Link href={paths.department(id)} prefetch={false}>
                  {number} {name}
                </Link>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <Card flush>
      <DataTable caption={t('title')} columns={columns} rows={areas} rowKey={({ id }) => id} />
    </Card>
  );
}

function Standing({ row, today }: { row: AreaRow; today: CalendarDate }) {
  const t = useTranslations('designations');
  const tNames = useTranslations('departments.designation');
  const locale = useLocale();
  const now = row.designations.filter((one) => isInForce(one, today));
  const over = row.designations.filter((one) => one.to !== null && one.to <= today);
  return (
    <>
      {now.length === 0 && <Sub>{t('none')}</Sub>}
      <ul className="space-y-1">
        {now.map(({ id, designation, from, source }) => (
          <li key={id}>
            {tNames(designation)}, {t('since', { day: formatDay(from, locale) })}
            <Sub>{source}</Sub>
          </li>
        ))}
      </ul>
      {over.length > 0 && (
        <Sub>
          {t('earlier')}:{' '}
          {over
            .map(
              ({ designation, from, to }) =>
                `${tNames(designation)} ${t('until', { from: formatDay(from, locale), to: formatDay(to ?? from, locale) })}`,
            )
            .join('; ')}
        </Sub>
      )}
    </>
  );
}
