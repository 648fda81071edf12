import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { type ShownTransitional, TransitionalFacts } from './transitional-facts';

interface Props {
  slotId: string;
  home: ShownTransitional | null;
  today: CalendarDate;
  /** May the reader record it? */
  records: boolean;
}

/** On the page of a home that is let: that it is a transitional one, or the way to say so. */
export function TransitionalCard({ slotId, home, today, records }: Props) {
  const t = useTranslations('transitional');
  const to = (label: string) => (
    <LinkButton href={paths.transitionalOf(slotId)} look="plain">
      {label}
    </LinkButton>
  );
  if (home !== null)
    return (
      <div className="grid gap-3">
        <TransitionalFacts home={home} today={today} own={records} />
        {records && home.ended === null && <div>{to(t('change'))}</div>}
      </div>
    );
  if (!records) return null;
  return (
    <Card title={t('title')}>
      <p className="mb-4 max-w-prose text-ink-muted">{t('begin.lead')}</p>
      {to(t('use'))}
    </Card>
  );
}
