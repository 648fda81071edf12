import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ApplicantOffer } from '@/lib/domain/applicant/applicant-file';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { formatDay } from '../../ui/format';

/** The homes that were offered, latest first. */
export function OffersCard({ offers }: { offers: readonly ApplicantOffer[] }) {
  const t = useTranslations('applicants');
  const locale = useLocale();
  return (
    <Card title={t('detail.offers')}>
      {offers.length === 0 ? (
        <p className="text-ink-muted">{t('detail.noOffers')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {offers.map((offer) => (
            <li
              key={offer.id}
              className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5 first:pt-0 last:pb-0"
            >
              <span>
                <Link href={paths.offer(offer.id)} prefetch={false}>
                  {offer.address}
                </Link>
                <span className="block text-sm text-ink-muted">
                  {offer.departmentNumber} {offer.departmentName},{' '}
                  {t('detail.sentOn', { day: formatDay(offer.sentOn, locale) })}
                </span>
              </span>
              <span>
                <Chip>{t(`offerState.${offer.state}`)}</Chip>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
