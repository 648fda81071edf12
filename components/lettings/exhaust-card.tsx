import { useLocale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import { currentPhase, type LadderPhase } from '@/lib/domain/letting/finding/waterfall';
import type { LettingFile } from '@/lib/domain/letting/letting-file';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';

interface ExhaustCardProps {
  file: LettingFile;
  phase: LadderPhase;
  action: FormAction;
  initial: FormState;
}

const LONGEST_REASON = 500;

/** Leaves a step behind: says what comes then, and asks why where somebody is left. */
export function ExhaustCard({ file, phase, action, initial }: ExhaustCardProps) {
  const t = useTranslations('lettings.exhaust');
  const tLettings = useTranslations('lettings');
  const { letting } = file;
  const name = explainPhase(phase.phase, letting.opening.basis)[useLocale()];
  return (
    <Card title={t('title')}>
      <Consequence file={file} phase={phase} />
      <ActForm
        action={action}
        initial={initial}
        form="exhaust"
        look="plain"
        fields={[
          { kind: 'hidden', name: 'lettingId', value: letting.id },
          { kind: 'hidden', name: 'revision', value: String(letting.revision) },
          { kind: 'hidden', name: 'position', value: String(phase.position) },
          {
            ...{ kind: 'textarea', name: 'reason', label: t('reason'), hint: t('reasonHint') },
            ...{ optional: true, rows: 2, maxLength: LONGEST_REASON },
          },
          { kind: 'check', name: 'confirmed', label: t('confirm', { phase: name }) },
        ]}
        submit={t('submit')}
        keptText={tLettings('kept')}
      />
    </Card>
  );
}

function Consequence({
  file: { ladder, letting, agreement },
  phase,
}: Pick<ExhaustCardProps, 'file' | 'phase'>) {
  const t = useTranslations('lettings.exhaust');
  const locale = useLocale();
  const { basis } = letting.opening;
  const name = explainPhase(phase.phase, basis)[locale];
  const after = [...letting.exhausted, { position: phase.position }];
  const next = currentPhase(ladder, after, letting.toRehouse);
  if (next === null) return <p className="mb-4 max-w-prose">{t('leadLast', { phase: name })}</p>;
  const turn = next.byTurn && letting.listTurn === null;
  const filters = next.criteria.filter(({ use }) => use === 'FILTER').map(({ set }) => set);
  const isNew = !phase.criteria.some(({ use }) => use === 'FILTER') && filters.length > 0;
  const labels = agreement.criteriaSets
    .filter(({ set }) => filters.includes(set))
    .map(({ label }) => label[locale]);
  return (
    <p className="mb-4 max-w-prose">
      {t('lead', {
        phase: name,
        next: turn ? t('nextList') : t('next', { phase: explainPhase(next.phase, basis)[locale] }),
      })}{' '}
      {isNew && t('combined', { sets: labels.join(', ').toLowerCase() })}
    </p>
  );
}
