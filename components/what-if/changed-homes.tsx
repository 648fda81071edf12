import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { wayInWords } from '@/lib/domain/agreement/rules/example-words';
import { lead } from '@/lib/domain/allocation/explain-verdict';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { TriedHome } from '@/lib/domain/what-if/try-out';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';

interface ChangedHomesProps {
  homes: readonly TriedHome[];
  /** The agreement as it was tried. */
  agreement: Agreement;
  departments: readonly PastDepartment[];
}

const MOST = 100;

/** Each home that would have gone elsewhere: what was decided, one click away, and what would have been, in words. */
export function ChangedHomes({ homes, agreement, departments }: ChangedHomesProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  if (homes.length === 0) return null;
  const byId = new Map(departments.map((row) => [row.id, row]));
  return (
    <Card title={t('changed', { count: homes.length })} id="changed">
      {homes.length > MOST && (
        <p className="mb-2 text-md text-ink-muted">{t('changedFirst', { count: MOST })}</p>
      )}
      <ul className="divide-y divide-line">
        {homes.slice(0, MOST).map(({ past, would }) => {
          const department = byId.get(past.departmentId);
          const names = {
            department: `${department?.number} ${department?.name}`,
            organisation: department?.organisation ?? '',
            municipality: agreement.municipality.name,
          };
          return (
            <li key={past.vacancyId} className="py-3 first:pt-0 last:pb-0 print:break-inside-avoid">
              <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5">
                <b className="font-medium">
                  <Link href={paths.vacancy(past.vacancyId)} prefetch={false}>
                    {past.home.address}
                  </Link>
                </b>
                <span className="text-sm text-ink-muted">
                  {names.department} · {t('reported', { day: formatDay(past.home.reportedOn, locale) })}
                </span>
              </div>
              <p className="text-md">
                {t('went', {
                  from: wayInWords(past.decided.route)[locale],
                  to: wayInWords(would.route)[locale],
                })}
              </p>
              <p className="max-w-prose text-sm text-ink-muted">
                {t('wouldBecause')} {lead(agreement, would, names)[locale]}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
