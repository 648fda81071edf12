import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferHead } from '@/components/households/offer-head';
import { leaseFields } from '@/components/leases/lease-fields';
import { nameOf } from '@/components/leases/offer-names';
import { ActForm } from '@/components/slots/act-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDecisionFile } from '@/lib/data/lettings/decision-file';
import { lettingTypeOf } from '@/lib/domain/letting/lease-terms';
import { paths } from '@/lib/platform/paths';
import { type OfferProps, offerOf } from '../offer-of';
import { signLeaseOfOfferAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leases.lease'))('title') };
}

/** The lease is signed with the applicant who was approved; the kind of letting follows from how the home was offered. */
async function LeasePage(props: OfferProps) {
  const scope = await pageScope('vacancy.let');
  const evaluated = await offerOf(props, scope);
  const file = evaluated && (await findDecisionFile(scope, evaluated.offer.id));
  if (!evaluated || !file) return refuseAsNotFound();
  const t = await getTranslations('leases');
  const { offer } = evaluated;
  const own = file.offers.find(({ id }) => id === offer.id);
  const cancel = { href: paths.offer(offer.id), label: (await getTranslations('vacancies.act'))('back') };
  return (
    <>
      <OfferHead offer={offer} step={t('lease.title')} />
      {offer.state !== 'APPROVED' || offer.letting.state !== 'OPEN' || !own ? (
        <Notice
          tone="warning"
          action={<LinkButton href={paths.decideOffer(offer.id)}>{t('decide.link')}</LinkButton>}
        >
          {t('lease.notApproved')}
        </Notice>
      ) : (
        <Card>
          <div className="mb-5 max-w-prose space-y-2">
            <p>{t('lease.lead', { name: nameOf(own, (key, values) => t(`decide.${key}`, values)) })}</p>
            <p>{t('lease.kind', { type: t(`type.${lettingTypeOf(offer.phase)}`) })}</p>
          </div>
          <ActForm
            action={signLeaseOfOfferAction}
            initial={await initialFormState('vacancy.let')}
            fields={[
              { kind: 'hidden', name: 'offerId', value: offer.id },
              ...leaseFields(
                { id: offer.home.vacancyId, revision: file.vacancyRevision, ...offer.home },
                offer.today,
                t,
              ),
            ]}
            submit={t('lease.submit')}
            cancel={cancel}
            keptText={(await getTranslations('forms'))('kept')}
          />
        </Card>
      )}
    </>
  );
}

export default orBroken(LeasePage);
