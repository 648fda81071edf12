import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { Menu } from '../ui/menu';
import { menuItemClasses } from '../ui/menu-item';
import { PrintButton } from '../ui/print-button';

/** A report as its address says it. */
export type ReportPlace = {
  readonly report: string;
  readonly municipalityId: string;
  readonly mark: string;
  /** The tables, each a file of its own as CSV. */
  readonly tables: readonly { readonly id: string; readonly title: string }[];
};

/** Print it, or take it out as a file. */
export function ReportActions({ place }: { place: ReportPlace }) {
  const t = useTranslations('summaries.reports');
  const { report, municipalityId, mark, tables } = place;
  const href = (file: string, table?: string) => paths.reportFile(report, municipalityId, mark, file, table);
  return (
    <>
      <PrintButton />
      <Menu label={t('files')}>
        {(['pdf', 'xlsx'] as const).map((file) => (
          <a key={file} href={href(file)} className={menuItemClasses} download>
            {t(`file.${file}`)}
          </a>
        ))}
        {tables.map(({ id, title }) => (
          <a key={id} href={href('csv', id)} className={menuItemClasses} download>
            {t('file.csv', { title })}
          </a>
        ))}
      </Menu>
    </>
  );
}
