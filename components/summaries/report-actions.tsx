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
};

/** Print it, or take it out as a file. */
export function ReportActions({ place }: { place: ReportPlace }) {
  const t = useTranslations('summaries.reports');
  const { report, municipalityId, mark } = place;
  return (
    <>
      <PrintButton />
      <Menu label={t('files')}>
        {(['pdf', 'xlsx'] as const).map((file) => (
          <a
            key={file}
            href={paths.reportFile(report, municipalityId, mark, file)}
            className={menuItemClasses}
            download
          >
            {t(`file.${file}`)}
          </a>
        ))}
      </Menu>
    </>
  );
}
