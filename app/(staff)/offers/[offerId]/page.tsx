import type { Metadata } from 'next';
import { HouseholdCard } from '@/components/households/household-card';
import { memberLabels } from '@/components/households/member-labels';
import { OfferHead } from '@/components/households/offer-head';
import { OfferHomeCard } from '@/components/households/offer-home-card';
import { DecisionDoneNotice } from '@/components/leases/decision-done-notice';
import { OfferDoneNotice } from '@/components/offers/offer-done-notice';
import { Columns } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { Answer } from './answer';
import { Decision, Letters } from './decision';
import { Evaluation } from './evaluation';
import { HouseholdPapers } from './household-papers';
import { LeftHome } from './left-home';
import { nextStep } from './next-step';
import { type OfferProps, offerOf } from './offer-of';

export const generateMetadata = orBroken(async (props: OfferProps): Promise<Metadata> => {
  const scope = await pageScope('letting.view');
  return { title: (await offerOf(props, scope))?.offer.home.address };
});

/** One offer of a home: what the criteria say of the household, what is still missing, and what an officer must answer. */
async function OfferPage(props: OfferProps) {
  const scope = await pageScope('letting.view');
  const file = await offerOf(props, scope);
  if (file === null) return refuseAsNotFound();
  const { offer, stated, dates } = file;
  const labels = await memberLabels(stated.members, dates.offer);
  const step = await nextStep(scope, file);
  return (
    <>
      <OfferHead offer={offer} />
      <OfferDoneNotice done={(await props.searchParams).done} />
      <DecisionDoneNotice done={(await props.searchParams).done} />
      <LeftHome {...{ props, scope, offer }} />
      <Columns
        side={
          <>
            <Answer {...{ props, scope, offer }} />
            <Decision {...{ scope, offer, step }} />
            <HouseholdCard {...{ offer, stated, labels }} />
            <OfferHomeCard home={offer.home} />
            <Letters {...{ scope, offer }} />
          </>
        }
      >
        <Evaluation {...{ scope, file, labels }} />
        <HouseholdPapers {...{ scope, offer, labels }} isNext={step === 'PAPERS'} />
      </Columns>
    </>
  );
}

export default orBroken(OfferPage);
