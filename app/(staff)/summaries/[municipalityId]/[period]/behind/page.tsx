import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { HomesPager } from '@/components/overview/homes-pager';
import { VacanciesBehind } from '@/components/overview/vacancies-behind';
import { cellText } from '@/components/summaries/cell-text';
import { spanName, titleOf } from '@/components/summaries/summary-facts';
import type { Speaking } from '@/components/summaries/term-words';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listBehindSummary } from '@/lib/data/summaries/summary-behind';
import type { BehindNumber } from '@/lib/data/summaries/summary-behind-adding';
import { listSummaryPlaces } from '@/lib/data/summaries/summary-parts';
import { type Fraction, ZERO } from '@/lib/domain/shared/fraction';
import { type Addend, addedCell } from '@/lib/domain/summary/addends';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { homesTurnOf } from '@/lib/schemas/lists/homes-behind';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { REPORT_PLACES, readReportPlace } from '@/lib/schemas/lists/report';
import { type AskedSummary, readAskedSummary, readBehind } from '@/lib/schemas/lists/summary';

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
  const [{ rows, total, sum, ...page }, t, tOverview, locale, messages] = await Promise.all([
    listBehindSummary(scope, { municipality: municipalityId, part, period, counted }, homesTurnOf(search)),
    getTranslations('summaries.page'),
    getTranslations('overview.behind'),
    getLocale(),
    getMessages(),
  ]);
  const speaking = { locale, messages };
  const { tables, columns } = messages.summaries as {
    tables: Readonly<Record<string, { readonly title: string } | undefined>>;
    columns: Readonly<Record<string, { readonly title: string; readonly definition: string } | undefined>>;
  };
  const column = columns[firstOf(search.column) ?? ''];
  const title = column?.title ?? t('behind');
  const from = reportFrom(asked, firstOf(search.report));
  const adding = counted.adds && sum ? addingOf(counted.adds, { rows, sum }, speaking) : null;
  const table = tables[firstOf(search.table) ?? '']?.title;
  const span = { from: counted.from ?? period.from, through: counted.through ?? period.through };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.summaries },
          from
            ? { label: messages.summaries.reports.kind[from.kind].title, href: from.href }
            : {
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
      <div className="mb-5 grid max-w-prose gap-2 text-ink-muted">
        {column && <p>{column.definition}</p>}
        {counted.as && <p>{t(`behindAs.${counted.as}`)}</p>}
        {counted.adds === 'BALANCE' && <p>{t('behindBalance')}</p>}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={tOverview('emptyTitle')}>{tOverview('empty')}</EmptyState>
      ) : (
        <VacanciesBehind
          rows={rows}
          caption={title}
          all={total}
          reasons={counted.measure === 'SLOT_RETURN'}
          adding={adding && { ...adding, label: t(`adds.${adding.adds}`) }}
        />
      )}
      <HomesPager
        path={paths.summaryBehind(municipalityId, periodMark(period), {})}
        {...{ search, rows }}
        {...page}
      />
    </>
  );
}

type Adding = Pick<BehindNumber, 'rows'> & { readonly sum: Fraction };

/** What each home adds to the number, in words, and what they come to. */
const addingOf = (adds: Addend, { rows, sum }: Adding, speaking: Speaking) => ({
  adds,
  texts: new Map(rows.map((row) => [row.id, cellText(addedCell(adds, row.adds ?? ZERO), speaking)] as const)),
  total: cellText(addedCell(adds, sum), speaking),
});

/** The report that the number stands in; null: it stands in the summary. */
function reportFrom({ municipalityId, period }: AskedSummary, place: string | undefined) {
  const kind = readReportPlace(place ?? '');
  if (kind === null) return null;
  const mark = kind === 'VOIDS' ? periodMark(period) : period.through.slice(0, 4);
  return { kind, href: paths.report(REPORT_PLACES[kind], municipalityId, mark) };
}

export default orBroken(BehindSummaryPage);
