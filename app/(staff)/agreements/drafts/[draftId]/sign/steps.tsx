import { getTranslations } from 'next-intl/server';
import { SignForm } from '@/components/agreements/signing/sign-form';
import { StepForm } from '@/components/agreements/signing/step-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import type { SigningFile } from '@/lib/data/agreements/signing-file';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import { partyValue } from '@/lib/schemas/agreements/signing';
import { partiesToSignFor } from '@/lib/usecases/agreements/sign-draft';
import { publishDraftAction, sendDraftAction, signDraftAction } from './actions';

/** What this reader can do with the draft now. */
export async function Steps({ file, scope }: { file: SigningFile; scope: UserScope }) {
  const { draft, today, hindrances } = file;
  const t = await getTranslations('signing');
  const isHers = scope.municipalities.includes(draft.municipalityId);
  const hidden = { draftId: draft.id, revision: String(draft.revision) };
  if (draft.state === 'DRAFT')
    return isHers && may(scope, 'agreement.draft') ? (
      <>
        <StepForm
          action={sendDraftAction}
          initial={await initialFormState('send-draft')}
          {...{ title: t('send'), text: t('sendText'), submit: t('sendSubmit'), hidden }}
        />
        <div>
          <LinkButton href={paths.withdrawDraft(draft.id)}>{t('withdraw')}</LinkButton>
        </div>
      </>
    ) : null;
  if (draft.state !== 'SIGNING') return null;
  const hers = may(scope, 'agreement.sign') ? partiesToSignFor(scope, draft) : [];
  return (
    <>
      {!may(scope, 'agreement.sign') && <Notice>{t('leaderSigns')}</Notice>}
      {may(scope, 'agreement.sign') && (
        <SignForm
          action={signDraftAction}
          initial={await initialFormState('sign-draft')}
          parties={hers.map(({ id, name }) => ({ value: partyValue(id), label: name }))}
          {...{ hidden, today }}
        />
      )}
      {isHers && may(scope, 'agreement.sign') && hindrances.length === 0 && (
        <StepForm
          action={publishDraftAction}
          initial={await initialFormState('publish-draft')}
          {...{ title: t('publish'), text: t('publishText'), submit: t('publishSubmit'), hidden }}
        />
      )}
      {isHers && may(scope, 'agreement.draft') && (
        <div>
          <LinkButton href={paths.recallDraft(draft.id)}>{t('recall')}</LinkButton>{' '}
          <LinkButton href={paths.withdrawDraft(draft.id)} look="quiet">
            {t('withdraw')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
