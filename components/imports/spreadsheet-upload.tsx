import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';
import { controlAttributes, controlClasses, Field } from '../ui/field';
import { SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';

interface SpreadsheetUploadProps {
  action: string;
  hidden?: Readonly<Record<string, string>>;
  /** For whom the reader may bring a file in; where there is one, there is nothing to choose. */
  office: {
    name: string;
    label: string;
    placeholder: string;
    options: readonly { value: string; label: string }[];
    required?: boolean;
  };
  /** `error`: what was wrong with the last file. */
  file: { label: string; hint: string; error?: string };
  submit: string;
  /** What is asked besides the file. */
  children?: ReactNode;
}

/** A plain form for a CSV file or a spreadsheet: the server answers with an address, with or without a script. */
export function SpreadsheetUpload(props: SpreadsheetUploadProps) {
  const { action, hidden = {}, office, submit, children } = props;
  const [only, ...more] = office.options;
  const file = { ...props.file, name: 'file' };
  return (
    <form action={action} method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {only && more.length === 0 ? (
        <input type="hidden" name={office.name} value={only.value} />
      ) : (
        <SelectField {...office} />
      )}
      <Field {...file}>
        <input
          {...controlAttributes(file)}
          type="file"
          accept=".csv,.txt,.xlsx,text/csv,text/plain"
          className={classNames(controlClasses(file.error), 'max-w-full')}
        />
      </Field>
      {children}
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
}
