import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { TransitionalDwelling } from '@/lib/domain/transitional/transitional';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';

export type TransitionalLine = Pick<TransitionalDwelling, 'id' | 'slotId' | 'from' | 'until' | 'ended'> & {
  readonly reference: string;
  readonly department: string;
  readonly organisation: string;
  readonly municipality: string;
};

/** The register, department by department: which, from when, until when, and what became of it. */
export function TransitionalTable({
  lines,
  several,
}: {
  lines: readonly TransitionalLine[];
  several: boolean;
}) {
  const t = useTranslations('transitional');
  const locale = useLocale();
  const columns: readonly Column<TransitionalLine>[] = [
    {
      ...{ key: 'department', label: t('columns.department'), header: true },
      cell: ({ department, organisation, municipality }) => (
        <>
          {department}
          <Sub>{several ? `${organisation}, ${municipality}` : organisation}</Sub>
        </>
      ),
    },
    {
      ...{ key: 'reference', label: t('columns.reference'), nowrap: true },
      cell: ({ reference, slotId }) => (
        <Link href={`/slots/${slotId}`} prefetch={false}>
          {reference}
        </Link>
      ),
    },
    { key: 'from', label: t('from'), nowrap: true, cell: ({ from }) => formatDay(from, locale) },
    { key: 'until', label: t('until'), nowrap: true, cell: ({ until }) => formatDay(until, locale) },
    {
      ...{ key: 'ended', label: t('columns.state') },
      cell: ({ ended }) =>
        ended === null
          ? t('running')
          : t('endedOn', { how: t(`end.${ended.as}`), day: formatDay(ended.on, locale) }),
    },
  ];
  return <DataTable caption={t('register')} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
