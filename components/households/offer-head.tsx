import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import { paths } from '@/lib/platform/paths';
import { Breadcrumb } from '../ui/breadcrumb';
import { LinkButton } from '../ui/button';
import { Chip, type ChipTone } from '../ui/chip';
import { formatDay } from '../ui/format';
import { PageHead } from '../ui/page-head';
import { PrintButton } from '../ui/print-button';

const TONES: Record<OfferState, ChipTone> = {
  SENT: 'strong',
  YES: 'strong',
  NO: 'plain',
  NO_ANSWER: 'warning',
  WITHDRAWN: 'plain',
  APPROVED: 'success',
  REJECTED: 'error',
  LEASED: 'success',
  FALLEN_THROUGH: 'warning',
};

/** The home, whom it is offered to and as which, and the days that count; on a step of its own the step's name. */
export function OfferHead({ offer, step }: { offer: OfferCase; step?: string }) {
  const t = useTranslations('households.offer');
  const locale = useLocale();
  const { home, applicant, state } = offer;
  const address = `${home.address}, ${home.postcode} ${home.city}`;
  const crumb = { label: home.address, href: step ? paths.offer(offer.id) : undefined };
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t('back'), href: paths.offers }, crumb, ...(step ? [{ label: step }] : [])]}
      />
      <PageHead
        title={step ?? address}
        mark={<Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>}
        facts={[
          <Link key="applicant" href={paths.applicant(applicant.id)} prefetch={false}>
            {applicant.hidden ? applicant.reference : `${applicant.contact.name} (${applicant.reference})`}
          </Link>,
          explainPhase(offer.phase, offer.letting.basis)[locale],
          <b key="place">{t('place', { place: offer.place, offers: offer.offers })}</b>,
          t('sent', { day: formatDay(offer.sentOn, locale) }),
          t('answerDue', { day: formatDay(offer.answerDue, locale) }),
        ]}
        actions={
          step ? undefined : (
            <>
              <PrintButton />
              {/* Where the side column comes last, what to do next is a long way down. */}
              <span className="lg:hidden">
                <LinkButton href="#decision">{t('toDecision')}</LinkButton>
              </span>
            </>
          )
        }
      />
    </>
  );
}
