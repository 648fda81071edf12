import { useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';
import { BoundText } from '../vacancies/form/bound-fields';
import { FormShell } from '../vacancies/form/form-shell';
import { Folded } from './form/folded';

interface CprSearchProps {
  action: FormAction;
  initial: FormState;
}

/** Finds by the whole number, sent in the body of a form and never in an address. */
export function CprSearch({ action, initial }: CprSearchProps) {
  const t = useTranslations('applicants.find');
  const kept = useTranslations('forms')('kept');
  return (
    <div className="mb-4 max-w-xl print:hidden">
      <FormShell
        action={action}
        initial={initial}
        form="find"
        words={{ kept, labels: { cpr: t('cpr') } }}
        foot={null}
      >
        <Folded label={t('title')} names={['cpr']}>
          <BoundText name="cpr" label={t('cpr')} hint={t('hint')} maxLength={20} width="medium" />
          <div>
            <SubmitButton look="plain">{t('submit')}</SubmitButton>
          </div>
        </Folded>
      </FormShell>
    </div>
  );
}
