import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { type BookRow, BooksTable } from '@/components/overview/books-table';
import { overviewHref } from '@/components/overview/overview-query';
import { periodName } from '@/components/overview/period-name';
import { PeriodPicker } from '@/components/overview/period-picker';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listAgreements } from '@/lib/data/agreements/agreements';
import { getToday } from '@/lib/data/clock';
import { type CounterBook, listBooks } from '@/lib/data/overview/overview-books';
import { listCounterparties } from '@/lib/data/people/counterparties';
import { may } from '@/lib/domain/access/permissions';
import { counterLabel } from '@/lib/domain/agreement/counter-label';
import { readOverviewQuery } from '@/lib/schemas/lists/overview';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { FiguresAsOf } from '../../figures-as-of';
import { narrowsOf } from '../overview-rows';

const PATH = '/overview/books';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview.books');
  return { title: t('title') };
}

/** The identity of every counter, recounted from its ledger and held against the stored row. */
async function BooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('books.view');
  const today = await getToday(scope);
  const { wrongDates, ...query } = readOverviewQuery(await searchParams, today);
  const [books, parties, { versions }] = await Promise.all([
    listBooks(scope, query),
    listCounterparties(scope),
    listAgreements(scope),
  ]);
  const [t, locale] = await Promise.all([getTranslations('overview'), getLocale()]);
  const label = (row: CounterBook) => {
    const agreement =
      versions.find(({ municipalityId }) => municipalityId === row.municipalityId)?.agreement ?? null;
    return counterLabel(agreement, row.counter)[locale];
  };
  const rows: BookRow[] = books.map((row) => ({ ...row, counterLabel: label(row) }));
  const period = periodName(query.period, locale, t);
  const back = may(scope, 'overview.view')
    ? [{ label: t('title'), href: overviewHref('/overview', query) }]
    : [];
  return (
    <>
      <Breadcrumb crumbs={[...back, { label: t('books.title') }]} />
      <PageHead title={t('books.title')} facts={[period, t('books.lead')]} actions={<PrintButton />} />
      <PeriodPicker path={PATH} query={query} today={today} narrow={narrowsOf(parties)} />
      <div className="grid gap-5">
        {wrongDates && <Notice tone="warning">{t('wrongDates', { period })}</Notice>}
        {rows.some(({ book }) => book.disagreements.length > 0) && (
          <Notice tone="error" title={`${t('books.wrongTitle')}.`}>
            {t('books.wrongHelp')}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('books.emptyTitle')}>{t('books.empty')}</EmptyState>
        ) : (
          <BooksTable rows={rows} query={query} today={today} />
        )}
      </div>
      <FiguresAsOf />
    </>
  );
}

export default orBroken(BooksPage);
