import { useLocale, useTranslations } from 'next-intl';
import type { Condition } from '@/lib/domain/placement/category';
import { type AreaCategories, type Measure, measuresOf } from '@/lib/domain/placement/category-file';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Icon, type IconName } from '../ui/icon';
import { Sub } from '../ui/row-link';
import { conditionText, pointsText } from './figure-text';

const ICONS: Record<Condition['outcome'], IconName> = { MET: 'check', NOT_MET: 'cross', UNKNOWN: 'info' };

/** Each criterion once: its figure with its source, and every limit it is held against. What is not known says why. */
export function MeasureTable({ area }: { area: AreaCategories }) {
  const t = useTranslations('placements.categories');
  const columns: readonly Column<Measure>[] = [
    {
      key: 'condition',
      label: t('columns.conditions'),
      header: true,
      cell: ({ condition }) => t(`condition.${condition}`),
    },
    { key: 'figure', label: t('figure'), cell: (row) => <Figure measure={row} /> },
    {
      key: 'limits',
      label: t('columns.limits'),
      cell: ({ held }) => (
        <ul className="space-y-0.5">
          {held.map(({ category, condition }) => (
            <li key={category}>
              <Limit category={category} condition={condition} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('measuresOf', { area: area.name })}
      columns={columns}
      rows={measuresOf(area.rows)}
      rowKey={({ condition }) => condition}
    />
  );
}

function Figure({ measure: { condition, figure } }: { measure: Measure }) {
  const t = useTranslations('placements.categories');
  const locale = useLocale();
  if (!figure?.known)
    return <span className="text-ink-muted">{t(`unknown.${figure?.why ?? 'NO_FIGURE'}`)}</span>;
  const { value, source, from, reckoned } = figure;
  return (
    <span>
      {conditionText(condition, value, locale)}
      {source !== '' && <Sub>{t('source', { source, day: formatDay(from, locale) })}</Sub>}
      {reckoned && <Sub>{t(`reckoned.${reckoned}`)}</Sub>}
    </span>
  );
}

function Limit({
  category,
  condition,
}: {
  category: Measure['held'][number]['category'];
  condition: Condition;
}) {
  const t = useTranslations('placements.categories');
  const tNames = useTranslations('departments.designation');
  const locale = useLocale();
  const { outcome, limit, distance } = condition;
  const counted = condition.condition === 'residents' || condition.condition === 'years';
  return (
    <span className="inline-flex gap-1.5">
      <span className={outcome === 'MET' ? 'text-warn' : 'text-ink-faint'}>
        <Icon name={ICONS[outcome]} />
      </span>
      <span className="text-sm">
        <span className="sr-only">{t(`met.${outcome}`)}: </span>
        {limit
          ? t(`limit.${limit.is}`, { limit: conditionText(condition.condition, limit.value, locale) })
          : t('noNational')}
        {distance && !counted && ` · ${t('distance', { points: pointsText(distance, locale) })}`}
        <span className="text-xs text-ink-muted"> {tNames(category).toLowerCase()}</span>
      </span>
    </span>
  );
}
