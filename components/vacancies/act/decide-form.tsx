import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { SubmitButton } from '../../ui/submit-button';
import { FormShell } from '../form/form-shell';
import { useFormWords } from './words';

interface DecideFormProps {
  vacancyIds: readonly string[];
  action: FormAction;
  initial: FormState;
}

/** Allocates what waited for an agreement, as far as there is one now. */
export function DecideForm({ vacancyIds, action, initial }: DecideFormProps) {
  const t = useTranslations('vacancies.awaiting');
  return (
    <FormShell
      action={action}
      initial={initial}
      words={useFormWords()}
      foot={<SubmitButton look="plain">{t('button')}</SubmitButton>}
    >
      {vacancyIds.map((id) => (
        <input key={id} type="hidden" name="vacancyIds[]" value={id} />
      ))}
      <p>{t(vacancyIds.length === 1 ? 'one' : 'note')}</p>
    </FormShell>
  );
}
