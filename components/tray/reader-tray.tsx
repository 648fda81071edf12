import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { PlaceCard, type SummaryPlaceOnCard } from '../summaries/place-card';
import { capitalised } from '../ui/capitalised';
import { EmptyState } from '../ui/empty-state';
import { formatWeekday } from '../ui/format';
import { PageHead } from '../ui/page-head';

interface ReaderTrayProps {
  today: CalendarDate;
  places: readonly SummaryPlaceOnCard[];
}

/** What a politician or an auditor opens: the years in figures, nothing that leads to a case. */
export function ReaderTray({ today, places }: ReaderTrayProps) {
  const t = useTranslations('tray.reader');
  const tPage = useTranslations('summaries.page');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} facts={[capitalised(formatWeekday(today, locale)), t('lead')]} />
      <div className="grid gap-5">
        {places.length === 0 && <EmptyState title={tPage('emptyTitle')}>{tPage('noPlaces')}</EmptyState>}
        {places.map((place) => (
          <PlaceCard key={place.municipalityId} place={place} today={today} reader />
        ))}
      </div>
    </>
  );
}
