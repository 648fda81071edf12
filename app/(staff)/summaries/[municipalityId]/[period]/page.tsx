import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { behindHref } from '@/components/summaries/behind-href';
import { FindingsCard } from '@/components/summaries/findings-card';
import { Headlines } from '@/components/summaries/headlines';
import { AlsoKept } from '@/components/summaries/saved/also-kept';
import { SummaryActions } from '@/components/summaries/summary-actions';
import { SummaryForm } from '@/components/summaries/summary-form';
import { SummarySections } from '@/components/summaries/summary-sections';
import { wordSummary } from '@/components/summaries/word-summary';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import { listSummaryPlaces, type SummaryPlace } from '@/lib/data/summaries/summary-parts';
import { may } from '@/lib/domain/access/permissions';
import { betweenParties } from '@/lib/domain/summary/between-parties';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { Behind } from '@/lib/domain/summary/summary';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { readAskedSummary } from '@/lib/schemas/lists/summary';
import { getShownSummary } from '@/lib/usecases/summaries/get-shown-summary';
import { FiguresAsOf } from '../../../figures-as-of';

type Props = {
  params: Promise<{ municipalityId: string; period: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('summaries.page');
  return { title: t('title') };
}

/** What was promised, what was given, and the books that prove it, as they stand today. */
async function SummaryPage({ params, searchParams }: Props) {
  const scope = await pageScope('summary.view');
  const search = await searchParams;
  const asked = readAskedSummary(await params, search);
  const [summary, places, kept] = await Promise.all([
    asked && getShownSummary(scope, asked, readersMenuScope()),
    listSummaryPlaces(scope),
    may(scope, 'summary.kept') ? listSavedSummaries(scope) : [],
  ]);
  const place = places.find(({ municipalityId }) => municipalityId === asked?.municipalityId);
  if (asked === null || place === undefined) return refuseAsNotFound();
  if (summary === null) return scope.role === 'READER' ? <ForReaders place={place} /> : refuseAsNotFound();
  const [t, locale, messages] = await Promise.all([
    getTranslations('summaries.page'),
    getLocale(),
    getMessages(),
  ]);
  const speaking = { locale, messages };
  const worded = wordSummary(summary, speaking);
  const hrefOf = may(scope, 'vacancy.view')
    ? (behind: Behind, number: { table: string; column: string }) => behindHref(summary, behind, number)
    : null;
  const part = partMark(asked.part);
  const section = worded.sections.find(({ id }) => id === firstOf(search.section));
  const all = firstOf(search.rows) === 'all';
  const at = (id?: string, rows?: 'all') =>
    paths.summarySection(asked.municipalityId, periodMark(asked.period), { part, section: id, rows });
  const fileOf = may(scope, 'summary.export')
    ? (table: string) => paths.summaryTableFile(asked.municipalityId, periodMark(asked.period), table, part)
    : null;
  const tabs = [
    { href: at(), label: t('overview'), current: section === undefined },
    ...worded.sections.map(({ id, title }) => ({ href: at(id), label: title, current: id === section?.id })),
  ];
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.summaries }, { label: worded.title }]} />
      <PageHead
        title={`${worded.title}, ${worded.about}`}
        facts={worded.facts.slice(1).map(({ term, values }) => (
          <span key={term}>
            {term}: <b>{values.join('; ')}</b>
          </span>
        ))}
        actions={<SummaryActions scope={scope} asked={asked} part={part} />}
      />
      <div className="print:hidden">
        <SummaryForm place={place} period={asked.period} part={part} reader={scope.role === 'READER'} />
      </div>
      <div className="mb-5 empty:hidden print:hidden">
        <AlsoKept other={betweenParties(kept, asked)} beside="live" />
      </div>
      {worded.sections.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <>
          <Tabs label={t('sections')} tabs={tabs} />
          {section ? (
            <SummarySections
              sections={[section]}
              hrefOf={hrefOf}
              fileOf={fileOf}
              rows={{ all, href: at(section.id, all ? undefined : 'all') }}
            />
          ) : (
            <div className="grid grid-cols-1 gap-5">
              <Headlines
                headlines={headlinesOf(summary)}
                speaking={speaking}
                before={summary.before}
                hrefOf={hrefOf}
              />
              <FindingsCard
                summary={summary}
                speaking={speaking}
                sections={worded.sections}
                keeps={may(scope, 'summary.write')}
                sectionHref={(id) => at(id, 'all')}
              />
            </div>
          )}
        </>
      )}
      <FiguresAsOf />
    </>
  );
}

/** Readers are led to the years that they may see. @see docs/domain/suppression.md */
async function ForReaders({ place }: { place: SummaryPlace }) {
  const t = await getTranslations('summaries.page');
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.summaries }, { label: place.municipality }]} />
      <PageHead title={place.municipality} />
      <EmptyState title={t('otherYears')} action={<a href={paths.summaries}>{t('toYears')}</a>}>
        {t('readerNote')}
      </EmptyState>
    </>
  );
}

export default orBroken(SummaryPage);
