import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { HomesPager } from '@/components/overview/homes-pager';
import { overviewHref } from '@/components/overview/overview-query';
import { periodName } from '@/components/overview/period-name';
import { VacanciesBehind } from '@/components/overview/vacancies-behind';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { getToday } from '@/lib/data/clock';
import { listBehindFigure } from '@/lib/data/overview/overview-vacancies';
import { may } from '@/lib/domain/access/permissions';
import { homesTurnOf } from '@/lib/schemas/lists/homes-behind';
import { readFigure, readOverviewQuery } from '@/lib/schemas/lists/overview';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { FiguresAsOf } from '../../figures-as-of';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview.columns');
  return { title: t('vacancies') };
}

/** The homes behind one figure of the overview. */
async function VacanciesBehindPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('vacancy.view');
  const [search, today] = [await searchParams, await getToday(scope)];
  const asked = readFigure(search);
  if (asked === null) return refuseAsNotFound();
  const { wrongDates: _, ...query } = readOverviewQuery(search, today);
  const asking = { ...query, ...asked, today };
  const { rows, total, ...page } = await listBehindFigure(scope, asking, homesTurnOf(search));
  const [t, tSlots, locale] = await Promise.all([
    getTranslations('overview'),
    getTranslations('slots'),
    getLocale(),
  ]);
  const name = t(`figures.${asked.figure}`);
  const title = asked.reason ? `${name}: ${tSlots(`reasons.${asked.reason}`)}` : name;
  // What waits today waits whatever the period.
  const ofPeriod = !['overdue', 'awaiting', 'faults', 'contested'].includes(asked.figure);
  const back = may(scope, 'overview.view')
    ? [{ label: t('title'), href: overviewHref('/overview', query) }]
    : [];
  const department = query.department && rows[0];
  return (
    <>
      <Breadcrumb crumbs={[...back, { label: title }]} />
      <PageHead
        title={title}
        facts={[
          department &&
            t('departmentName', {
              organisation: department.organisationName,
              number: department.departmentNumber,
            }),
          ofPeriod && periodName(query.period, locale, t),
          t('behind.lead', { count: total }),
          rows.length < total && t('behind.some', { shown: rows.length, count: total }),
        ].filter(Boolean)}
        actions={<PrintButton />}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('behind.emptyTitle')}>{t('behind.empty')}</EmptyState>
      ) : (
        <VacanciesBehind rows={rows} all={total} caption={title} reasons={asked.figure === 'returns'} />
      )}
      <HomesPager path="/overview/vacancies" {...{ search, rows }} {...page} />
      <FiguresAsOf />
    </>
  );
}

export default orBroken(VacanciesBehindPage);
