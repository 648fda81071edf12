import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StepForm } from '@/components/agreements/signing/step-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findSigningFile } from '@/lib/data/signing-file';
import { paths } from '@/lib/platform/paths';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import { withdrawDraftAction } from '../actions';

type Props = { params: Promise<{ draftId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signing'))('withdraw') };
}

/** A draft is given up, with a reason both parties can read. */
async function WithdrawPage({ params }: Props) {
  const scope = await pageScope('agreement.draft');
  const id = readDraftId((await params).draftId);
  const file = id && (await findSigningFile(scope, id));
  if (!file || !scope.municipalities.includes(file.draft.municipalityId)) return refuseAsNotFound();
  const t = await getTranslations('signing');
  const { draft } = file;
  const back = paths.signDraft(draft.id);
  return (
    <>
      <Breadcrumb crumbs={[{ label: draft.title, href: back }, { label: t('withdraw') }]} />
      <PageHead title={t('withdraw')} facts={[draft.title]} />
      <ClientMessages namespaces={['signing']}>
        <StepForm
          action={withdrawDraftAction}
          initial={await initialFormState('withdraw-draft')}
          {...{ title: t('withdraw'), text: t('withdrawText'), submit: t('withdraw'), reason: t('reason') }}
          hidden={{ draftId: draft.id, revision: String(draft.revision) }}
        />
      </ClientMessages>
    </>
  );
}

export default orBroken(WithdrawPage);
