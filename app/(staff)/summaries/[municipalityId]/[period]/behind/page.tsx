import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { VacanciesBehind } from '@/components/overview/vacancies-behind';
import { spanName, titleOf } from '@/components/summaries/summary-facts';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listBehindSummary } from '@/lib/data/summary-behind';
import { listSummaryPlaces } from '@/lib/data/summary-parts';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { readAskedSummary, readBehind } from '@/lib/schemas/lists/summary';

type Props = {
  params: Promise<{ municipalityId: string; period: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries.page');
  return { title: t('behind') };
}

/** The homes behind one number of a summary. */
async function BehindSummaryPage({ params, searchParams }: Props) {
  const scope = await pageScope('vacancy.view');
  const search = await searchParams;
  const [asked, counted] = [readAskedSummary(await params, search), readBehind(search)];
  if (asked === null || counted === null) return refuseAsNotFound();
  const { municipalityId, period, part } = asked;
  const places = await listSummaryPlaces(scope);
  if (places.every((place) => place.municipalityId !== asked.municipalityId)) return refuseAsNotFound();
  const [{ rows, total }, t, tOverview, locale, messages] = await Promise.all([
    listBehindSummary(scope, { municipality: municipalityId, part, period, counted }),
    getTranslations('summaries.page'),
    getTranslations('overview.behind'),
    getLocale(),
    getMessages(),
  ]);
  const speaking = { locale, messages };
  const { tables, columns } = messages.summaries as {
    tables: Readonly<Record<string, { readonly title: string } | undefined>>;
    columns: Readonly<Record<string, { readonly title: string } | undefined>>;
  };
  const title = columns[firstOf(search.column) ?? '']?.title ?? t('behind');
  const table = tables[firstOf(search.table) ?? '']?.title;
  const span = { from: counted.from ?? period.from, through: counted.through ?? period.through };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.summaries },
          {
            label: titleOf(period, speaking),
            href: paths.summary(municipalityId, periodMark(period), partMark(part)),
          },
          { label: title },
        ]}
      />
      <PageHead
        title={title}
        facts={[
          table,
          spanName(span, speaking),
          tOverview('lead', { count: total }),
          rows.length < total && tOverview('some', { shown: rows.length, count: total }),
        ].filter(Boolean)}
        actions={<PrintButton />}
      />
      {rows.length === 0 ? (
        <EmptyState title={tOverview('emptyTitle')}>{tOverview('empty')}</EmptyState>
      ) : (
        <VacanciesBehind rows={rows} caption={title} reasons={counted.measure === 'SLOT_RETURN'} />
      )}
    </>
  );
}

export default orBroken(BehindSummaryPage);
