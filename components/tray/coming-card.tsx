import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { type DepartmentOnDay, placesDepartments } from '@/lib/domain/placement/department-on-day';
import { paths } from '@/lib/platform/paths';
import { MiniStrip } from '../counters/mini-strip';
import { NextTurn } from '../counters/next-turn';
import { TierWord } from '../tiers/tier-word';
import { Card } from '../ui/card';

export interface ComingCardProps {
  coming: readonly { readonly department: DepartmentOnDay; readonly counter: CounterOnDay }[];
}

/** Departments where the municipality's turn is near. */
export function ComingCard({ coming }: ComingCardProps) {
  const t = useTranslations('tray.officer');
  return (
    <Card small title={t('coming')}>
      <p className="mb-3 text-sm text-ink-muted">{t('comingNote')}</p>
      <ul className="divide-y divide-line text-sm">
        {coming.map(({ department, counter }) => (
          <li key={`${department.id} ${counter.name}`} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <Link href={paths.department(department.id)} prefetch={false} className="font-medium">
                {department.number} {department.name}
              </Link>
              {department.standing && placesDepartments(department.standing) && (
                <TierWord tier={department.standing.tier} small />
              )}
            </span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <MiniStrip cells={counter.cells} upcoming={counter.upcoming.slice(0, 2)} />
              <span className="text-ink-muted">
                <NextTurn position={counter.next === 'never' ? null : counter.next} look="short" />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <Link href={paths.departments} prefetch={false}>
          {t('allDepartments')}
        </Link>
      </p>
    </Card>
  );
}
