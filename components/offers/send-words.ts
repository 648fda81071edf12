import { getLocale, getTranslations } from 'next-intl/server';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { answerDueOf } from '@/lib/domain/letting/offers/offer-deadline';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { formatWeekday } from '../ui/format';
import { SEEN } from './seen-candidates';
import type { SendWords } from './send-offers';

interface Sending {
  readonly settings: Pick<LettingSettings, 'offersAtOnce' | 'answerWorkingDays'>;
  /** All offers of the letting so far. */
  readonly offers: readonly Pick<OfferRow, 'state'>[];
  readonly today: CalendarDate;
  /** So many may be offered it on this page of the list. */
  readonly proposed: number;
  /** So many households are more than two per room and nothing else. */
  readonly crowded: number;
}

/** What the form that sends offers says, in the reader's language. */
export async function sendWords({ settings, offers, today, proposed, crowded }: Sending): Promise<SendWords> {
  const t = await getTranslations('offers.send');
  const locale = await getLocale();
  const most = settings.offersAtOnce;
  const waiting = offers.filter(({ state }) => state === 'SENT').length;
  const day = formatWeekday(answerDueOf(today, settings), locale);
  return {
    ...{ legend: t('legend'), hint: t('hint', { most, waiting }), submit: t('submit'), kept: t('kept') },
    ...{ reason: t('reason'), reasonHint: t('reasonHint') },
    ...{ crowded: t('crowded', { count: crowded }), crowdedHint: t('crowdedHint') },
    crowdingReason: t('crowdingReason'),
    further: t('further', { count: proposed - SEEN }),
    ...{ due: t('due', { day }), full: waiting >= most ? t('full', { most }) : null },
  };
}
