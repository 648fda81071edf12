import { useLocale, useTranslations } from 'next-intl';
import type { ToldOutcome } from '@/lib/domain/letting/offers/told-outcome';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';

interface ToldOutcomeProps {
  outcome: ToldOutcome;
  offer: { address: string; postcode: string; city: string; organisationName: string; linkUntil: string };
}

/** What became of the offer, to whoever was offered the home: nothing is asked or received any more. */
export function ToldOutcomeCard({ outcome, offer }: ToldOutcomeProps) {
  const t = useTranslations('applicantPage.told');
  const locale = useLocale();
  const { address, postcode, city, organisationName: organisation } = offer;
  const words = { organisation, home: `${address}, ${postcode} ${city}` };
  return (
    <>
      <h1>{t(`${outcome}.title`)}</h1>
      <Card>
        <div className="space-y-3">
          <p>{t(`${outcome}.text`, words)}</p>
          <p>{t(`${outcome}.next`, words)}</p>
          <p className="text-sm text-ink-muted">
            {t('until', { day: formatLongDay(offer.linkUntil, locale) })}
          </p>
        </div>
      </Card>
    </>
  );
}
