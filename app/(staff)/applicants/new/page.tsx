import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChooseOrganisation } from '@/components/applicants/form/choose-organisation';
import { EnrolForm } from '@/components/applicants/form/enrol-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { newIdempotencyKey } from '@/lib/auth/forms/idempotency';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getApplicantChoices, listOwnOrganisations } from '@/lib/data/applicants/applicant-choices';
import { getToday } from '@/lib/data/clock';
import { paths } from '@/lib/platform/paths';
import { readApplicantList } from '@/lib/schemas/lists/applicant-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { enrolApplicantAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applicants.form'))('enrolTitle') };
}

async function EnrolApplicantPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('applicant.edit');
  const { organisation } = readApplicantList(await searchParams);
  const organisations = await listOwnOrganisations(scope);
  const [only, ...more] = organisations;
  const chosen = more.length === 0 ? only : organisations.find(({ id }) => id === organisation);
  const t = await getTranslations('applicants');
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.applicants }, { label: t('form.enrolTitle') }]} />
      <PageHead title={t('form.enrolTitle')} facts={chosen && more.length > 0 ? [chosen.name] : []} />
      <p className="mb-5 max-w-prose">{t('form.lead')}</p>
      {chosen ? (
        <EnrolForm
          organisationId={chosen.id}
          applicantId={newIdempotencyKey()}
          choices={await getApplicantChoices(scope, chosen.id)}
          today={await getToday(scope)}
          action={enrolApplicantAction}
          initial={await initialFormState('applicant.edit')}
        />
      ) : (
        <ChooseOrganisation organisations={organisations} />
      )}
    </>
  );
}

export default orBroken(EnrolApplicantPage);
