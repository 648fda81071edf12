import { useTranslations } from 'next-intl';
import { EXPORT_FORMS } from '@/lib/domain/summary/home-list';
import { errorsOf, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { RadioGroup } from '../ui/choice-fields';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextareaField } from '../ui/text-field';

interface CasesFormProps {
  /** The address that answers with the file. */
  action: string;
  state: FormState;
}

/** Why the homes are taken out, and as what. A plain form: the answer is a file, and the page stays. */
export function CasesForm({ action, state }: CasesFormProps) {
  const t = useTranslations('summaries.cases');
  const { values, fieldErrors } = state;
  return (
    <form action={action} method="post" noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={{ form: t('form') }} />
      {state.kept && <Notice>{t('kept')}</Notice>}
      <Card>
        <div className="grid gap-5">
          <TextareaField
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            maxLength={500}
            defaultValue={values.reason}
            error={fieldErrors.reason}
          />
          <RadioGroup
            name="form"
            label={t('form')}
            choices={EXPORT_FORMS.map((form) => ({ value: form, label: t(`forms.${form}`) }))}
            defaultValue={values.form ?? 'XLSX'}
            error={fieldErrors.form}
          />
        </div>
      </Card>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
