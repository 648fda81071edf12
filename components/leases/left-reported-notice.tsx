import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { LeftReport } from '@/lib/domain/letting/left-home';
import { mayHappen } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { formatDay } from '../ui/format';
import { Notice } from '../ui/notice';

interface LeftReportedNoticeProps {
  reports: readonly LeftReport[];
  /** Before the letting is said to have come to nothing, or since. */
  when: 'BEFORE' | 'AFTER';
  mayVoid: boolean;
}

/** Who was to move out of a home stays in it when the letting comes to nothing: its report still stands, and is the officer's to void. */
export function LeftReportedNotice({ reports, when, mayVoid }: LeftReportedNoticeProps) {
  const t = useTranslations('leases.fall.left');
  const locale = useLocale();
  return reports.map((report) => {
    const { id, reference, address, reportedOn, state, offered } = report;
    const free = !offered && mayHappen(state, 'void');
    return (
      <div key={id} className="mb-5 print:hidden">
        <Notice
          tone="warning"
          title={t('title', { address, reference, day: formatDay(reportedOn, locale) })}
          action={
            <span className="flex flex-wrap gap-x-5 gap-y-1">
              <Link href={paths.vacancy(id)} prefetch={false}>
                {t('see', { reference })}
              </Link>
              {mayVoid && free && (
                <Link href={paths.voidVacancy(id)} prefetch={false}>
                  {t('void')}
                </Link>
              )}
            </span>
          }
        >
          {t(when === 'BEFORE' ? 'before' : 'after')} {t(free ? 'free' : 'taken')}
        </Notice>
      </div>
    );
  });
}
