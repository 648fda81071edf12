import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BooksCard } from '@/components/overview/books-card';
import { DepartmentsTable } from '@/components/overview/departments-table';
import { DivisionCards } from '@/components/overview/division-cards';
import { type OverviewQuery, overviewHref } from '@/components/overview/overview-query';
import { periodName } from '@/components/overview/period-name';
import { PeriodPicker } from '@/components/overview/period-picker';
import { TenantsTable } from '@/components/overview/tenants-table';
import { WaitingCard } from '@/components/overview/waiting-card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { getOverview } from '@/lib/data/overview/overview';
import { listCounterparties } from '@/lib/data/people/counterparties';
import { listWaitingRequests } from '@/lib/data/slots/slot-trays';
import { may } from '@/lib/domain/access/permissions';
import { sumOfFigures } from '@/lib/domain/reporting/figures';
import { readOverviewQuery } from '@/lib/schemas/lists/overview';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { FiguresAsOf } from '../figures-as-of';
import { departmentRow, narrowsOf, tenantRows } from './overview-rows';

const PATH = '/overview';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview');
  return { title: t('title') };
}

/** What a manager answers to the council with: figures of a period, each the way to its homes. */
async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('overview.view');
  const { wrongDates, ...query } = readOverviewQuery(await searchParams, await getToday(scope));
  const [overview, parties, exceptions] = await Promise.all([
    getOverview(scope, query),
    listCounterparties(scope),
    scope.side === 'MUNICIPALITY' ? listWaitingRequests(scope) : null,
  ]);
  const [t, locale] = await Promise.all([getTranslations('overview'), getLocale()]);
  const figures = sumOfFigures(overview.departments.map((row) => row.figures));
  const opens = may(scope, 'vacancy.view');
  const shared = { query: query satisfies OverviewQuery, opens };
  const tenants = tenantRows(overview, scope.side);
  const period = periodName(query.period, locale, t);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[
          period,
          opens && figures.vacancies > 0 ? (
            <a key="reported" href={overviewHref('/overview/vacancies', query, { figure: 'vacancies' })}>
              {t('reportedInPeriod', { count: figures.vacancies })}
            </a>
          ) : (
            t('reportedInPeriod', { count: figures.vacancies })
          ),
          figures.voided > 0 && opens && (
            <a href={overviewHref('/overview/vacancies', query, { figure: 'voided' })}>
              {t('voidedOf', { count: figures.voided })}
            </a>
          ),
        ].filter(Boolean)}
        actions={<PrintButton />}
      />
      <PeriodPicker path={PATH} query={query} today={overview.today} narrow={narrowsOf(parties)} />
      <div className="grid gap-5">
        {wrongDates && <Notice tone="warning">{t('wrongDates', { period })}</Notice>}
        {overview.departments.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
        <BooksCard
          {...shared}
          today={overview.today}
          books={overview.departments.flatMap((row) => row.books.map(({ book }) => book))}
        />
        <WaitingCard {...shared} figures={figures} exceptions={exceptions?.length ?? null} />
        <DivisionCards {...shared} figures={figures} />
        {tenants.rows.length > 1 && <TenantsTable {...shared} {...tenants} />}
        <DepartmentsTable {...shared} rows={overview.departments.map(departmentRow)} />
      </div>
      <FiguresAsOf />
    </>
  );
}

export default orBroken(OverviewPage);
