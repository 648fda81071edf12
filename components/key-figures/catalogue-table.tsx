import { useTranslations } from 'next-intl';
import { FIGURE_NAMES, type FigureName, formOf } from '@/lib/domain/key-figures/catalogue';
import { FIGURE_GROUPS } from '@/lib/domain/key-figures/vocabulary';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { useAgesText } from './figure-words';

/** Every figure of the catalogue with what it counts, group by group. */
export function CatalogueTables() {
  const t = useTranslations('keyFigures');
  const agesText = useAgesText();
  const columns: readonly Column<FigureName>[] = [
    { key: 'figure', label: t('columns.figure'), header: true, cell: (name) => t(`catalogue.${name}.name`) },
    {
      key: 'definition',
      label: t('cat.definition'),
      cell: (name) => <span className="block max-w-[32rem]">{t(`catalogue.${name}.definition`)}</span>,
    },
    { key: 'ages', label: t('cat.ages'), nowrap: true, cell: (name) => agesText(name) ?? t('cat.everybody') },
    {
      key: 'unit',
      label: t('cat.unit'),
      cell: (name) =>
        formOf(name)
          .units.map((unit) => t(`units.${unit}`))
          .join(', '),
    },
    {
      key: 'publishers',
      label: t('cat.publishers'),
      cell: (name) =>
        formOf(name)
          .publishers.map((kind) => t(`kinds.${kind}`))
          .join(', '),
    },
    {
      key: 'heading',
      label: t('cat.heading'),
      cell: (name) => <span className="font-mono text-xs break-all">{formOf(name).headings[0]}</span>,
    },
  ];
  return FIGURE_GROUPS.map((group) => (
    <Card key={group} title={t(`groupNames.${group}`)} flush>
      <DataTable
        caption={t(`groupNames.${group}`)}
        rows={FIGURE_NAMES.filter((name) => formOf(name).group === group)}
        rowKey={(name) => name}
        columns={columns}
      />
    </Card>
  ));
}
