import { useLocale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { DeclaredExhausted, Letting } from '@/lib/domain/letting/letting';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { shortMoment } from '../vacancies/moment';

interface ResumeCardProps {
  letting: Letting;
  /** The phase that was left last, with nothing offered after it. */
  left: DeclaredExhausted;
  action: FormAction;
  initial: FormState;
  /** Unfolded: the reader has just left the phase and may have come to undo it. */
  isOpen?: boolean;
}

export const RESUME = 'resume-phase';

const LONGEST_REASON = 500;

/** Takes up again a phase that was left too soon, folded away until it is wanted. */
export function ResumeCard({ letting, left, action, initial, isOpen }: ResumeCardProps) {
  const t = useTranslations('lettings.resume');
  const tLettings = useTranslations('lettings');
  const locale = useLocale();
  const phase = explainPhase(left.phase, letting.opening.basis)[locale];
  const when = shortMoment(new Date(left.at), locale);
  return (
    <Card>
      <details id={RESUME} open={initial.kept || isOpen || undefined}>
        <summary className="cursor-pointer font-medium text-accent underline underline-offset-4">
          {t('title', { phase })}
        </summary>
        <p className="my-3 max-w-prose">{t('lead', { phase, when, name: left.byName ?? 'none' })}</p>
        <ActForm
          {...{ action, initial }}
          form="resume"
          look="plain"
          fields={[
            { kind: 'hidden', name: 'lettingId', value: letting.id },
            { kind: 'hidden', name: 'revision', value: String(letting.revision) },
            { kind: 'hidden', name: 'position', value: String(left.position) },
            {
              ...{ kind: 'textarea', name: 'reason', label: t('reason'), hint: t('reasonHint') },
              ...{ rows: 2, maxLength: LONGEST_REASON },
            },
          ]}
          submit={t('submit')}
          keptText={tLettings('kept')}
        />
      </details>
    </Card>
  );
}
