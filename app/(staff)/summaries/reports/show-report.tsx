import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { behindHref } from '@/components/summaries/behind-href';
import { ReportActions } from '@/components/summaries/report-actions';
import { SummarySections } from '@/components/summaries/summary-sections';
import { wordReport } from '@/components/summaries/word-report';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Report } from '@/lib/domain/summary/reports/report';
import type { Behind } from '@/lib/domain/summary/summary';
import { paths } from '@/lib/platform/paths';
import { REPORT_PLACES } from '@/lib/schemas/lists/report';
import { FiguresAsOf } from '../../figures-as-of';

type Place = { readonly municipalityId: string; readonly mark: string };

/** A report as its page shows it: the same figures as its files. */
export async function showReport(scope: UserScope, report: Report, place: Place) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('summaries.reports'),
    getLocale(),
    getMessages(),
  ]);
  const worded = wordReport(report, { locale, messages });
  const folder = REPORT_PLACES[report.kind];
  const whole = { ...report, part: { kind: 'MUNICIPALITY' } } as const;
  const hrefOf = (behind: Behind, number: { table: string; column: string }) =>
    behindHref(whole, behind, { ...number, report: folder });
  const isEmpty = report.tables.every(({ rows }) => rows.length === 0);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.reports }, { label: worded.title }]} />
      <PageHead
        title={worded.title}
        facts={worded.facts.map(({ term, values }) => (
          <span key={term}>
            {term}: <b>{values.join('; ')}</b>
          </span>
        ))}
        actions={<ReportActions place={{ ...place, report: folder }} />}
      />
      {isEmpty ? (
        <EmptyState title={t('emptyTitle')}>{t(`kind.${report.kind}.empty`)}</EmptyState>
      ) : (
        <SummarySections
          sections={worded.sections}
          hrefOf={may(scope, 'vacancy.view') ? hrefOf : null}
          fileOf={(table) => paths.reportFile(folder, place.municipalityId, place.mark, 'csv', table)}
        />
      )}
      <FiguresAsOf />
    </>
  );
}
