import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import { cellClasses, type StripState } from './strip-cell';

export interface StripCell {
  number: number;
  municipal: boolean;
  voided?: boolean;
  /** The home that the page is about. */
  current?: boolean;
  href?: string;
}

export interface ComingCell {
  number: number;
  municipal: boolean;
}

interface CounterStripProps {
  cells: readonly StripCell[];
  upcoming: readonly ComingCell[];
  /** What the strip counts, for those who hear it: "Familieboliger i afdeling 14". */
  label: string;
  /** Names the patterns under the strip; only those that occur. */
  legend?: boolean;
}

/** The counter's latest vacant homes in order, and the next ones: whose turn was it, whose turn is it. */
export function CounterStrip({ cells, upcoming, label, legend = true }: CounterStripProps) {
  const t = useTranslations('counter');
  return (
    <div>
      <ol aria-label={label} className="flex flex-wrap items-center gap-1.25 py-1.5">
        {cells.map((cell) => (
          <li key={cell.number} aria-current={cell.current ? 'true' : undefined} className="flex">
            <PastCell cell={cell} />
          </li>
        ))}
        {upcoming.map(({ number, municipal }, index) => (
          <li
            key={number}
            className={classNames('flex', index === 0 && cells.length > 0 && 'ml-2 sm:ml-3.5')}
          >
            <span className={cellClasses({ municipal, coming: true })}>{number}</span>
            <span className="sr-only">
              {' '}
              {t('coming')}, {t(municipal ? 'municipal' : 'organisation')}
            </span>
          </li>
        ))}
      </ol>
      {legend && <StripLegend cells={cells} upcoming={upcoming} />}
    </div>
  );
}

function PastCell({ cell }: { cell: StripCell }) {
  const t = useTranslations('counter');
  const { number, municipal, voided, current, href } = cell;
  const content = (
    <>
      {number}
      <span className="sr-only">
        {' '}
        {t(municipal ? 'municipal' : 'organisation')}
        {voided && `, ${t('voided')}`}
        {current && `, ${t('current')}`}
      </span>
    </>
  );
  const look = cellClasses({ municipal, voided, current });
  if (!href) return <span className={look}>{content}</span>;
  return (
    <Link href={href} prefetch={false} className={classNames(look, 'hover:ring-2 hover:ring-accent/40')}>
      {content}
    </Link>
  );
}

function StripLegend({ cells, upcoming }: Pick<CounterStripProps, 'cells' | 'upcoming'>) {
  const t = useTranslations('counter');
  const entries: readonly { shown: boolean; text: string; state: StripState }[] = [
    { shown: cells.some(({ municipal }) => municipal), text: t('municipal'), state: { municipal: true } },
    { shown: cells.some(({ municipal }) => !municipal), text: t('organisation'), state: {} },
    { shown: cells.some(({ voided }) => voided), text: t('voided'), state: { voided: true } },
    { shown: upcoming.some(({ municipal }) => !municipal), text: t('coming'), state: { coming: true } },
    {
      shown: upcoming.some(({ municipal }) => municipal),
      text: t('comingMunicipal'),
      state: { coming: true, municipal: true },
    },
  ];
  return (
    <ul aria-hidden="true" className="mt-1.5 flex flex-wrap gap-x-4.5 gap-y-1 text-xs text-ink-muted">
      {entries
        .filter(({ shown }) => shown)
        .map(({ text, state }) => (
          <li key={text} className="inline-flex items-center gap-1.75">
            <span className={cellClasses({ ...state, mini: true })} />
            {text}
          </li>
        ))}
    </ul>
  );
}
