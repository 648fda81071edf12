import { useLocale, useTranslations } from 'next-intl';
import { DECLINE_REASONS, type OfferState } from '@/lib/domain/letting/vocabulary';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { formatWeekday } from '../ui/format';
import { Notice } from '../ui/notice';

interface AnswerSectionProps {
  action: FormAction;
  secret: string;
  state: OfferState;
  answerDue: string;
  organisation: string;
  /** The answer may still be given or changed. */
  open: boolean;
}

/** Yes or no with one press; what has been said, and how to say something else. */
export function AnswerSection(props: AnswerSectionProps) {
  const { state, answerDue, open, organisation } = props;
  const t = useTranslations('applicantPage.answer');
  const locale = useLocale();
  const day = formatWeekday(answerDue, locale);
  const answered = state !== 'SENT';
  return (
    <Card title={t('title')} id="answer">
      <div className="grid gap-5">
        <Said state={state} />
        <p>
          {open && (answered ? t('notBinding', { day }) : t('deadline', { day }))}
          {!open && t('locked', { organisation })}
        </p>
        {state === 'SENT' && <p className="text-sm text-ink-muted">{t('binding')}</p>}
        {open && (state === 'SENT' || state === 'NO') && <Yes {...props} changing={answered} />}
        {open && (state === 'SENT' || state === 'YES') && <No {...props} changing={answered} />}
      </div>
    </Card>
  );
}

function Said({ state }: { state: OfferState }) {
  const t = useTranslations('applicantPage.answer');
  if (state === 'SENT') return null;
  const word = state === 'NO' ? 'saidNo' : 'saidYes';
  return (
    <Notice tone={state === 'NO' ? 'info' : 'success'} title={t(word)}>
      {t(`${word}Text`)}
    </Notice>
  );
}

type FormProps = AnswerSectionProps & { changing: boolean };

const hidden = (secret: string, answer: 'YES' | 'NO'): readonly ActField[] => [
  { kind: 'hidden', name: 'secret', value: secret },
  { kind: 'hidden', name: 'answer', value: answer },
];

function Yes({ action, secret, changing }: FormProps) {
  const t = useTranslations('applicantPage.answer');
  return (
    <ActForm
      action={action}
      initial={emptyFormState}
      fields={hidden(secret, 'YES')}
      submit={t('yes')}
      look={changing ? 'plain' : 'primary'}
      keptText=""
      form="yes"
    />
  );
}

function No({ action, secret, changing }: FormProps) {
  const t = useTranslations('applicantPage');
  const tReasons = useTranslations('offers.decline');
  return (
    <div className="border-t border-line pt-4">
      <h3 className="mb-2">{t(changing ? 'answer.changeTo' : 'answer.noTitle')}</h3>
      <ActForm
        action={action}
        initial={emptyFormState}
        fields={[
          ...hidden(secret, 'NO'),
          {
            ...{ kind: 'select', name: 'declineReason', label: t('answer.reason'), optional: true },
            placeholder: t('answer.reasonNone'),
            options: DECLINE_REASONS.map((reason) => ({ value: reason, label: tReasons(reason) })),
          },
        ]}
        submit={t('answer.no')}
        look="plain"
        keptText=""
        form="no"
      >
        <p className="text-sm text-ink-muted">{t('missedRule')}</p>
      </ActForm>
    </div>
  );
}
