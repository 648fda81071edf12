import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { SubmitButton } from '../../ui/submit-button';
import { BoundCheckbox, BoundTextarea, KeptHidden } from '../form/bound-fields';
import { FormShell } from '../form/form-shell';
import { useFormWords } from './words';

interface NoteFormProps {
  vacancyId: string;
  /** A fresh one for each form, so that a note sent twice is written once. */
  idempotencyKey: string;
  action: FormAction;
  initial: FormState;
}

/** A note for one's own colleagues, or for the other party too. */
export function NoteForm({ vacancyId, idempotencyKey, action, initial }: NoteFormProps) {
  const t = useTranslations('vacancies.note');
  return (
    <FormShell
      action={action}
      initial={initial}
      words={useFormWords()}
      form="note"
      foot={<SubmitButton look="plain">{t('save')}</SubmitButton>}
    >
      <input type="hidden" name="vacancyId" value={vacancyId} />
      <KeptHidden name="idempotencyKey" value={idempotencyKey} />
      <div className="grid max-w-2xl gap-2">
        <BoundTextarea name="text" label={t('text')} hint={t('hint')} rows={3} />
        <BoundCheckbox name="shared" label={t('shared')} hint={t('sharedHint')} optional />
      </div>
    </FormShell>
  );
}
