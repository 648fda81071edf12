import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { WordsForm } from '@/components/summaries/saved/words-form';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { mayAct } from '@/lib/domain/summary/closing';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { meetingValue } from '@/lib/schemas/summaries/saved';
import { editSummaryAction } from '../../actions';
import { meetingOptions } from '../../meetings';
import { suggestedNow } from '../../suggested-now';
import { wordsTexts } from '../../words-texts';
import { ActPage } from '../act-page';
import { loadSummary, type SavedProps } from '../summary-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.saved.edit'))('title') };
}

type Props = SavedProps & { searchParams: Promise<SearchParams> };

/** The words of a draft, or of a summary that was sent. */
async function EditSummaryPage(props: Props) {
  await pageScope('summary.write');
  const { scope, file, actor } = await loadSummary(props, 'summary.write');
  const { summary, sentences } = file;
  const [t, end, forms, locale] = await Promise.all([
    getTranslations('summaries.saved.edit'),
    getTranslations('summaries.saved.end'),
    getTranslations('forms'),
    getLocale(),
  ]);
  const back = paths.savedSummary(summary.id);
  const open = sentences !== null && mayAct(summary.state, 'EDIT', actor).ok;
  return (
    <ActPage summary={summary} title={t('title')}>
      {!open && <Notice tone="warning">{end('notPossible')}</Notice>}
      {open && summary.state === 'SENT' && (
        <div className="mb-5">
          <Notice>{t('sentHint')}</Notice>
        </div>
      )}
      {open && (
        <WordsForm
          action={editSummaryAction}
          initial={await initialFormState('summary.edit')}
          keptText={forms('kept')}
          texts={await wordsTexts(sentences)}
          hidden={{ summaryId: summary.id, revision: String(summary.revision) }}
          words={{ ...summary, meeting: summary.meeting ? meetingValue(summary.meeting) : '', sentences }}
          meetings={await meetingOptions(scope, summary, locale)}
          suggested={
            await suggestedNow(summary, { kept: sentences, offered: file.offered }, await props.searchParams)
          }
          submit={t('submit')}
          cancel={{ href: back, label: t('cancel') }}
        />
      )}
    </ActPage>
  );
}

export default orBroken(EditSummaryPage);
