import { getTranslations } from 'next-intl/server';
import { StepForm } from '@/components/agreements/signing/step-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findSigningFile } from '@/lib/data/agreements/signing-file';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import { readDraftId } from '@/lib/schemas/agreements/drafts';
import { recallDraftAction, withdrawDraftAction } from './actions';

const WAYS = {
  recall: { action: recallDraftAction, form: 'recall-draft', text: 'recallText', submit: 'recallSubmit' },
  withdraw: { action: withdrawDraftAction, form: 'withdraw-draft', text: 'withdrawText', submit: 'withdraw' },
} as const;

export type DraftProps = { params: Promise<{ draftId: string }> };

/** The page on which the municipality takes its draft back, for now or for good, with a reason both parties can read. */
export async function takenBack(scope: UserScope, { params }: DraftProps, way: keyof typeof WAYS) {
  const id = readDraftId((await params).draftId);
  const file = id && (await findSigningFile(scope, id));
  if (!file || !scope.municipalities.includes(file.draft.municipalityId)) return refuseAsNotFound();
  const t = await getTranslations('signing');
  const { draft } = file;
  const { action, form, text, submit } = WAYS[way];
  return (
    <>
      <Breadcrumb crumbs={[{ label: draft.title, href: paths.signDraft(draft.id) }, { label: t(way) }]} />
      <PageHead title={t(way)} facts={[draft.title]} />
      <ClientMessages namespaces={['signing']}>
        <StepForm
          action={action}
          initial={await initialFormState(form)}
          {...{ title: t(way), text: t(text), submit: t(submit), reason: t('reason') }}
          hidden={{ draftId: draft.id, revision: String(draft.revision) }}
        />
      </ClientMessages>
    </>
  );
}
