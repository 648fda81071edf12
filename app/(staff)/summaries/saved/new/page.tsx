import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { suggestionsOf } from '@/components/summaries/finding-text';
import { AlsoKept } from '@/components/summaries/saved/also-kept';
import { WordsForm } from '@/components/summaries/saved/words-form';
import { titleOf } from '@/components/summaries/summary-facts';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listSavedSummaries } from '@/lib/data/summaries/saved-summaries';
import { betweenParties } from '@/lib/domain/summary/between-parties';
import { USUAL_CORRECTION_DAYS } from '@/lib/domain/summary/saved';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { readAskedSummary } from '@/lib/schemas/lists/summary';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { saveSummaryAction } from '../actions';
import { meetingOptions } from '../meetings';
import { offeredField } from '../offered';
import { wordsTexts } from '../words-texts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.saved.make'))('title') };
}

/** Keeps a summary as a draft of the reader's side, under a name and for a meeting. */
async function SaveSummaryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('summary.write');
  const search = await searchParams;
  const named = { municipalityId: firstOf(search.municipality) ?? '', period: firstOf(search.period) ?? '' };
  const asked = readAskedSummary(named, search);
  const summary = asked && (await getSummary(scope, asked));
  if (asked === null || summary === null) return refuseAsNotFound();
  const [t, page, forms, locale, messages] = await Promise.all([
    getTranslations('summaries.saved.make'),
    getTranslations('summaries.page'),
    getTranslations('forms'),
    getLocale(),
    getMessages(),
  ]);
  const [period, part] = [periodMark(asked.period), partMark(asked.part)];
  const live = paths.summary(asked.municipalityId, period, part);
  const name = titleOf(asked.period, { locale, messages });
  const about = summary.part.kind === 'MUNICIPALITY' ? summary.municipality : summary.part.name;
  const suggestions = suggestionsOf(summary, { locale, messages });
  const sentences = [...new Set(suggestions.map(({ text }) => text))];
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: page('title'), href: paths.summaries },
          { label: name, href: live },
          { label: t('title') },
        ]}
      />
      <PageHead title={t('title')} facts={[`${name}, ${about}`, t('lead')]} />
      <div className="mb-5 empty:hidden">
        <AlsoKept other={betweenParties(await listSavedSummaries(scope), asked)} beside="draft" />
      </div>
      <WordsForm
        action={saveSummaryAction}
        initial={await initialFormState('summary.save')}
        keptText={forms('kept')}
        texts={await wordsTexts(sentences)}
        hidden={{
          ...{ municipalityId: asked.municipalityId, period, part: part ?? '' },
          offered: offeredField(suggestions),
        }}
        words={{ title: name, meeting: '', correctionDays: USUAL_CORRECTION_DAYS, sentences }}
        meetings={await meetingOptions(scope, asked, locale)}
        submit={t('submit')}
        cancel={{ href: live, label: t('cancel') }}
      />
    </>
  );
}

export default orBroken(SaveSummaryPage);
