import { useTranslations } from 'next-intl';
import { DESIGNATIONS, type DesignationKind } from '@/lib/domain/agreement/vocabulary';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CheckboxGroup } from '../ui/choice-fields';
import { FormErrors } from '../ui/form-errors';
import { DateField, TextareaField, TextField } from '../ui/text-field';

export interface ListFormProps {
  /** The page itself: it is asked again with what was read off the list, and stores nothing. */
  path: string;
  municipalityId: string;
  /** The day that stands in the form has passed: why it is recorded only now must be said. */
  isLate: boolean;
  areas: readonly { readonly id: string; readonly name: string }[];
  values: Readonly<Record<string, string>>;
  boxes: readonly string[];
  fieldErrors: Readonly<Record<string, readonly string[]>>;
  formError: string | null;
}

/** Every area with the categories it may stand in; a plain form that is looked at before anything is entered. */
export function ListForm({
  path,
  municipalityId,
  isLate,
  areas,
  values,
  boxes,
  fieldErrors,
  formError,
}: ListFormProps) {
  const t = useTranslations('designations.form');
  const errors = [
    ...(formError ? [{ message: formError }] : []),
    ...Object.entries(fieldErrors).flatMap(([field, messages]) =>
      messages.map((message) => ({ field, message })),
    ),
  ];
  return (
    <Card>
      <form action={path} method="get" className="grid gap-5">
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <input type="hidden" name="show" value="preview" />
        <FormErrors
          errors={errors}
          labels={{ listOn: t('listOn'), source: t('source'), reason: t('reason') }}
        />
        <p className="max-w-prose">{t('lead')}</p>
        <div className="grid max-w-3xl gap-5">
          <DateField
            name="listOn"
            label={t('listOn')}
            hint={t('listOnHint')}
            defaultValue={values.listOn}
            error={fieldErrors.listOn}
          />
          <TextField
            name="source"
            label={t('source')}
            hint={t('sourceHint')}
            defaultValue={values.source}
            error={fieldErrors.source}
            maxLength={300}
          />
        </div>
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
          {areas.map((area) => (
            <AreaBoxes key={area.id} area={area} boxes={boxes} />
          ))}
        </div>
        <p className="text-sm text-ink-muted">{t('plan')}</p>
        <div className="max-w-3xl">
          <TextareaField
            name="reason"
            optional={!isLate}
            label={t('reason')}
            hint={t('reasonHint')}
            defaultValue={values.reason}
            error={fieldErrors.reason}
            rows={2}
            maxLength={1000}
          />
        </div>
        <div>
          <Button look="primary" type="submit">
            {t('preview')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function AreaBoxes({ area, boxes }: { area: { id: string; name: string }; boxes: readonly string[] }) {
  const tNames = useTranslations('departments.designation');
  return (
    <CheckboxGroup
      name="listed[]"
      form={area.id}
      label={area.name}
      bare
      choices={DESIGNATIONS.map((designation: DesignationKind) => ({
        value: `${area.id} ${designation}`,
        label: tNames(designation),
      }))}
      defaultValues={boxes}
    />
  );
}
