import { useLocale, useTranslations } from 'next-intl';
import { paths, withQuery } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { formatWeekday } from '../ui/format';
import { Notice } from '../ui/notice';

/** A home whose day has come or gone. */
export interface UrgentHome {
  id: string;
  address: string;
  due: string;
  /** Not received yet: it is to be answered; else a citizen is to be named. */
  answering: boolean;
}

interface InboxNoticeProps {
  today: readonly UrgentHome[];
  overdue: readonly UrgentHome[];
}

const FEW = 3;

/** What cannot wait until tomorrow, before anything else on the page. */
export function InboxNotice({ today, overdue }: InboxNoticeProps) {
  return (
    <div className="mb-4.5 grid gap-3 empty:hidden">
      {overdue.length > 0 && <Overdue homes={overdue} />}
      {today.length > 0 && <DueToday homes={today} />}
    </div>
  );
}

function Overdue({ homes }: { homes: readonly UrgentHome[] }) {
  const t = useTranslations('slots.notice');
  const locale = useLocale();
  const [only, ...more] = homes;
  if (only && more.length === 0) {
    return (
      <Notice tone="error" title={t('overdueTitle')} action={<OpenButton home={only} />}>
        {t(only.answering ? 'overdueOne' : 'overdueName', {
          home: only.address,
          day: formatWeekday(only.due, locale),
        })}
      </Notice>
    );
  }
  return (
    <Notice
      tone="error"
      title={t('overdueTitle')}
      action={
        <LinkButton href={withQuery(paths.slots, { tab: 'overdue' })} size="sm">
          {t('showOverdue')}
        </LinkButton>
      }
    >
      {t('overdueMany', { count: homes.length })}
    </Notice>
  );
}

function DueToday({ homes }: { homes: readonly UrgentHome[] }) {
  const t = useTranslations('slots.notice');
  const [only, ...more] = homes;
  if (only && more.length === 0) {
    return (
      <Notice tone="warning" title={t('todayTitle')} action={<OpenButton home={only} />}>
        {t(only.answering ? 'todayAnswer' : 'todayName', { home: only.address })}
      </Notice>
    );
  }
  const named = homes.slice(0, FEW).map(({ address }) => address);
  return (
    <Notice tone="warning" title={t('todayTitle')}>
      {t('todayMany', { count: homes.length, homes: named.join(', ') + (homes.length > FEW ? ' …' : '') })}
    </Notice>
  );
}

function OpenButton({ home }: { home: UrgentHome }) {
  const t = useTranslations('slots.notice');
  return (
    <LinkButton href={paths.slot(home.id)} size="sm">
      {t('open')}
    </LinkButton>
  );
}
