import { useTranslations } from 'next-intl';
import { SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { SpreadsheetUpload } from '../imports/spreadsheet-upload';
import { SelectField } from '../ui/select-field';
import { DateField, TextField } from '../ui/text-field';

interface FiguresUploadProps {
  action: string;
  /** For whom the reader may bring figures in; with one there is nothing to choose. */
  offices: readonly { value: string; label: string }[];
  mostRows: number;
  /** What was wrong with the last file, and at which field. */
  error?: string;
  wants: 'file' | 'on' | 'kind';
}

/** The file, and what its rows may leave unsaid: kind of source, day and source. */
export function FiguresUpload({ action, offices, mostRows, error, wants }: FiguresUploadProps) {
  const t = useTranslations('keyFigures');
  const at = (field: FiguresUploadProps['wants']) => (field === wants ? error : undefined);
  return (
    <SpreadsheetUpload
      action={action}
      office={{
        ...{ name: 'office', label: t('imports.office'), placeholder: t('form.choose'), options: offices },
        required: true,
      }}
      file={{
        ...{ label: t('imports.file'), hint: t('imports.fileHint', { rows: mostRows }) },
        error: at('file'),
      }}
      submit={t('imports.upload')}
    >
      <fieldset className="min-w-0 rounded-lg border border-line-strong bg-paper px-4 pt-2 pb-4">
        <legend className="px-1.5 text-md font-semibold">{t('imports.saidTitle')}</legend>
        <p className="mb-3 text-sm text-ink-muted">{t('imports.saidLead')}</p>
        <div className="space-y-4">
          <SelectField
            name="kind"
            label={t('form.kind')}
            placeholder={t('form.choose')}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            error={at('kind')}
            optional
          />
          <DateField name="on" label={t('form.on')} hint={t('form.onHint')} error={at('on')} optional />
          <TextField
            name="source"
            label={t('form.source')}
            hint={t('form.sourceHint')}
            maxLength={200}
            optional
          />
        </div>
      </fieldset>
    </SpreadsheetUpload>
  );
}
