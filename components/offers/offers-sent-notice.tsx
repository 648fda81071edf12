import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offer-row';
import { formatWeekday } from '../ui/format';
import { Notice } from '../ui/notice';

interface OffersSentProps {
  /** From the address: anybody may have written it, so never more than there are. */
  sent: number;
  offers: readonly Pick<OfferRow, 'state' | 'place' | 'answerDue'>[];
}

/** Says once how many offers were sent, and that the links are passed on by the officer herself. */
export function OffersSentNotice({ sent, offers }: OffersSentProps) {
  const t = useTranslations('offers.send');
  const locale = useLocale();
  const open = offers.filter(({ state }) => state === 'SENT');
  const latest = open.reduce<(typeof open)[number] | null>(
    (last, offer) => (last === null || offer.place > last.place ? offer : last),
    null,
  );
  if (sent === 0 || latest === null) return null;
  return (
    <Notice tone="success" live>
      {t('sent', { count: Math.min(sent, open.length), day: formatWeekday(latest.answerDue, locale) })}
    </Notice>
  );
}
