import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { DifferencesCard } from '@/components/summaries/saved/differences-card';
import { InputsNotice } from '@/components/summaries/saved/inputs-notice';
import { wordDifferences } from '@/components/summaries/saved/word-differences';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { mayAct } from '@/lib/domain/summary/closing';
import { paths } from '@/lib/platform/paths';
import { restateSummaryAction } from '../../actions';
import { ActPage } from '../act-page';
import { shownFigures } from '../shown-figures';
import { loadSummary, type SavedProps } from '../summary-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.saved.restatement'))('title') };
}

/** Puts today's figures beside the closed ones, with the reason; what would differ is shown first. */
async function RestateSummaryPage(props: SavedProps) {
  await pageScope('summary.close');
  const { scope, file, actor } = await loadSummary(props, 'summary.close');
  const { summary } = file;
  const { last, differences, inputs } = await shownFigures(scope, file);
  const [t, saved, forms, locale, messages] = await Promise.all([
    getTranslations('summaries.saved.restatement'),
    getTranslations('summaries.saved'),
    getTranslations('forms'),
    getLocale(),
    getMessages(),
  ]);
  const back = paths.savedSummary(summary.id);
  const open = last !== null && mayAct(summary.state, 'RESTATE', actor).ok;
  const changed = differences.length > 0 || inputs.length > 0;
  return (
    <ActPage summary={summary} title={t('title')}>
      <div className="grid grid-cols-1 gap-5">
        {!open && <Notice tone="warning">{saved('end.notPossible')}</Notice>}
        {open && !changed && <Notice>{t('nothing')}</Notice>}
        {open && changed && (
          <>
            <InputsNotice inputs={inputs} />
            <Card>
              <p className="mb-5 max-w-prose">{t('text')}</p>
              <ActForm
                action={restateSummaryAction}
                initial={await initialFormState('summary.restate')}
                keptText={forms('kept')}
                submit={t('submit')}
                cancel={{ href: back, label: t('cancel') }}
                fields={[
                  { kind: 'hidden', name: 'summaryId', value: summary.id },
                  { kind: 'hidden', name: 'after', value: String(last.number) },
                  { kind: 'textarea', name: 'reason', label: t('reason'), maxLength: 500 },
                ]}
              />
            </Card>
            {differences.length > 0 && (
              <DifferencesCard
                title={saved('differences.today', { count: differences.length })}
                differences={wordDifferences(differences, last.figures, { locale, messages })}
              />
            )}
          </>
        )}
      </div>
    </ActPage>
  );
}

export default orBroken(RestateSummaryPage);
