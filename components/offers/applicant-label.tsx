import { useTranslations } from 'next-intl';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';

type Named = Pick<OfferRow, 'applicantName' | 'applicantReference'>;

/** What an applicant is called in a sentence or on a button: the name, or the reference where the name is protected. */
export const applicantLabel = ({ applicantName, applicantReference }: Named): string =>
  applicantName ?? applicantReference;

/** The name with the reference beside it. */
export function ApplicantLabel({ offer }: { offer: Named }) {
  const t = useTranslations('offers.table');
  return (
    <>
      {offer.applicantName ?? t('protected')}{' '}
      <span className="text-xs whitespace-nowrap text-ink-muted">{offer.applicantReference}</span>
    </>
  );
}
