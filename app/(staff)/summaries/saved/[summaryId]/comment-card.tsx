import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { may } from '@/lib/domain/access/permissions';
import { mayAct } from '@/lib/domain/summary/closing';
import { commentOnSummaryAction } from '../actions';
import type { LoadedSummary } from './summary-of';

/** Something to say to the other parties. */
export async function CommentCard({ scope, file: { summary }, actor }: LoadedSummary) {
  if (!may(scope, 'summary.write') || !mayAct(summary.state, 'COMMENT', actor).ok) return null;
  const [t, forms] = await Promise.all([
    getTranslations('summaries.saved.comment'),
    getTranslations('forms'),
  ]);
  return (
    <Card title={t('title')} small>
      <ActForm
        action={commentOnSummaryAction}
        initial={await initialFormState('summary.comment')}
        keptText={forms('kept')}
        submit={t('submit')}
        look="plain"
        form="comment"
        fields={[
          { kind: 'hidden', name: 'summaryId', value: summary.id },
          { kind: 'textarea', name: 'said', label: t('label'), maxLength: 2000, rows: 3 },
        ]}
      />
    </Card>
  );
}
