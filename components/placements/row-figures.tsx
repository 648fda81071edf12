import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { FigureOption } from '@/lib/domain/placement/round-figures';
import type { RoundRow } from '@/lib/domain/placement/round-file';
import type { Crossing } from '@/lib/domain/placement/watch-boundaries';
import { percentText } from '../departments/placement-card';
import { formatDay } from '../ui/format';
import { Icon } from '../ui/icon';
import { Sub } from '../ui/row-link';
import { pointsText } from './figure-text';
import { tierOf } from './tier-of';

/** The chosen figures with their source and day, and a warning where a limit is near. @see Q01 */
export function RowFigures({
  row: { chosen, proposal },
  agreement,
}: {
  row: RoundRow;
  agreement: Agreement;
}) {
  const t = useTranslations('placements.round');
  if (chosen.length === 0) return <Sub>{t('noFigure')}</Sub>;
  return (
    <span className="grid gap-1">
      {chosen.map((figure) => (
        <OneFigure key={figure.id} figure={figure} named={chosen.length > 1} />
      ))}
      {proposal.near.map((crossing) => (
        <NearLimit key={`${crossing.figure} ${crossing.tier}`} crossing={crossing} agreement={agreement} />
      ))}
    </span>
  );
}

function OneFigure({ figure, named }: { figure: FigureOption; named: boolean }) {
  const t = useTranslations('placements.round');
  const tNames = useTranslations('departments.figures');
  const locale = useLocale();
  const { name, value, source, from, level } = figure;
  const word = name === 'outsideLabourMarket' || name === 'convicted' ? tNames(name) : name;
  return (
    <span>
      {value === null ? t('suppressed') : <b className="font-medium">{percentText(value, locale)}</b>}
      {named && <span className="text-xs text-ink-muted"> {word.toLowerCase()}</span>}
      <Sub>
        {t('sourceOn', {
          source: level === 'AREA' ? `${t('area')}, ${source}` : source,
          day: formatDay(from, locale),
        })}
      </Sub>
    </span>
  );
}

/** So near a limit that the parties should look twice. */
export function NearLimit({ crossing, agreement }: { crossing: Crossing; agreement: Agreement }) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const tier = tierOf(agreement, crossing.tier).label[locale];
  return (
    <span className="inline-flex items-center gap-1 text-xs text-warn">
      <Icon name="warning" />
      {crossing.points.n === 0n
        ? t('onEdge', { tier })
        : t('near', { tier, points: pointsText(crossing.points, locale) })}
    </span>
  );
}
