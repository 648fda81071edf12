import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import { controlAttributes, controlClasses, Field } from '../ui/field';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';

interface UploadFormProps {
  action: string;
  /** The reader's own; with one there is nothing to choose. */
  organisations: readonly { id: string; name: string }[];
  mostRows: number;
  /** What was wrong with the last file. */
  error?: string;
}

/** A plain form: the server answers with an address, with or without a script. */
export function UploadForm({ action, organisations, mostRows, error }: UploadFormProps) {
  const t = useTranslations('waitingList');
  const [only, ...more] = organisations;
  const file = { name: 'file', label: t('file'), hint: t('fileHint', { rows: mostRows }), error };
  return (
    <form action={action} method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      {only && more.length === 0 ? (
        <input type="hidden" name="organisationId" value={only.id} />
      ) : (
        <SelectField
          name="organisationId"
          label={t('organisation')}
          placeholder={t('organisationPlaceholder')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...file}>
        <input
          {...controlAttributes(file)}
          type="file"
          accept=".csv,.txt,.xlsx,text/csv,text/plain"
          className={classNames(controlClasses(error), 'max-w-full')}
        />
      </Field>
      <SubmitButton>{t('upload')}</SubmitButton>
    </form>
  );
}
