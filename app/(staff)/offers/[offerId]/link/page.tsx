import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkCard } from '@/components/offers/link-card';
import { LinkMark } from '@/components/offers/link-mark';
import { PassOnForm } from '@/components/offers/pass-on-form';
import { ReminderForm } from '@/components/offers/reminder-form';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { isLinkToPassOn, isReminderToPassOn } from '@/lib/domain/letting/offers/passing-on';
import { paths } from '@/lib/platform/paths';
import { offerLink } from '@/lib/platform/secrets/link-secret';
import { giveLinkAgain } from '@/lib/usecases/offers/give-link-again';
import { passOnLinkAction, passOnReminderAction, renewLinkAction } from '../../actions';
import { type OfferRowProps, offerRowOf } from '../offer-row-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offers.link'))('title') };
}

/** The applicant's link, to be sent from the office's own mail or telephone. */
async function OfferLinkPage(props: OfferRowProps) {
  const scope = await pageScope('letting.offer');
  const offer = await offerRowOf(props, scope);
  if (offer === null) return refuseAsNotFound();
  const [t, tOffer, given, { done }] = await Promise.all([
    getTranslations('offers.link'),
    getTranslations('offers'),
    giveLinkAgain(scope, { offerId: offer.id }),
    props.searchParams,
  ]);
  const back = <LinkButton href={paths.offer(offer.id)}>{t('back')}</LinkButton>;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tOffer('title'), href: paths.offers },
          { label: offer.address, href: paths.offer(offer.id) },
          { label: t('title') },
        ]}
      />
      <PageHead title={t('title')} facts={[<b key="home">{offer.address}</b>]} actions={back} />
      <div className="grid gap-5">
        {(done === 'renewed' || done === 'told') && (
          <Notice tone="success" live>
            {t(done)}
          </Notice>
        )}
        {given.ok ? (
          <LinkCard offer={offer} link={offerLink(given.value.secret)} {...given.value} />
        ) : (
          <EmptyState title={t('noneTitle')}>{t(offer.state === 'YES' ? 'noneYes' : 'none')}</EmptyState>
        )}
        {given.ok && (
          <Card title={t('markTitle')}>
            <LinkMark offer={offer} />
            {isLinkToPassOn(offer) && (
              <div className="mt-2">
                <PassOnForm action={passOnLinkAction} offerId={offer.id} from="link" />
              </div>
            )}
          </Card>
        )}
        {given.ok && isReminderToPassOn(offer) && (
          <Card title={t('reminderTitle')}>
            <ReminderForm action={passOnReminderAction} offerId={offer.id} />
          </Card>
        )}
        {(given.ok || offer.state === 'YES' || offer.state === 'APPROVED') && (
          <Card title={t('renewTitle')}>
            <ActForm
              action={renewLinkAction}
              initial={await initialFormState('renew-link')}
              fields={[{ kind: 'hidden', name: 'offerId', value: offer.id }]}
              submit={t('renew')}
              look="plain"
              keptText={tOffer('send.kept')}
              form="renew"
            >
              <p className="text-md">{t('renewText')}</p>
            </ActForm>
          </Card>
        )}
      </div>
    </>
  );
}

export default orBroken(OfferLinkPage);
