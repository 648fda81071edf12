import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { wayInWords } from '@/lib/domain/agreement/rules/example-words';
import { lead } from '@/lib/domain/allocation/explain-verdict';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { namesOf } from '@/lib/domain/what-if/names-of';
import type { PastDepartment, ToldHome } from '@/lib/domain/what-if/past';
import { decisionOf, type TriedHome } from '@/lib/domain/what-if/tried-home';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { SideBySide } from './side-by-side';

interface ChangedHomesProps {
  homes: readonly TriedHome[];
  departments: readonly PastDepartment[];
  /** Of those that are shown. */
  told: ReadonlyMap<VacancyId, ToldHome>;
}

export const MOST_SHOWN = 100;

/** Each home that would have gone elsewhere: what was decided and what would have been, side by side, each with its reason. */
export function ChangedHomes({ homes, departments, told }: ChangedHomesProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  if (homes.length === 0) return null;
  const nameOf = namesOf(departments);
  return (
    <Card title={t('changed', { count: homes.length })} id="changed">
      {homes.length > MOST_SHOWN && (
        <p className="mb-2 text-md text-ink-muted">{t('changedFirst', { count: MOST_SHOWN })}</p>
      )}
      <ul className="divide-y divide-line">
        {homes.slice(0, MOST_SHOWN).map((home) => {
          const { past, would } = home;
          const names = nameOf(past.departmentId);
          const was = told.get(past.vacancyId);
          return (
            <li key={past.vacancyId} className="py-3.5 first:pt-0 last:pb-0 print:break-inside-avoid">
              <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5">
                <b className="font-medium">
                  <Link href={paths.vacancy(past.vacancyId)} prefetch={false}>
                    {was?.address}
                  </Link>
                </b>
                <span className="text-sm text-ink-muted">
                  {names.department} · {t('reported', { day: formatDay(past.facts.on, locale) })}
                </span>
              </div>
              <SideBySide
                left={{
                  ...{ label: t('went'), way: wayInWords(past.decided.route)[locale] },
                  why: [was?.lead[locale] ?? ''].filter(Boolean),
                }}
                right={{
                  ...{ label: t('wouldGo'), way: wayInWords(would.route)[locale] },
                  why: [lead(home.asked.agreement, decisionOf(home), names)[locale]],
                }}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
