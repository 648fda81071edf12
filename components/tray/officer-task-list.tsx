import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfficerTask, TrayGroup } from '@/lib/domain/vacancy/tray-item';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../ui/breadcrumb';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';
import { OfficerTaskItems } from './officer-task';

interface OfficerTaskListProps {
  task: OfficerTask;
  today: CalendarDate;
  /** The tray of that task alone. */
  groups: readonly TrayGroup[];
}

/** Every home that waits for one thing, in the order of the tray. */
export function OfficerTaskList({ task, today, groups: [group] }: OfficerTaskListProps) {
  const t = useTranslations('tray.officer');
  const title = t(`task.${task}`);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.home }, { label: title }]} />
      <PageHead title={title} facts={group && [t('homes', { count: group.total })]} />
      {group ? (
        <Card>
          <OfficerTaskItems items={group.items} today={today} />
          {group.items.length < group.total && (
            <p className="mt-3 text-sm text-ink-muted">
              {t('firstOf', { shown: group.items.length, count: group.total })}
            </p>
          )}
        </Card>
      ) : (
        <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>
      )}
    </>
  );
}
