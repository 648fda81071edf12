import { useTranslations } from 'next-intl';
import { SpreadsheetUpload } from '../imports/spreadsheet-upload';

interface UploadFormProps {
  action: string;
  /** The reader's own; with one there is nothing to choose. */
  organisations: readonly { id: string; name: string }[];
  mostRows: number;
  /** What was wrong with the last file. */
  error?: string;
}

export function UploadForm({ action, organisations, mostRows, error }: UploadFormProps) {
  const t = useTranslations('waitingList');
  return (
    <SpreadsheetUpload
      action={action}
      office={{
        ...{ name: 'organisationId', label: t('organisation'), placeholder: t('organisationPlaceholder') },
        options: organisations.map(({ id, name }) => ({ value: id, label: name })),
      }}
      file={{ label: t('file'), hint: t('fileHint', { rows: mostRows }), error }}
      submit={t('upload')}
    />
  );
}
