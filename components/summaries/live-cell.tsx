import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { LiveFigure } from '@/lib/domain/summary/live-figures';
import type { Summary } from '@/lib/domain/summary/summary';
import { numberText, useValueText } from '../key-figures/figure-words';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { behindHref } from './behind-href';
import { cellText } from './cell-text';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';

interface Props {
  live: LiveFigure;
  /** Of which the counted ones are, where the reader may open the homes behind them. */
  opens: Summary | null;
  /** Counted over the reader's own departments alone: an organisation sees no other homes. */
  ownPart: boolean;
  speaking: Speaking;
}

/** A figure of today with the day or the period it is of. */
export function LiveCell({ live, opens, ownPart, speaking }: Props) {
  const t = useTranslations('summaries.beside');
  const value = useValueText();
  const locale = useLocale();
  const counted = (over: string) => (ownPart ? t('ownPart', { over }) : over);
  switch (live.kind) {
    case 'COUNTED': {
      const { cell, table, column, over } = live;
      const behind = 'behind' in cell ? cell.behind : undefined;
      const text = cellText(cell, speaking);
      return (
        <Told sub={counted(spanName(over, speaking))}>
          {opens && behind ? (
            <Link href={behindHref(opens, behind, { table, column })} prefetch={false}>
              {text}
            </Link>
          ) : (
            text
          )}
        </Told>
      );
    }
    case 'RENTS':
      return (
        <Told
          sub={counted(
            t('ofKnown', { count: live.known, known: numberText(String(live.known), 'COUNT', locale) }),
          )}
        >
          {numberText(String(live.cheap), 'COUNT', locale)}
        </Told>
      );
    case 'ENTERED': {
      const { on, source, ...figure } = live.figure;
      return <Told sub={t('entered', { day: formatDay(on, locale), source })}>{value(figure)}</Told>;
    }
    case 'HIDDEN':
      return cellText({ kind: 'HIDDEN' }, speaking);
    case 'NOT_KNOWN':
      return <span className="text-ink-muted">{t('notKnown')}</span>;
  }
}

const Told = ({ children, sub }: { children: React.ReactNode; sub: string }) => (
  <span className="ml-auto block max-w-36 whitespace-normal tabular-nums">
    {children}
    <Sub>{sub}</Sub>
  </span>
);
