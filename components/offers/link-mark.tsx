import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offer-row';
import { isLinkToPassOn } from '@/lib/domain/letting/passing-on';
import { Chip } from '../ui/chip';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

type Marked = Pick<OfferRow, 'state' | 'linkToldAt' | 'linkToldBy'>;

/** Has the link been passed on, when and by whom? Nothing of an offer that is over. */
export function LinkMark({ offer }: { offer: Marked }) {
  const t = useTranslations('offers.link');
  const locale = useLocale();
  const { linkToldAt, linkToldBy } = offer;
  if (linkToldAt !== null)
    return <Sub>{t('toldMark', { when: shortMoment(linkToldAt, locale), name: linkToldBy ?? '' })}</Sub>;
  if (!isLinkToPassOn(offer)) return null;
  return (
    <span className="block whitespace-nowrap">
      <Chip tone="warning">{t('notTold')}</Chip>
    </span>
  );
}
