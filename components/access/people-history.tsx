import type { Locale } from 'next-intl';
import { useTranslations } from 'next-intl';
import type { PeopleEventKind } from '@/lib/domain/access/people-event';
import type { Role } from '@/lib/domain/access/role';
import { Card } from '../ui/card';
import { formatShortMoment } from '../ui/format';
import { Timeline } from '../ui/timeline';

interface ShownEvent {
  id: string;
  kind: PeopleEventKind;
  role: Role | null;
  roleBefore: Role | null;
  place: string | null;
  day: string;
  time: string;
  by: string | null;
}

/** What was done to somebody's access, by whom. */
export function PeopleHistory({ events, locale }: { events: readonly ShownEvent[]; locale: Locale }) {
  const t = useTranslations('people');
  const tRoles = useTranslations('access.roles');
  const detailOf = ({ role, roleBefore, place }: ShownEvent) =>
    [
      roleBefore && `${tRoles(roleBefore)} → ${role && tRoles(role)}`,
      !roleBefore && role && tRoles(role),
      place,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Card small title={t('history.title')}>
      {events.length === 0 && <p className="text-sm text-ink-muted">{t('history.none')}</p>}
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          title: t(`history.${event.kind}`),
          when: [formatShortMoment(event.day, event.time, locale), event.by].filter(Boolean).join(', '),
          detail: detailOf(event),
        }))}
      />
    </Card>
  );
}
