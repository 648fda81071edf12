import { useTranslations } from 'next-intl';
import { SpreadsheetUpload } from './spreadsheet-upload';

interface FileUploadProps {
  action: string;
  /** Which kind of file it is, as the address names it. */
  file: string;
  /** For whom the reader may bring one in; with one there is nothing to choose. */
  offices: readonly { value: string; label: string }[];
  /** What was wrong with the last file. */
  error?: string;
}

export function FileUpload({ action, file, offices, error }: FileUploadProps) {
  const t = useTranslations('imports');
  return (
    <SpreadsheetUpload
      action={action}
      hidden={{ kind: file }}
      office={{
        ...{ name: 'office', label: t('office'), placeholder: t('choose'), options: offices },
        required: true,
      }}
      file={{ label: t('file'), hint: t('fileHint'), error }}
      submit={t('upload')}
    />
  );
}
