import { useTranslations } from 'next-intl';
import type { ComingCell, StripCell } from './counter-strip';
import { cellClasses } from './strip-cell';

interface MiniStripProps {
  cells: readonly StripCell[];
  upcoming?: readonly ComingCell[];
}

/** The strip for a table row: one picture with one sentence, so that a list of fifty stays short to the ear. */
export function MiniStrip({ cells, upcoming = [] }: MiniStripProps) {
  const t = useTranslations('counter');
  const counted = cells.filter(({ voided }) => !voided);
  const label = t('miniLabel', {
    count: counted.length,
    municipal: counted.filter(({ municipal }) => municipal).length,
  });
  return (
    <span role="img" aria-label={label} className="inline-flex gap-0.75 align-middle">
      {cells.map(({ number, municipal, voided }) => (
        <span key={number} className={cellClasses({ municipal, voided, mini: true })} />
      ))}
      {upcoming.map(({ number, municipal }) => (
        <span key={number} className={cellClasses({ municipal, coming: true, mini: true })} />
      ))}
    </span>
  );
}
