import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { AgreementList } from '../agreements/agreement-list';
import type { ShownVersion } from '../agreements/agreement-version';
import { capitalised } from '../ui/capitalised';
import { formatWeekday } from '../ui/format';
import { PageHead } from '../ui/page-head';
import { TrayList, type TraySection } from './tray-list';

interface AgreementTrayProps {
  today: CalendarDate;
  versions: readonly ShownVersion[];
  waiting: readonly TraySection[];
  reminders?: ReactNode;
}

/** The agreement administrator's day: the agreements and when they end, what they leave open, departments without a placement. */
export function AgreementTray({ today, versions, waiting, reminders }: AgreementTrayProps) {
  const t = useTranslations('tray.agreement');
  const locale = useLocale();
  const assumedIn = ({ agreement }: ShownVersion) => agreement.readings.filter((one) => one.assumed).length;
  const open = versions.filter((version) => assumedIn(version) > 0);
  const [only = null] = open.length === 1 ? open : [];
  const assumed = open.reduce((sum, version) => sum + assumedIn(version), 0);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[
          capitalised(formatWeekday(today, locale)),
          versions.length > 0 && (
            <Link
              key="assumed"
              href={only ? `${paths.agreement(only.slug)}#readings` : paths.agreements}
              prefetch={false}
            >
              {t('assumed', { count: assumed })}
            </Link>
          ),
        ].filter(Boolean)}
      />
      <div className="grid gap-5">
        {reminders}
        <TrayList title={t('waiting')} sections={waiting} />
        <AgreementList versions={versions} today={today} />
      </div>
    </>
  );
}
