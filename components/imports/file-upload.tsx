import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import { controlAttributes, controlClasses, Field } from '../ui/field';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';

interface FileUploadProps {
  action: string;
  /** Which kind of file it is, as the address names it. */
  file: string;
  /** For whom the reader may bring one in; with one there is nothing to choose. */
  offices: readonly { value: string; label: string }[];
  /** What was wrong with the last file. */
  error?: string;
}

/** A plain form: the server answers with an address, with or without a script. */
export function FileUpload({ action, file: kind, offices, error }: FileUploadProps) {
  const t = useTranslations('imports');
  const [only, ...more] = offices;
  const file = { name: 'file', label: t('file'), hint: t('fileHint'), error };
  return (
    <form action={action} method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      <input type="hidden" name="kind" value={kind} />
      {only && more.length === 0 ? (
        <input type="hidden" name="office" value={only.value} />
      ) : (
        <SelectField name="office" label={t('office')} placeholder={t('choose')} options={offices} required />
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
