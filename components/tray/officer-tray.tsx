import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfficerTask, TrayGroup } from '@/lib/domain/vacancy/tray-item';
import { paths, withQuery } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { formatWeekday } from '../ui/format';
import { Columns, PageHead } from '../ui/page-head';
import { ComingCard, type ComingCardProps } from './coming-card';
import { OfficerTaskGroup, SOON } from './officer-task';

interface OfficerTrayProps extends ComingCardProps {
  today: CalendarDate;
  groups: readonly TrayGroup[];
  /** Vacancies that wait for an agreement. */
  awaiting: number;
  reminders?: ReactNode;
}

/** What cannot wait until tomorrow. */
const URGENT: readonly OfficerTask[] = ['FAULT', 'TELEPHONE', 'EMPTY', 'MUNICIPALITY_LATE'];
/** Urgent once a home's day is so many days ahead; the others of its list come with it. */
const URGENT_WITHIN: Partial<Record<OfficerTask, number>> = { CONTACT: SOON, DECIDE: 0, LINKS: 0, REMIND: 0 };
/** Nothing for the reader to do until somebody else has spoken. */
const AT_OTHERS: readonly OfficerTask[] = ['AT_COLLEAGUE', 'ANSWERS'];

function isUrgent({ task, items: [first] }: TrayGroup, today: CalendarDate): boolean {
  const within = URGENT_WITHIN[task];
  const isNear = within !== undefined && first && !first.since && first.day <= addDays(today, within);
  return URGENT.includes(task) || isNear === true;
}

/** The letting officer's day: what is urgent, what waits, what others have to answer, whose turn comes next. Each home stands once. */
export function OfficerTray({ today, groups, awaiting, coming, reminders }: OfficerTrayProps) {
  const t = useTranslations('tray.officer');
  const locale = useLocale();
  const urgent = groups.filter((group) => isUrgent(group, today));
  const others = groups.filter(({ task }) => AT_OTHERS.includes(task));
  const waiting = groups.filter((group) => !urgent.includes(group) && !others.includes(group));
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[
          capitalised(formatWeekday(today, locale)),
          ...(awaiting > 0 ? [<Awaiting key="awaiting" count={awaiting} />] : []),
        ]}
        actions={
          <LinkButton href={paths.reportVacancy()} look="primary">
            {t('report')}
          </LinkButton>
        }
      />
      <Columns
        side={
          <>
            {reminders}
            {coming.length > 0 && <ComingCard coming={coming} />}
          </>
        }
      >
        {groups.length === 0 && <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>}
        {urgent.length > 0 && <Tasks title={t('late')} groups={urgent} today={today} />}
        {waiting.length > 0 && <Tasks title={t('waiting')} groups={waiting} today={today} />}
        {others.length > 0 && <Tasks title={t('others')} groups={others} today={today} />}
      </Columns>
    </>
  );
}

function Awaiting({ count }: { count: number }) {
  const t = useTranslations('tray.officer');
  return (
    <Link href={withQuery(paths.vacancies, { state: 'AWAITING_AGREEMENT' })} prefetch={false}>
      {t('awaiting', { count })}
    </Link>
  );
}

interface TasksProps {
  title: string;
  groups: readonly TrayGroup[];
  today: CalendarDate;
}

function Tasks({ title, groups, today }: TasksProps) {
  return (
    <Card title={title}>
      <div className="grid gap-6">
        {groups.map((group) => (
          <OfficerTaskGroup key={group.task} group={group} today={today} />
        ))}
      </div>
    </Card>
  );
}
