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

/** The chosen figures, their source and day once where it is the same, and a warning where a limit is near. @see Q01 */
export function RowFigures({
  row: { chosen, proposal },
  agreement,
}: {
  row: RoundRow;
  agreement: Agreement;
}) {
  const t = useTranslations('placements.round');
  if (chosen.length === 0) return <Sub>{t('noFigure')}</Sub>;
  const sources = [...new Set(chosen.map(sourceKey))];
  return (
    <span className="grid gap-1">
      {sources.map((key) => (
        <OfOneSource
          key={key}
          figures={chosen.filter((figure) => sourceKey(figure) === key)}
          named={chosen.length > 1}
        />
      ))}
      {proposal.near.map((crossing) => (
        <NearLimit key={`${crossing.figure} ${crossing.tier}`} crossing={crossing} agreement={agreement} />
      ))}
    </span>
  );
}

const sourceKey = ({ source, from, level }: FigureOption): string => `${level} ${from} ${source}`;

function OfOneSource({ figures, named }: { figures: readonly FigureOption[]; named: boolean }) {
  const t = useTranslations('placements.round');
  const tNames = useTranslations('departments.figures');
  const locale = useLocale();
  const [first] = figures;
  if (first === undefined) return null;
  const source = first.level === 'AREA' ? `${t('area')}, ${first.source}` : first.source;
  const wordOf = ({ name }: FigureOption) =>
    name === 'outsideLabourMarket' || name === 'convicted' ? tNames(name).toLowerCase() : name;
  return (
    <span>
      {figures.map((figure) => (
        <span key={figure.id} className="block">
          {figure.value === null ? (
            t('suppressed')
          ) : (
            <b className="font-medium">{percentText(figure.value, locale)}</b>
          )}
          {named && <span className="text-xs text-ink-muted"> {wordOf(figure)}</span>}
        </span>
      ))}
      <Sub>{t('sourceOn', { source, day: formatDay(first.from, locale) })}</Sub>
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
