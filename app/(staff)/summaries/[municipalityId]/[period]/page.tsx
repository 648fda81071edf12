import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { behindHref } from '@/components/summaries/behind-href';
import { SummaryActions } from '@/components/summaries/summary-actions';
import { SummaryForm } from '@/components/summaries/summary-form';
import { SectionLinks, SummarySections } from '@/components/summaries/summary-sections';
import { wordSummary } from '@/components/summaries/word-summary';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listSummaryPlaces } from '@/lib/data/summary-parts';
import { may } from '@/lib/domain/access/permissions';
import { partMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readAskedSummary } from '@/lib/schemas/lists/summary';
import { getSummary } from '@/lib/usecases/summaries/get-summary';

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
  const asked = readAskedSummary(await params, await searchParams);
  const [summary, places] = await Promise.all([asked && getSummary(scope, asked), listSummaryPlaces(scope)]);
  const place = places.find(({ municipalityId }) => municipalityId === asked?.municipalityId);
  if (asked === null || summary === null || place === undefined) return refuseAsNotFound();
  const [t, locale, messages] = await Promise.all([
    getTranslations('summaries.page'),
    getLocale(),
    getMessages(),
  ]);
  const worded = wordSummary(summary, { locale, messages });
  const opens = may(scope, 'vacancy.view');
  const part = partMark(asked.part);
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
        <SummaryForm place={place} period={asked.period} part={part} />
      </div>
      {worded.sections.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <>
          <SectionLinks sections={worded.sections} />
          <SummarySections
            sections={worded.sections}
            hrefOf={opens ? (behind, number) => behindHref(summary, behind, number) : null}
          />
        </>
      )}
    </>
  );
}

export default orBroken(SummaryPage);
