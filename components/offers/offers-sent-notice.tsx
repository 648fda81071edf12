import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { isLinkToPassOn } from '@/lib/domain/letting/offers/passing-on';
import { formatWeekday } from '../ui/format';
import { Notice } from '../ui/notice';

interface OffersSentProps {
  /** From the address: anybody may have written it, so never more than there are. */
  sent: number;
  offers: readonly Pick<
    OfferRow,
    'state' | 'place' | 'answerDue' | 'linkToldAt' | 'linkToldByMail' | 'linkMail'
  >[];
}

/** Says once how many offers were sent, and which links are mailed and which the officer passes on herself. */
export function OffersSentNotice({ sent, offers }: OffersSentProps) {
  const t = useTranslations('offers.send');
  const locale = useLocale();
  const open = offers.filter(({ state }) => state === 'SENT');
  const latest = open.reduce<(typeof open)[number] | null>(
    (last, offer) => (last === null || offer.place > last.place ? offer : last),
    null,
  );
  if (sent === 0 || latest === null) return null;
  const ours = [...open].sort((a, b) => b.place - a.place).slice(0, sent);
  const byMail = ours.filter(({ linkMail, linkToldByMail }) => linkMail === 'ON_ITS_WAY' || linkToldByMail);
  return (
    <Notice tone="success" live>
      {[
        t('sent', { count: ours.length, day: formatWeekday(latest.answerDue, locale) }),
        byMail.length > 0 && t('byMail', { count: byMail.length }),
        ours.some(isLinkToPassOn) && t('byHand'),
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  );
}
