import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { WatchRow } from '@/lib/domain/placement/watch';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { CrossingText, TrendText } from './watch-words';

/** On a department’s own page: how near the limits are, and what it would take. */
export function WatchCard({ row }: { row: WatchRow | null }) {
  const t = useTranslations('placements.watch');
  if (row === null || row.crossings.length === 0) return null;
  return (
    <Card title={t('card')} small>
      <div className="space-y-3 text-sm">
        <ul className="space-y-2">
          {row.crossings.map((crossing) => (
            <li key={`${crossing.figure} ${crossing.at.n}/${crossing.at.d}`}>
              <CrossingText crossing={crossing} row={row} />
            </li>
          ))}
        </ul>
        <TrendText row={row} />
        <p>
          <Link href={paths.placements} prefetch={false}>
            {t('all')}
          </Link>
        </p>
      </div>
    </Card>
  );
}
