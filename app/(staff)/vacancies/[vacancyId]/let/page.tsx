import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { outsideFields } from '@/components/leases/lease-fields';
import { ActForm } from '@/components/slots/act-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ActHead } from '@/components/vacancies/act/act-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { getToday } from '@/lib/data/clock';
import { findOffersOfHome } from '@/lib/data/offers/home-offers';
import { paths } from '@/lib/platform/paths';
import { findOutsideTerms } from '@/lib/usecases/leases/outside-terms';
import { loadRecord } from '../load-record';
import { signLeaseOutsideAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leases.outside'))('title') };
}

/** A home that was let without an offer made here: whose kind of letting it was the officer says. */
async function LetVacancyPage({ params }: { params: Promise<{ vacancyId: string }> }) {
  const { scope, record, address } = await loadRecord((await params).vacancyId, 'vacancy.let', 'let');
  const [today, offers, terms, locale] = await Promise.all([
    getToday(scope),
    findOffersOfHome(scope, record.id),
    findOutsideTerms(scope, record.id),
    getLocale(),
  ]);
  const t = await getTranslations('leases');
  const approved = offers.find(({ state }) => state === 'APPROVED');
  const undecided = offers.filter(({ state }) => state === 'SENT' || state === 'YES').length;
  const { availableOn, takeoverOn } = record.report;
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('outside.title')} />
      {approved ? (
        <Notice
          tone="warning"
          action={<LinkButton href={paths.leaseOffer(approved.id)}>{t('outside.toOffer')}</LinkButton>}
        >
          {t('outside.approved')}
        </Notice>
      ) : (
        <Card>
          <div className="mb-5 max-w-prose space-y-2">
            <p>{t('outside.lead')}</p>
            {terms?.needsReason && <p>{t('outside.seen')}</p>}
            {record.state === 'RETURNED' && <p>{t('outside.returned')}</p>}
            {undecided > 0 && <p>{t('outside.offersGo', { count: undecided })}</p>}
          </div>
          <ActForm
            action={signLeaseOutsideAction}
            initial={await initialFormState('vacancy.let')}
            fields={outsideFields({ ...record, availableOn, takeoverOn }, { today, terms, locale }, t)}
            submit={t('outside.submit')}
            cancel={{
              href: paths.vacancy(record.id),
              label: (await getTranslations('vacancies.act'))('back'),
            }}
            keptText={(await getTranslations('forms'))('kept')}
          />
        </Card>
      )}
    </>
  );
}

export default orBroken(LetVacancyPage);
