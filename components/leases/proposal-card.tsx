import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { passedOver } from '@/lib/domain/letting/decisions/decision-approval';
import type { DecisionFile } from '@/lib/domain/letting/decisions/decision-file';
import { proposedOffer } from '@/lib/domain/letting/offers/proposed-offer';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { nameOf } from './offer-names';

/** Whom the system proposes, and who stands before the one who is decided about. */
export function ProposalCard({ file }: { file: DecisionFile }) {
  const t = useTranslations('leases.decide');
  const states = useTranslations('households.offer');
  const proposed = proposedOffer(file.offers);
  const own = file.offers.find(({ id }) => id === file.offerId);
  const before = own ? passedOver(own, file.offers) : [];
  return (
    <Card title={t('proposal')}>
      <div className="max-w-prose space-y-3">
        {proposed === null && <p>{t('nobody')}</p>}
        {proposed !== null && proposed.id === file.offerId && <p>{t('proposed')}</p>}
        {proposed !== null && proposed.id !== file.offerId && (
          <p>
            <Link href={paths.decideOffer(proposed.id)} prefetch={false}>
              {t('notProposed', { place: proposed.place, name: nameOf(proposed, t) })}
            </Link>
          </p>
        )}
        {before.length > 0 && (
          <>
            <h3 className="text-md">{t('ahead')}</h3>
            <ul className="list-disc space-y-1 pl-5 marker:text-ink-faint">
              {before.map((offer) => (
                <li key={offer.id}>
                  <Link href={paths.offer(offer.id)} prefetch={false}>
                    {t('aheadRow', {
                      place: offer.place,
                      name: nameOf(offer, t),
                      state: states(`state.${offer.state}`),
                    })}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="text-sm text-ink-muted">{t('person')}</p>
      </div>
    </Card>
  );
}
