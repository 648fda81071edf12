import { useTranslations } from 'next-intl';
import type { AreaSummary } from '@/lib/domain/key-figures/area-file';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';
import { usePeriodText, useValueText } from './figure-words';

interface AreaTableProps {
  areas: readonly AreaSummary[];
  severalMunicipalities: boolean;
}

/** Areas with how many departments the reader sees there, and the latest share outside the labour market. */
export function AreaTable({ areas, severalMunicipalities }: AreaTableProps) {
  const t = useTranslations('keyFigures.areas');
  const columns: readonly Column<AreaSummary>[] = [
    {
      key: 'name',
      label: t('name'),
      header: true,
      cell: ({ id, name, municipalityName }) => (
        <span>
          <RowLink href={paths.figureArea(id)}>{name}</RowLink>
          {severalMunicipalities && <Sub>{municipalityName}</Sub>}
        </span>
      ),
    },
    { key: 'departments', label: t('departments'), align: 'end', cell: ({ departments }) => departments },
    { key: 'latest', label: t('latest'), align: 'end', cell: ({ latest }) => <Latest latest={latest} /> },
  ];
  return <DataTable caption={t('title')} rows={areas} rowKey={({ id }) => id} columns={columns} />;
}

function Latest({ latest }: Pick<AreaSummary, 'latest'>) {
  const value = useValueText();
  const period = usePeriodText();
  if (latest === null) return '–';
  return (
    <span>
      {value(latest)}
      <Sub>{period(latest)}</Sub>
    </span>
  );
}
