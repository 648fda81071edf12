import { useLocale, useTranslations } from 'next-intl';
import type { Condition } from '@/lib/domain/placement/category';
import { formatDay, formatNumber } from '../ui/format';
import { Icon, type IconName } from '../ui/icon';
import { pointsText, shareText } from './figure-text';

const ICONS: Record<Condition['outcome'], IconName> = { MET: 'check', NOT_MET: 'cross', UNKNOWN: 'info' };

/** A criterion with its figure and limit; what is not known says why. */
export function ConditionLine({ condition: row }: { condition: Condition }) {
  const t = useTranslations('placements.categories');
  const locale = useLocale();
  const { condition, outcome, figure, limit, distance } = row;
  const counted = condition === 'residents' || condition === 'years';
  const text = (value: { n: bigint; d: bigint }) =>
    counted ? formatNumber(value.n / value.d, locale) : shareText(value, locale);
  const words = [
    t(`condition.${condition}`),
    figure?.known ? text(figure.value) : t(`unknown.${figure?.why ?? 'NO_FIGURE'}`),
  ];
  return (
    <span className="inline-flex gap-1.5">
      <span className={outcome === 'MET' ? 'pt-0.5 text-warn' : 'pt-0.5 text-ink-faint'}>
        <Icon name={ICONS[outcome]} />
      </span>
      <span>
        <span className="sr-only">{t(`met.${outcome}`)}: </span>
        {words.join(': ')}
        <span className="block text-xs text-ink-muted">
          {limit ? t(`limit.${limit.is}`, { limit: text(limit.value) }) : t('noNational')}
          {distance && !counted && ` · ${t('distance', { points: pointsText(distance, locale) })}`}
          {figure?.known &&
            figure.source !== '' &&
            ` · ${t('source', { source: figure.source, day: formatDay(figure.from, locale) })}`}
          {figure?.known && figure.reckoned && ` · ${t(`reckoned.${figure.reckoned}`)}`}
        </span>
      </span>
    </span>
  );
}
