import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CheckboxGroup } from '../ui/choice-fields';
import { FormErrors } from '../ui/form-errors';
import { type Option, SelectField } from '../ui/select-field';
import { DateField, NumberField, TextareaField, TextField } from '../ui/text-field';

interface PlacementFormProps {
  /** The page itself, which only looks. */
  path: string;
  tiers: readonly Option[];
  criteria: readonly Option[];
  switchedOn: readonly string[];
  values: Readonly<Record<string, string>>;
  fieldErrors: Readonly<Record<string, readonly string[]>>;
  formError: string | null;
}

/** A placement as it stands in the minutes: looked at before it is entered. */
export function PlacementForm(props: PlacementFormProps) {
  const { path, tiers, criteria, switchedOn, values, fieldErrors, formError } = props;
  const t = useTranslations('lateKnowledge.placement');
  const labels = {
    ...{
      tier: t('tier'),
      from: t('from'),
      decidedOn: t('decidedOn'),
      forum: t('forum'),
      figure: t('figure'),
    },
    ...{ figureSource: t('figureSource'), deviationReason: t('deviation'), reason: t('reason') },
  };
  const errors = [
    ...(formError ? [{ message: formError }] : []),
    ...Object.entries(fieldErrors).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    ),
  ];
  const bound = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name], defaultValue: values[name], error: fieldErrors[name] },
  });
  return (
    <Card>
      <form action={path} method="get" className="grid max-w-3xl gap-5">
        <input type="hidden" name="show" value="preview" />
        <FormErrors errors={errors} labels={labels} />
        <SelectField {...bound('tier')} options={tiers} placeholder="" width="medium" />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <DateField {...bound('from')} hint={t('fromHint')} />
          <DateField {...bound('decidedOn')} />
        </div>
        <TextField {...bound('forum')} hint={t('forumHint')} maxLength={120} width="medium" />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <NumberField {...bound('figure')} decimals unit="%" optional />
          <TextField {...bound('figureSource')} optional maxLength={300} />
        </div>
        {criteria.length > 0 && (
          <CheckboxGroup
            name="criteria[]"
            label={t('criteria')}
            hint={t('criteriaHint')}
            optional
            choices={criteria}
            defaultValues={switchedOn}
            error={fieldErrors.criteria}
          />
        )}
        <TextareaField {...bound('deviationReason')} optional rows={2} maxLength={500} />
        <TextareaField {...bound('reason')} rows={3} maxLength={1000} />
        <div>
          <Button look="primary" type="submit">
            {t('preview')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
