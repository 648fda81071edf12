import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { REMINDER_TERMS, type Reminder, urgencyOf } from '@/lib/domain/year/reminder';
import { Card } from '../ui/card';
import { classNames } from '../ui/class-names';
import { formatShortWeekday } from '../ui/format';
import { Sub } from '../ui/row-link';
import { narrowLineClasses, trayLineClasses, trayMeasure } from './tray-list';

export interface ReminderCardProps {
  today: CalendarDate;
  /** What comes first on top. */
  reminders: readonly Reminder[];
  /** In the side column. */
  small?: boolean;
}

/** What has a day and must not be forgotten. Nothing to remember: no card. */
export function ReminderCard({ today, reminders, small }: ReminderCardProps) {
  const t = useTranslations('reminders');
  if (reminders.length === 0) return null;
  return (
    <Card small={small} title={t('title')}>
      <ul className={classNames('divide-y divide-line', trayMeasure)}>
        {reminders.map((reminder) => (
          <ReminderLine
            key={`${reminder.kind} ${reminder.key}`}
            reminder={reminder}
            today={today}
            small={small}
          />
        ))}
      </ul>
    </Card>
  );
}

type ReminderLineProps = Pick<ReminderCardProps, 'today' | 'small'> & { reminder: Reminder };

function ReminderLine({ reminder, today, small }: ReminderLineProps) {
  const t = useTranslations('reminders');
  const locale = useLocale();
  const { name, where, note, count = 1 } = reminder.words;
  const more = [where, note?.[locale]].filter(Boolean).join(' · ');
  return (
    <li className={classNames(small ? narrowLineClasses : trayLineClasses, 'first:pt-0 last:pb-0')}>
      <span>
        <Link
          href={reminder.href}
          prefetch={false}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {t(`what.${reminder.kind}`, { name: name[locale], count })}
        </Link>
        {more && <Sub>{more}</Sub>}
      </span>
      <When reminder={reminder} today={today} />
    </li>
  );
}

/** When it is due, or since when it waits; late in words too, never by colour alone. */
function When({ reminder, today }: { reminder: Reminder; today: CalendarDate }) {
  const t = useTranslations('reminders.when');
  const locale = useLocale();
  const day = formatShortWeekday(reminder.day, locale);
  const urgency = urgencyOf(reminder, today);
  const since = REMINDER_TERMS[reminder.kind].day === 'SINCE';
  const words = since ? 'since' : urgency === 'LATE' ? 'late' : reminder.day === today ? 'today' : 'due';
  return (
    <span
      className={classNames(
        'text-sm',
        urgency === 'LATE' && 'font-medium text-red',
        urgency === 'NEAR' && 'font-medium text-ink',
        urgency === 'CALM' && 'text-ink-muted',
      )}
    >
      {t(words, { day })}
    </span>
  );
}
