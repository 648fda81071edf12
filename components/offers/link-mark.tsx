import { useLocale, useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { isLinkToPassOn } from '@/lib/domain/letting/offers/passing-on';
import { Chip } from '../ui/chip';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

type Marked = Pick<OfferRow, 'state' | 'linkToldAt' | 'linkToldBy' | 'linkToldByMail' | 'linkMail'>;

/** Has the link been mailed or passed on, when and by whom, or has its mail failed? Nothing of an offer that is over. */
export function LinkMark({ offer }: { offer: Marked }) {
  const t = useTranslations('offers.link');
  const locale = useLocale();
  const { state, linkToldAt, linkToldBy, linkToldByMail, linkMail } = offer;
  if (linkToldAt !== null) {
    const when = shortMoment(linkToldAt, locale);
    return (
      <Sub>
        {linkToldByMail ? t('mailedMark', { when }) : t('toldMark', { when, name: linkToldBy ?? '' })}
      </Sub>
    );
  }
  if (state === 'SENT' && linkMail === 'ON_ITS_WAY') return <Sub>{t('onItsWay')}</Sub>;
  if (!isLinkToPassOn(offer)) return null;
  return (
    <span className="block">
      <Chip tone="warning">{t('notTold')}</Chip>
      {linkMail === 'FAILED' && <Sub>{t('mailFailed')}</Sub>}
    </span>
  );
}
