import { useLocale, useTranslations } from 'next-intl';
import { laterOf } from '@/lib/domain/calendar/days';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { higherAwaiting, proposedOffer } from '@/lib/domain/letting/offers/proposed-offer';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { formatDay } from '../ui/format';
import { Notice } from '../ui/notice';
import { applicantLabel } from './applicant-label';
import { OfferTable } from './offer-table';

interface LettingOffersProps {
  offers: readonly OfferRow[];
  today: CalendarDate;
  mayAct: boolean;
}

/** The offers of one home: whom the system proposes, and every offer in its place. For the page of the letting. */
export function LettingOffers({ offers, today, mayAct }: LettingOffersProps) {
  const t = useTranslations('offers.letting');
  return (
    <section aria-labelledby="offers-sent" className="grid min-w-0 grid-cols-1 gap-4">
      <h2 id="offers-sent">{t('title')}</h2>
      <Proposal offers={offers} />
      {offers.length === 0 ? (
        <p className="text-md text-ink-muted">{t('none')}</p>
      ) : (
        <OfferTable caption={t('caption')} rows={offers} of="LETTING" today={today} mayAct={mayAct} />
      )}
    </section>
  );
}

function Proposal({ offers }: Pick<LettingOffersProps, 'offers'>) {
  const t = useTranslations('offers.letting');
  const locale = useLocale();
  const proposed = proposedOffer(offers);
  // Once somebody has been approved there is nothing to propose.
  if (proposed === null || offers.some(({ state }) => state === 'APPROVED' || state === 'LEASED'))
    return null;
  const before = higherAwaiting(offers);
  const last = before.map(({ answerDue }) => answerDue).reduce(laterOf, proposed.answerDue);
  return (
    <Notice
      title={t('proposed', { place: proposed.place, applicant: applicantLabel(proposed) })}
      action={<LinkButton href={paths.offer(proposed.id)}>{t('decide')}</LinkButton>}
    >
      {t('proposedText')}{' '}
      {before.length > 0 && t('higher', { count: before.length, day: formatDay(last, locale) })}
    </Notice>
  );
}
