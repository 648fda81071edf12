import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { applicantLabel } from '@/components/offers/applicant-label';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { offerMay } from '@/lib/domain/letting/offers/offer-state';
import { paths } from '@/lib/platform/paths';
import { withdrawOfferAction } from '../../actions';
import { type OfferRowProps, offerRowOf } from '../offer-row-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offers.withdraw'))('title') };
}

/** Asks once before an offer is taken back, and says what happens. */
async function WithdrawPage(props: OfferRowProps) {
  const scope = await pageScope('letting.offer');
  const offer = await offerRowOf(props, scope);
  if (offer === null) return refuseAsNotFound();
  const [t, tOffer] = await Promise.all([getTranslations('offers.withdraw'), getTranslations('offers')]);
  const href = paths.offer(offer.id);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tOffer('title'), href: paths.offers },
          { label: offer.address, href },
          { label: t('step') },
        ]}
      />
      <PageHead title={t('title')} />
      {offerMay(offer.state, 'withdraw') ? (
        <Card>
          <ActForm
            action={withdrawOfferAction}
            initial={await initialFormState('withdraw-offer')}
            fields={[
              { kind: 'hidden', name: 'offerId', value: offer.id },
              { kind: 'hidden', name: 'revision', value: String(offer.revision) },
            ]}
            submit={t('submit')}
            look="danger"
            cancel={{ href, label: t('cancel') }}
            keptText={tOffer('send.kept')}
          >
            <p>{t('text', { applicant: applicantLabel(offer), address: offer.address })}</p>
          </ActForm>
        </Card>
      ) : (
        <EmptyState title={t('not')} action={<LinkButton href={href}>{tOffer('link.back')}</LinkButton>}>
          {tOffer(`errors.${offer.state === 'NO' ? 'offer-declined' : 'letting-closed'}`)}
        </EmptyState>
      )}
    </>
  );
}

export default orBroken(WithdrawPage);
