import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { EmptyState } from '../ui/empty-state';
import { formatWeekday } from '../ui/format';
import { Columns, PageHead } from '../ui/page-head';
import { TrayList, type TraySection } from './tray-list';

interface ManagerTrayProps {
  today: string;
  /** For whom she stands in today, and who for her. */
  notices?: ReactNode;
  urgent: readonly TraySection[];
  waiting: readonly TraySection[];
  /** The year's accounts and figures. */
  side: ReactNode;
}

/** The manager's day on either side: what only a manager can decide, what is overdue, and whether the books balance. */
export function ManagerTray({ today, notices, urgent, waiting, side }: ManagerTrayProps) {
  const t = useTranslations('tray.manager');
  const locale = useLocale();
  const nothing = [...urgent, ...waiting].every(({ lines, total }) => lines.length === 0 && !total);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[capitalised(formatWeekday(today, locale))]}
        actions={
          <LinkButton href="/overview" look="primary">
            {t('toOverview')}
          </LinkButton>
        }
      />
      {notices}
      <Columns side={side}>
        {nothing && <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>}
        <TrayList title={t('urgent')} urgent sections={urgent} />
        <TrayList title={t('waiting')} sections={waiting} />
      </Columns>
    </>
  );
}
