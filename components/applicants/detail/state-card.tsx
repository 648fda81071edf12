import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { movesFrom, reasonsFor } from '@/lib/domain/applicant/applicant-state';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../../slots/act-form';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { ApplicantChip, StateReasonText } from '../applicant-chip';

export type StateForms = Readonly<
  Record<ApplicantState, { readonly action: FormAction; readonly initial: FormState }>
>;
interface StateCardProps {
  applicant: Applicant;
  /** How long the organisation keeps whoever is taken off the list. */
  keptMonths: number;
  /** The form that leads to each state; absent for who may only read. */
  forms?: StateForms;
}

/** How the applicant stands on the list, what that means, and what can be done about it. */
export function StateCard({ applicant, keptMonths, forms }: StateCardProps) {
  const t = useTranslations('applicants.state');
  const locale = useLocale();
  const { state, stateReason, eraseOn, erasedAt } = applicant;
  const joined = stateReason === 'SAME_PERSON';
  const moves = joined || erasedAt !== null ? [] : movesFrom(state);
  return (
    <Card small title={t('title')}>
      <div className="grid gap-3 text-sm">
        <p>
          <ApplicantChip state={state} /> <StateReasonText reason={stateReason} />
        </p>
        <p className="text-ink-muted">
          {joined ? t('joined') : t(state)}{' '}
          {eraseOn && erasedAt === null && t('eraseOn', { day: formatDay(eraseOn, locale) })}
        </p>
        {forms &&
          moves.map((to) => <MoveForm key={to} {...{ applicant, keptMonths, to }} form={forms[to]} />)}
      </div>
    </Card>
  );
}

const SUBMIT = { ACTIVE: 'activate', PAUSED: 'pause', LAPSED: 'lapse' } as const;

interface MoveFormProps {
  applicant: Applicant;
  keptMonths: number;
  to: ApplicantState;
  form: StateForms[ApplicantState];
}

/** Folded, so that taking somebody off a list is never one slip of the hand away. */
function MoveForm({ applicant, keptMonths, to, form }: MoveFormProps) {
  const t = useTranslations('applicants.state');
  const reasons = useTranslations('applicants.reasons');
  const common = useTranslations('applicants.form');
  const kept = useTranslations('forms')('kept');
  const hidden = { applicantId: applicant.id, revision: String(applicant.revision), state: to };
  const choices = reasonsFor(to).map((value) => ({ value, label: reasons(value) }));
  const content = (
    <ActForm
      action={form.action}
      initial={form.initial}
      form={SUBMIT[to]}
      submit={t(SUBMIT[to])}
      look={to === 'LAPSED' ? 'danger' : 'plain'}
      keptText={kept}
      fields={[
        ...Object.entries(hidden).map(([name, value]) => ({ kind: 'hidden' as const, name, value })),
        ...(choices.length === 0
          ? []
          : [
              {
                ...{ kind: 'select' as const, name: 'reason', label: t('reason'), options: choices },
                placeholder: common('choose'),
              },
            ]),
      ]}
    >
      {to !== 'PAUSED' && (
        <p className="text-ink-muted">
          {to === 'LAPSED' ? t('lapseText', { months: keptMonths }) : t('activateText')}
        </p>
      )}
    </ActForm>
  );
  return (
    <details open={form.initial.kept}>
      <summary className="underline underline-offset-4">{t(SUBMIT[to])}</summary>
      <div className="mt-3">{content}</div>
    </details>
  );
}
