import { useTranslations } from 'next-intl';
import { type DecisionFile, standingOf } from '@/lib/domain/letting/decisions/decision-file';
import type { OfferStep } from '@/lib/domain/letting/offers/next-offer-step';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { DecisionList } from './decision-list';

interface DecisionCardProps {
  offer: Pick<OfferCase, 'id' | 'state' | 'letting'>;
  file: DecisionFile;
  /** What the reader's role may do. */
  allowed: { readonly decide: boolean; readonly lease: boolean };
  /** What is to be done next about the offer. */
  step: OfferStep | null;
}

/** What has been decided about the applicant, and the next step for whoever may take it. */
export function DecisionCard({ offer, file, allowed, step }: DecisionCardProps) {
  const t = useTranslations('leases');
  // What fell through is decided anew by a new offer, though the letting is open again.
  const isOpen = offer.letting.state === 'OPEN' && offer.state !== 'FALLEN_THROUGH';
  const standing = standingOf(file);
  return (
    <Card small title={t('card.title')} id="decision">
      <div className="space-y-3 text-sm">
        {file.decisions.length === 0 ? (
          <p>{t('card.none')}</p>
        ) : (
          <DecisionList decisions={file.decisions} hasFallenThrough={offer.state === 'FALLEN_THROUGH'} />
        )}
        <div className="flex flex-wrap gap-2 print:hidden">
          {allowed.lease && isOpen && offer.state === 'APPROVED' && (
            <LinkButton href={paths.leaseOffer(offer.id)} look="primary" size="sm">
              {t('card.lease')}
            </LinkButton>
          )}
          {allowed.decide && isOpen && (offer.state === 'YES' || standing !== null) && (
            <LinkButton
              href={paths.decideOffer(offer.id)}
              look={step === 'DECIDE' || step === 'SECOND' ? 'primary' : 'plain'}
              size="sm"
            >
              {t(standing === null ? 'decide.link' : toStanding(standing.state))}
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

const toStanding = (state: string) => (state === 'AWAITING_SECOND' ? 'card.second' : 'card.change');
