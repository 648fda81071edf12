import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { mayAct } from '@/lib/domain/summary/closing';
import { paths } from '@/lib/platform/paths';
import { recallSummaryAction, withdrawSummaryAction } from '../../actions';
import { ActPage } from '../act-page';
import { loadSummary, type SavedProps } from '../summary-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('summaries.saved'))('title') };
}

const ACTS = {
  recall: { act: 'RECALL', action: recallSummaryAction, form: 'summary.recall' },
  withdraw: { act: 'WITHDRAW', action: withdrawSummaryAction, form: 'summary.withdraw' },
} as const;

type Props = SavedProps & { searchParams: Promise<{ act?: string | string[] }> };

/** Asks once, with a reason, on a page of its own. */
async function EndSummaryPage(props: Props) {
  await pageScope('summary.write');
  const { file, actor } = await loadSummary(props, 'summary.write');
  const { summary } = file;
  const asked = (await props.searchParams).act === 'withdraw' ? 'withdraw' : 'recall';
  const { act, action, form } = ACTS[asked];
  const [t, acts, forms] = await Promise.all([
    getTranslations('summaries.saved.end'),
    getTranslations('summaries.saved.acts'),
    getTranslations('forms'),
  ]);
  const back = paths.savedSummary(summary.id);
  return (
    <ActPage summary={summary} title={t(asked)}>
      {mayAct(summary.state, act, actor).ok ? (
        <Card>
          <p className="mb-5 max-w-prose">{t(`${asked}Text`)}</p>
          <ActForm
            action={action}
            initial={await initialFormState(form)}
            keptText={forms('kept')}
            submit={acts(asked)}
            look={asked === 'recall' ? 'primary' : 'danger'}
            cancel={{ href: back, label: t('cancel') }}
            fields={[
              { kind: 'hidden', name: 'summaryId', value: summary.id },
              { kind: 'hidden', name: 'revision', value: String(summary.revision) },
              { kind: 'textarea', name: 'reason', label: t('reason'), maxLength: 500 },
            ]}
          />
        </Card>
      ) : (
        <Notice tone="warning">{t('notPossible')}</Notice>
      )}
    </ActPage>
  );
}

export default orBroken(EndSummaryPage);
