import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';
import { BoundTextarea } from '../vacancies/form/bound-fields';
import { FormShell, type FormWords } from '../vacancies/form/form-shell';

export interface SettleForm {
  action: FormAction;
  initial: FormState;
}

function useWords(): FormWords {
  const t = useTranslations('lateKnowledge.fields');
  const kept = useTranslations('forms')('kept');
  return { kept, labels: { reason: t('reason') } };
}

function Reason() {
  const t = useTranslations('lateKnowledge.fields');
  return (
    <div className="max-w-2xl">
      <BoundTextarea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
    </div>
  );
}

/** One verdict stands, or those of one department by one entry. */
export function StandForm({
  ids,
  form,
  submit,
  name,
}: {
  ids: readonly string[];
  form: SettleForm;
  submit: string;
  name: string;
}) {
  return (
    <FormShell
      {...form}
      form={name}
      words={useWords()}
      foot={<SubmitButton look={ids.length === 1 ? 'primary' : 'plain'}>{submit}</SubmitButton>}
    >
      {ids.map((id) => (
        <input key={id} type="hidden" name="findingIds[]" value={id} />
      ))}
      <Reason />
    </FormShell>
  );
}

/** The home is voided and reported anew. */
export function AnewForm({ id, form, submit }: { id: string; form: SettleForm; submit: string }) {
  return (
    <FormShell
      {...form}
      form="anew"
      words={useWords()}
      foot={<SubmitButton look="danger">{submit}</SubmitButton>}
    >
      <input type="hidden" name="findingId" value={id} />
      <Reason />
    </FormShell>
  );
}
