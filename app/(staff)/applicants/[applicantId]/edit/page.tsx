import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChangeForm } from '@/components/applicants/form/change-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { isFormAnswer } from '@/lib/auth/request-path';
import { getApplicantChoices } from '@/lib/data/applicants/applicant-choices';
import { findApplicant } from '@/lib/data/applicants/applicants';
import { type ApplicantId, asId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { changeApplicantAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applicants.form'))('editTitle') };
}

async function ChangeApplicantPage({ params }: { params: Promise<{ applicantId: string }> }) {
  const scope = await pageScope('applicant.edit');
  const id = readPathId((await params).applicantId);
  const applicant = id && (await findApplicant(scope, asId<ApplicantId>(id)));
  if (!applicant) return refuseAsNotFound();
  // What is hidden or gone is not changed: the applicant's page says why.
  const isClosed = applicant.hidden || applicant.erasedAt !== null;
  if (isClosed && !(await isFormAnswer())) redirect(paths.applicant(applicant.id));
  const t = await getTranslations('applicants');
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.applicants },
          { label: applicant.contact.name || applicant.reference, href: paths.applicant(applicant.id) },
          { label: t('form.editTitle') },
        ]}
      />
      <PageHead
        title={t('form.editTitle')}
        facts={[applicant.contact.name, t('detail.reference', { reference: applicant.reference })]}
      />
      <ChangeForm
        applicant={applicant}
        choices={await getApplicantChoices(scope, applicant.organisationId)}
        action={changeApplicantAction}
        initial={await initialFormState('applicant.edit')}
      />
    </>
  );
}

export default orBroken(ChangeApplicantPage);
