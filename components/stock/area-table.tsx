import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { RowLink } from '../ui/row-link';

interface Area {
  id: string;
  name: string;
  municipalityName: string;
  departments: number;
}

/** Areas, and how many departments lie in each. */
export function AreaTable({ rows, showMunicipality }: { rows: readonly Area[]; showMunicipality: boolean }) {
  const t = useTranslations('stock');
  const columns: Column<Area>[] = [
    {
      key: 'name',
      label: t('areaName'),
      header: true,
      cell: ({ id, name }) => <RowLink href={paths.area(id)}>{name}</RowLink>,
    },
    ...(showMunicipality
      ? [
          {
            key: 'municipality',
            label: t('municipality'),
            cell: ({ municipalityName }: Area) => municipalityName,
          },
        ]
      : []),
    { key: 'departments', label: t('departments'), align: 'end', cell: ({ departments }) => departments },
  ];
  if (rows.length === 0) return <EmptyState title={t('noArea')}>{t('noAreaText')}</EmptyState>;
  return (
    <Card flush>
      <DataTable caption={t('areas')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}
