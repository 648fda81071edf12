import { useLocale, useTranslations } from 'next-intl';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { formatWeekday } from '../ui/format';
import { Notice } from '../ui/notice';

interface OfferLeadProps {
  offer: { state: OfferState; answerDue: CalendarDate; reminded: boolean; organisationName: string };
  today: CalendarDate;
  /** So many unanswered offers in a row pause; null: never. */
  pauseAfterMissed: number | null;
}

/** What the page is about, until when, and what happens to whoever does not answer. */
export function OfferLead({ offer, today, pauseAfterMissed }: OfferLeadProps) {
  const t = useTranslations('applicantPage');
  const locale = useLocale();
  const { state, answerDue, reminded, organisationName } = offer;
  const day = formatWeekday(answerDue, locale);
  if (state !== 'SENT')
    return (
      <header>
        <h1>{t('titleAnswered')}</h1>
        <p className="mt-1 text-ink-muted">{t('from', { organisation: organisationName })}</p>
      </header>
    );
  return (
    <header className="space-y-3">
      <h1>{t('title')}</h1>
      <p className="text-lg">{t(answerDue === today ? 'leadToday' : 'lead', { day })}</p>
      {reminded && (
        <Notice tone="warning" title={t('reminder', { day })}>
          {pauseAfterMissed !== null && t('pauseRule', { count: pauseAfterMissed })}
        </Notice>
      )}
      {!reminded && pauseAfterMissed !== null && (
        <p className="text-sm text-ink-muted">{t('pauseRule', { count: pauseAfterMissed })}</p>
      )}
    </header>
  );
}
