import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClasses } from '../ui/button';
import { Card } from '../ui/card';
import type { ImportTexts } from './import-texts';

interface ChooseImportProps {
  texts: ImportTexts;
  upload: ReactNode;
  /** Null: nothing has been brought in yet. */
  latest: ReactNode;
  /** Where an empty form to fill in is fetched, as CSV or as a spreadsheet. */
  template: string;
  /** The columns of the form. */
  columns: ReactNode;
}

/** The file to bring in, those brought in before, and the form that a file has. */
export function ChooseImport({ texts, upload, latest, template, columns }: ChooseImportProps) {
  const t = useTranslations(texts);
  const templates = (
    <span className="flex flex-wrap gap-2">
      <a href={template} download className={buttonClasses('plain', 'sm')}>
        {t('templateCsv')}
      </a>
      <a href={`${template}?form=xlsx`} download className={buttonClasses('plain', 'sm')}>
        {t('templateXlsx')}
      </a>
    </span>
  );
  return (
    <div className="grid grid-cols-1 gap-5">
      <Card title={t('fileTitle')}>
        <div className="mb-5 max-w-prose space-y-2 text-md text-ink-muted">
          <p>{t('lead')}</p>
          <p>{t('again')}</p>
        </div>
        {upload}
      </Card>
      <Card title={t('latestTitle')} flush={latest !== null}>
        {latest ?? <p>{t('none')}</p>}
      </Card>
      <Card title={t('formatTitle')} flush aside={templates}>
        <p className="max-w-prose px-4.5 pb-4 text-md text-ink-muted md:px-6">{t('formatLead')}</p>
        {columns}
      </Card>
    </div>
  );
}
