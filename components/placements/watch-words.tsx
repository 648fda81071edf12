import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { KeyFigureName } from '@/lib/domain/agreement/vocabulary';
import { isPlacedOtherwise, type WatchedFigure, type WatchRow } from '@/lib/domain/placement/watch';
import { type Crossing, isNear } from '@/lib/domain/placement/watch-boundaries';
import { percentText } from '../departments/placement-card';
import { formatDay } from '../ui/format';
import { Icon } from '../ui/icon';
import { Sub } from '../ui/row-link';
import { pointsText, shareText } from './figure-text';
import { tierOf } from './tier-of';

const useFigureName = (): ((name: KeyFigureName) => string) => {
  const t = useTranslations('departments.figures');
  return (name) => t(name);
};

/** The newest figures, each with its source and day. */
export function WatchedFigures({ row: { figures } }: { row: WatchRow }) {
  const t = useTranslations('placements.watch');
  const nameOf = useFigureName();
  const locale = useLocale();
  if (figures.length === 0) return <Sub>{t('noFigure')}</Sub>;
  return (
    <span className="grid gap-1">
      {figures.map(({ name, figure }) => (
        <span key={name}>
          {figure.value === null ? (
            t('suppressed')
          ) : (
            <b className="font-medium">{percentText(figure.value, locale)}</b>
          )}
          {figures.length > 1 && (
            <span className="text-xs text-ink-muted"> {nameOf(name).toLowerCase()}</span>
          )}
          <Sub>{t('sourceOn', { source: figure.source, day: formatDay(figure.from, locale) })}</Sub>
        </span>
      ))}
    </span>
  );
}

/** How far it is to a limit, and what it would take: persons where their number is known. */
export function CrossingText({ crossing, row }: { crossing: Crossing; row: WatchRow }) {
  const t = useTranslations('placements.watch');
  const tTakes = useTranslations('placements.watch.takes');
  const nameOf = useFigureName();
  const locale = useLocale();
  const { points, at, figure, direction, persons } = crossing;
  const near = isNear(crossing) && !isPlacedOtherwise(row);
  const tier = tierOf(row.agreement, crossing.tier).label[locale];
  const takes =
    persons === null
      ? tTakes(`points.${direction}.${figure}`, { tier })
      : tTakes(`persons.${direction}.${figure}`, { tier, count: Number(persons) });
  const distance = points.n === 0n ? t('onEdge') : t('points', { points: pointsText(points, locale) });
  return (
    <span className={near ? 'text-warn' : undefined}>
      {near && (
        <span className="mr-1 inline-block align-text-bottom">
          <Icon name="warning" />
        </span>
      )}
      {t('toLimit', { distance, limit: shareText(at, locale) })}
      {row.figures.length > 1 && <span className="text-xs"> ({nameOf(figure).toLowerCase()})</span>}
      <Sub>{takes}</Sub>
    </span>
  );
}

/** The numbers through the years, and the last change. */
export function TrendText({ row: { figures } }: { row: WatchRow }) {
  const t = useTranslations('placements.watch');
  const told = figures.filter(({ trend }) => trend.length > 1);
  if (told.length === 0) return <Sub>{t('noTrend')}</Sub>;
  return (
    <span className="grid gap-1">
      {told.map((figure) => (
        <OneTrend key={figure.name} figure={figure} named={figures.length > 1} />
      ))}
    </span>
  );
}

function OneTrend({ figure: { name, trend, change }, named }: { figure: WatchedFigure; named: boolean }) {
  const t = useTranslations('placements.watch');
  const nameOf = useFigureName();
  const locale = useLocale();
  const sign = change === null || change.n === 0n ? '' : change.n > 0n ? '+' : '−';
  const step = change === null ? '' : `${sign}${pointsText(change, locale)}`;
  return (
    <span>
      <span className="whitespace-nowrap">{t('change', { points: step })}</span>
      {named && <span className="text-xs text-ink-muted"> {nameOf(name).toLowerCase()}</span>}
      <Sub>
        {trend.map(({ from, value }, at) => (
          <Fragment key={from}>
            {at > 0 && ' '}
            <span className="whitespace-nowrap">
              {at > 0 && '→ '}
              {shareText(value, locale)}
            </span>
          </Fragment>
        ))}
      </Sub>
    </span>
  );
}
