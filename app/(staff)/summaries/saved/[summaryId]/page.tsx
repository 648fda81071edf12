import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { EditionFiles } from '@/components/summaries/edition-files';
import { AlsoKept } from '@/components/summaries/saved/also-kept';
import { DifferencesCard } from '@/components/summaries/saved/differences-card';
import { InputsNotice } from '@/components/summaries/saved/inputs-notice';
import { SentencesCard } from '@/components/summaries/saved/sentences-card';
import {
  ApprovalsCard,
  EditionsCard,
  HistoryCard,
  partyName,
} from '@/components/summaries/saved/summary-side';
import { SummaryStateChip } from '@/components/summaries/saved/summary-state';
import { wordDifferences } from '@/components/summaries/saved/word-differences';
import { spanName } from '@/components/summaries/summary-facts';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { formatLongDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import { may } from '@/lib/domain/access/permissions';
import { betweenParties } from '@/lib/domain/summary/between-parties';
import { editionToApprove } from '@/lib/domain/summary/closing';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { doneParam } from '@/lib/schemas/year/year';
import { meetingName } from '../meetings';
import { ApproveCard } from './approve-card';
import { CommentCard } from './comment-card';
import { Figures } from './figures';
import { SavedActs } from './saved-acts';
import { SavedNotice } from './saved-notice';
import { shownFigures } from './shown-figures';
import { type LoadedSummary, loadSummary, type SavedProps } from './summary-of';

export const generateMetadata = orBroken(async (props: SavedProps): Promise<Metadata> => {
  const { file } = await loadSummary(props, 'summary.kept');
  return { title: file.summary.title };
});

const ANSWERS = [
  'saved',
  'edited',
  'sent',
  'approved',
  'approved-by-all',
  'commented',
  'ended',
  'restated',
] as const;

type Props = SavedProps & { searchParams: Promise<SearchParams> };

/** A summary that was kept: its figures as they were sent or closed, what differs today, and what the parties did with it. */
async function SavedSummaryPage(props: Props) {
  await pageScope('summary.kept');
  const loaded = await loadSummary(props, 'summary.kept');
  const { scope, file } = loaded;
  const { summary, editions, acts, sentences } = file;
  const shown = await shownFigures(scope, file);
  const [t, page, locale, messages, search] = await Promise.all([
    getTranslations('summaries.saved'),
    getTranslations('summaries.page'),
    getLocale(),
    getMessages(),
    props.searchParams,
  ]);
  const done = doneParam(ANSWERS, search.done);
  const stale = summary.textChanged || shown.differences.length > 0 || shown.inputs.length > 0;
  const toApprove =
    editionToApprove(summary.state, editions) ?? editions.findLast(({ kind }) => kind === 'SENT');
  return (
    <>
      <Breadcrumb crumbs={[{ label: page('title'), href: paths.summaries }, { label: summary.title }]} />
      <PageHead
        title={summary.title}
        mark={<SummaryStateChip state={summary.state} />}
        facts={await factsOf(loaded)}
        actions={
          <>
            {shown.edition && may(scope, 'summary.export') && (
              <EditionFiles summaryId={summary.id} number={shown.edition.number} />
            )}
            <SavedActs {...loaded} stale={stale} />
          </>
        }
      />
      <div className="grid grid-cols-1 gap-5">
        {done && (
          <Notice tone="success" live>
            {t(`done.${done}`)}
          </Notice>
        )}
        {summary.state === 'DRAFT' && (
          <AlsoKept other={betweenParties(await listSavedSummaries(scope), summary)} beside="draft" />
        )}
        <SavedNotice file={file} shown={shown} />
        <ApproveCard {...loaded} stale={stale} />
        <InputsNotice inputs={shown.inputs} />
        {shown.last && shown.differences.length > 0 && (
          <DifferencesCard
            title={t('differences.today', { count: shown.differences.length })}
            differences={wordDifferences(shown.differences, shown.last.figures, { locale, messages })}
          />
        )}
        <SentencesCard sentences={shown.edition?.sentences ?? sentences ?? []} />
        {shown.figures && (
          <Figures
            scope={scope}
            figures={shown.figures}
            path={paths.savedSummary(summary.id)}
            search={search}
          />
        )}
        <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
          <div className="grid grid-cols-1 gap-5 empty:hidden">
            {toApprove && <ApprovalsCard summary={summary} edition={toApprove} acts={acts} />}
            <HistoryCard summary={summary} acts={acts} />
          </div>
          <div className="grid grid-cols-1 gap-5 empty:hidden">
            {editions.length > 0 && <EditionsCard summary={summary} editions={editions} />}
            <CommentCard {...loaded} />
          </div>
        </div>
      </div>
    </>
  );
}

async function factsOf({ scope, file: { summary } }: LoadedSummary) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('summaries.saved.facts'),
    getLocale(),
    getMessages(),
  ]);
  const { part, municipality, maker, closesOn, state } = summary;
  const meeting = await meetingName(scope, summary, summary.meeting, locale);
  return [
    part.kind === 'MUNICIPALITY' ? municipality : `${part.name}, ${municipality}`,
    `${t('period')}: ${spanName(summary.period, { locale, messages })}`,
    `${t('maker')}: ${partyName(summary, maker)}`,
    meeting && `${t('meeting')}: ${meeting}`,
    closesOn && state === 'APPROVED' && `${t('closesOn')}: ${formatLongDay(closesOn, locale)}`,
  ].filter((fact) => typeof fact === 'string');
}

export default orBroken(SavedSummaryPage);
