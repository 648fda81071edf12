import { useTranslations } from 'next-intl';
import { may } from '@/lib/domain/access/permissions';
import type { Role, Side } from '@/lib/domain/access/role';
import { keepsPart } from '@/lib/domain/summary/closing';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { periodMark, readPartMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Menu } from '../ui/menu';
import { menuItemClasses } from '../ui/menu-item';
import { PrintButton } from '../ui/print-button';

const FILES = ['pdf', 'xlsx', 'zip', 'json'] as const;

interface Props {
  scope: { readonly role: Role; readonly side: Side };
  asked: { municipalityId: string; period: DaySpan };
  part: string | undefined;
}

/** Keep it for a meeting, print it, or take it out as a file. */
export function SummaryActions({ scope, asked: { municipalityId, period }, part }: Props) {
  const t = useTranslations('summaries.page');
  const saved = useTranslations('summaries.saved.make');
  const mark = periodMark(period);
  const kind = readPartMark(part)?.kind;
  return (
    <>
      <PrintButton />
      {may(scope, 'summary.export') && (
        <Menu label={t('files')}>
          {FILES.map((file) => (
            <a
              key={file}
              href={paths.summaryFile(municipalityId, mark, file, part)}
              className={menuItemClasses}
              download
            >
              {t(`file.${file}`)}
            </a>
          ))}
          {may(scope, 'summary.export-cases') && (
            <a href={paths.summaryCases(municipalityId, mark, part)} className={menuItemClasses}>
              {t('file.cases')}
            </a>
          )}
        </Menu>
      )}
      {may(scope, 'summary.write') && kind && (kind === 'MUNICIPALITY' || keepsPart(scope.side, kind)) && (
        <LinkButton look="primary" href={paths.saveSummary(municipalityId, mark, part)}>
          {saved('link')}
        </LinkButton>
      )}
    </>
  );
}
