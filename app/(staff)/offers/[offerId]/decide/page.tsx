import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EvaluationCards } from '@/components/households/evaluation-cards';
import { memberLabels } from '@/components/households/member-labels';
import { OfferHead } from '@/components/households/offer-head';
import { DecisionList } from '@/components/leases/decision-list';
import { ProposalCard } from '@/components/leases/proposal-card';
import { SettledNotice } from '@/components/leases/settled-notice';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDecisionFile } from '@/lib/data/lettings/decision-file';
import { standingOf } from '@/lib/domain/letting/decisions/decision-file';
import { type OfferProps, offerOf } from '../offer-of';
import { DecideForms } from './decide-forms';
import { StandingForms } from './standing-forms';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leases.decide'))('title') };
}

/** A named officer decides about the applicant, with what the system proposes and what the criteria say in view. */
async function DecidePage(props: OfferProps) {
  const scope = await pageScope('letting.decide');
  const evaluated = await offerOf(props, scope);
  const file = evaluated && (await findDecisionFile(scope, evaluated.offer.id));
  if (!evaluated || !file) return refuseAsNotFound();
  const t = await getTranslations('leases');
  const { offer, stated, dates, stored } = evaluated;
  const standing = standingOf(file);
  const isOpen = offer.letting.state === 'OPEN';
  return (
    <>
      <OfferHead offer={offer} step={t('decide.title')} />
      <div className="grid grid-cols-1 gap-5">
        {isOpen && (standing !== null || offer.state === 'YES') && <SettledNotice file={file} />}
        {standing === null && isOpen && offer.state === 'YES' && (
          <>
            {file.otherApproved === null && <ProposalCard file={file} />}
            <DecideForms evaluated={evaluated} file={file} />
          </>
        )}
        {standing !== null && isOpen && <StandingForms {...{ scope, offer, standing }} />}
        {(!isOpen || (standing === null && offer.state !== 'YES')) && (
          <Notice tone="warning" title={t('decide.closed')}>
            {t(`decide.closedText.${offer.state}`)}
          </Notice>
        )}
        {file.decisions.length > 0 && (
          <Card title={t('card.title')}>
            <DecisionList decisions={file.decisions} hasFallenThrough={offer.state === 'FALLEN_THROUGH'} />
          </Card>
        )}
        <EvaluationCards stored={stored} labels={await memberLabels(stated.members, dates.offer)} />
      </div>
    </>
  );
}

export default orBroken(DecidePage);
