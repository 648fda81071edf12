import { useLocale, useTranslations } from 'next-intl';
import { type DecisionFile, standingOf } from '@/lib/domain/letting/decisions/decision-file';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { shortMoment } from '../vacancies/moment';
import { nameOf } from './offer-names';

/**
 * Who has decided what, and when: about this applicant, or another for the same home. Whoever comes second reads it where her form
 * was, also without a script.
 */
export function SettledNotice({ file }: { file: DecisionFile }) {
  const t = useTranslations('leases');
  const locale = useLocale();
  const standing = standingOf(file);
  if (standing !== null) {
    const { decision, state, decidedAt, decidedByName: name } = standing;
    const when = shortMoment(decidedAt, locale);
    return (
      <Notice live title={t(`settled.${decision}`, { name, when })}>
        {t(`settled.state.${state === 'AWAITING_SECOND' ? state : 'FINAL'}`)}
      </Notice>
    );
  }
  const other = file.otherApproved;
  const offer = other && file.offers.find(({ id }) => id === other.offerId);
  if (!other || !offer) return null;
  const chosen = nameOf(offer, (key, values) => t(`decide.${key}`, values));
  const who = { name: other.byName, place: offer.place, chosen, when: shortMoment(other.at, locale) };
  return (
    <Notice
      live
      tone="warning"
      title={t('settled.other', who)}
      action={<LinkButton href={paths.decideOffer(other.offerId)}>{t('settled.toOther')}</LinkButton>}
    >
      {t('settled.otherText')}
    </Notice>
  );
}
