import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MakeIndividualForm } from '@/components/agreements/individual/make-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreementLife } from '@/lib/data/agreements/agreement-life';
import { addDays } from '@/lib/domain/calendar/days';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { makeIndividualDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementLife'))('make.title') };
}

/** An organisation's own agreement begins as a copy of the one it has, or with nothing decided. */
async function MakeIndividualPage() {
  const scope = await pageScope('agreement.draft');
  const [{ today, versions, parties }, t] = [
    await listAgreementLife(scope),
    await getTranslations('agreementLife'),
  ];
  const open = versions.filter(
    (row) =>
      scope.municipalities.includes(row.municipalityId) &&
      isInForce(row, today) &&
      row.agreement.individual.length > 0,
  );
  const places = parties
    .filter(({ municipalityId }) => open.some((row) => row.municipalityId === municipalityId))
    .map(({ municipalityId, organisationId, name }) => ({
      value: `${municipalityId} ${organisationId}`,
      label: name,
    }));
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: (await getTranslations('agreements'))('back'), href: paths.agreements },
          { label: t('make.title') },
        ]}
      />
      <PageHead title={t('make.title')} facts={[t('make.lead')]} />
      {places.length === 0 ? (
        <EmptyState title={t('noIndividuals')}>{t('make.none')}</EmptyState>
      ) : (
        <ClientMessages namespaces={['agreementLife']}>
          <MakeIndividualForm
            action={makeIndividualDraftAction}
            initial={await initialFormState('agreement.draft')}
            places={places}
            from={addDays(today, 1)}
          />
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(MakeIndividualPage);
