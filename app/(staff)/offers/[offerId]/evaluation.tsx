import { getTranslations } from 'next-intl/server';
import { ChecklistCard } from '@/components/households/checklist-card';
import { EvaluationCards } from '@/components/households/evaluation-cards';
import { FrozenNotice } from '@/components/households/frozen-notice';
import type { MemberLabels } from '@/components/households/member-labels';
import { Card } from '@/components/ui/card';
import { findFrozenEvaluation } from '@/lib/data/candidates/frozen-evaluation';
import { listPapers } from '@/lib/data/papers/papers';
import type { UserScope } from '@/lib/domain/access/scope';
import { checklistRows, keptRows } from '@/lib/domain/letting/finding/checklist-rows';
import { paths } from '@/lib/platform/paths';
import type { EvaluatedOffer } from '@/lib/usecases/households/evaluate-offer';
import { Questions } from './questions';

interface EvaluationProps {
  scope: UserScope;
  file: EvaluatedOffer;
  labels: MemberLabels;
}

/** What the criteria say: as it is now while the offer is open, afterwards as it was written when it was decided. */
export async function Evaluation(props: EvaluationProps) {
  const { scope, file, labels } = props;
  const { offer, sets, stored, outcome } = file;
  if (!['SENT', 'YES'].includes(offer.state)) return <Frozen {...props} />;
  const papers = await listPapers(scope, offer.applicant.id);
  return (
    <>
      <EvaluationCards stored={stored} labels={labels} />
      <Questions {...props} />
      <ChecklistCard
        rows={checklistRows(sets, stored, papers)}
        {...{ labels, outcome }}
        stateAt={(member) =>
          member === null
            ? paths.editApplicant(offer.applicant.id)
            : paths.memberFacts(offer.applicant.id, member, offer.id)
        }
      />
    </>
  );
}

async function Frozen({ scope, file: { offer }, labels }: EvaluationProps) {
  const [frozen, t] = await Promise.all([
    findFrozenEvaluation(scope, offer.id),
    getTranslations('households.evaluation'),
  ]);
  if (frozen?.stored) {
    return (
      <>
        <FrozenNotice at={frozen.decidedAt} />
        <EvaluationCards stored={frozen.stored} labels={labels} />
        <ChecklistCard
          rows={keptRows(frozen.stored)}
          {...{ labels, outcome: frozen.stored.outcome, stateAt: null }}
        />
      </>
    );
  }
  return (
    <Card title={t('title')} id="evaluation">
      <p className="max-w-prose text-md">{t(frozen === null ? 'notOpen' : 'deleted')}</p>
    </Card>
  );
}
