import type { Locale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { formatWeekday } from '../ui/format';

type Words = {
  readonly t: ReturnType<typeof useTranslations<'offers.link'>>;
  readonly locale: Locale;
};

/** What goes to the applicant with the link: to answer by it, or to send papers by it. Names who offers the home, and no person. */
export function linkText(
  offer: Pick<OfferRow, 'state' | 'address' | 'answerDue' | 'organisationName'>,
  { link, until }: { readonly link: string; readonly until: CalendarDate },
  { t, locale }: Words,
): string {
  const answering = offer.state === 'SENT' || offer.state === 'NO';
  const day = formatWeekday(answering ? offer.answerDue : until, locale);
  return t(answering ? 'offerText' : 'papersText', {
    ...{ organisation: offer.organisationName, address: offer.address },
    ...{ link, day },
  });
}
