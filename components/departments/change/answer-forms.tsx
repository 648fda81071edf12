import { useLocale, useTranslations } from 'next-intl';
import type { ChangeAnswer, ChangeKind } from '@/lib/domain/department/department-change';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { formatLongDay } from '../../ui/format';
import { SubmitButton } from '../../ui/submit-button';
import { BoundTextarea } from '../../vacancies/form/bound-fields';
import { FormShell } from '../../vacancies/form/form-shell';

interface AnswerFormProps {
  change: {
    readonly id: string;
    readonly revision: number;
    readonly kind: ChangeKind;
    readonly effectiveOn: CalendarDate;
  };
  today: CalendarDate;
  answer: ChangeAnswer;
  action: FormAction;
  initial: FormState;
}

/** Confirms what the other party proposed, refuses it, or takes it back. */
export function AnswerForm({ change, today, answer, action, initial }: AnswerFormProps) {
  const locale = useLocale();
  const t = useTranslations('departmentChanges.one');
  const kept = useTranslations('forms')('kept');
  const words = {
    CONFIRM: { title: t('confirm'), submit: t(change.kind === 'MERGE' ? 'confirmSubmit' : 'confirmSplit') },
    REFUSE: { title: t('refuse'), submit: t('refuseSubmit') },
    WITHDRAW: { title: t('withdraw'), submit: t('withdrawSubmit') },
  }[answer];
  return (
    <Card title={words.title}>
      {answer === 'CONFIRM' && (
        <p className="mb-4 max-w-prose">
          {change.effectiveOn > today
            ? t('confirmLater', { day: formatLongDay(change.effectiveOn, locale) })
            : t('confirmLead')}
        </p>
      )}
      <FormShell
        {...{ action, initial }}
        form={answer}
        words={{ kept, labels: { reason: t('answerReasonField') } }}
        foot={<SubmitButton look={answer === 'CONFIRM' ? 'primary' : 'plain'}>{words.submit}</SubmitButton>}
      >
        <input type="hidden" name="changeId" value={change.id} />
        <input type="hidden" name="revision" value={change.revision} />
        <input type="hidden" name="answer" value={answer} />
        {answer !== 'CONFIRM' && (
          <div className="max-w-2xl">
            <BoundTextarea name="reason" label={t('answerReasonField')} rows={2} />
          </div>
        )}
      </FormShell>
    </Card>
  );
}
