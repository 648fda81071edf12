import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import { type Column, DataTable } from '../ui/data-table';
import { formatShortMoment } from '../ui/format';

interface ShownSignIn {
  id: string;
  name: string | null;
  outcome: 'SIGNED_IN' | 'WRONG' | 'LOCKED' | 'NO_MEMBERSHIP';
  addressMark: string;
  day: string;
  time: string;
}

/** Who, when, from where as a mark, and whether she got in. */
export function SignInTable({ rows, locale }: { rows: readonly ShownSignIn[]; locale: Locale }) {
  const t = useTranslations('people.signIns');
  const columns: Column<ShownSignIn>[] = [
    {
      key: 'at',
      label: t('at'),
      nowrap: true,
      cell: ({ day, time }) => formatShortMoment(day, time, locale),
    },
    { key: 'name', label: t('name'), header: true, cell: ({ name }) => name ?? t('nobody') },
    { key: 'outcome', label: t('outcome'), cell: ({ outcome }) => t(`outcomes.${outcome}`) },
    { key: 'from', label: t('from'), cell: ({ addressMark }) => addressMark },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
