import type { Metadata } from 'next';
import { HouseholdCard } from '@/components/households/household-card';
import { memberLabels } from '@/components/households/member-labels';
import { OfferHead } from '@/components/households/offer-head';
import { OfferHomeCard } from '@/components/households/offer-home-card';
import { OfferDoneNotice } from '@/components/offers/offer-done-notice';
import { Columns } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { Answer } from './answer';
import { Evaluation } from './evaluation';
import { HouseholdPapers } from './household-papers';
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
  return (
    <>
      <OfferHead offer={offer} />
      <OfferDoneNotice done={(await props.searchParams).done} />
      {/* Place of notices: what was just done (helper D, F). */}
      <Columns
        side={
          <>
            <Answer {...{ props, scope, offer }} />
            {/* Place of the decision and lease card (helper F). */}
            <HouseholdCard {...{ offer, stated, labels }} />
            <OfferHomeCard home={offer.home} />
            {/* Place of the letters (helper F). */}
          </>
        }
      >
        <Evaluation {...{ scope, file, labels }} />
        <HouseholdPapers {...{ scope, offer, labels }} />
      </Columns>
    </>
  );
}

export default orBroken(OfferPage);
