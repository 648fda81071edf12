import { useLocale, useTranslations } from 'next-intl';
import { PHRASEBOOKS } from '@/lib/domain/criteria/render-evaluation';
import type { Question } from '@/lib/domain/criteria/vocabulary';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import type { MemberLabels } from './member-labels';

/** One question of a criterion about a member. */
export interface AskedQuestion {
  criterion: string;
  label: Bilingual;
  member: string;
  question: Question;
  /** The latest answer; null while there is none. */
  answer: { upheld: boolean; reason: string | null; by: string; on: string } | null;
}

interface QuestionsProps {
  offerId: string;
  questions: readonly AskedQuestion[];
  labels: MemberLabels;
  /** Null where the offer is no longer open, or the reader may not answer. */
  form: { action: FormAction; initial: FormState; keptText: string } | null;
}

/** What the rule cannot settle: a named officer answers with a reason, and may answer anew. */
export function QuestionsCard({ offerId, questions, labels, form }: QuestionsProps) {
  const t = useTranslations('households.questions');
  if (questions.length === 0) return null;
  return (
    <Card title={t('title')} id="questions">
      <p className="max-w-prose text-md text-ink-muted">{t('lead')}</p>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {questions.map((asked) => (
          <li key={idOf(asked)} className="break-inside-avoid py-4 last:pb-0">
            <Asked {...{ asked, labels }} />
            {form && <Answering {...{ offerId, asked, form }} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const idOf = ({ criterion, member, question }: AskedQuestion): string => `${criterion}-${member}-${question}`;

function Asked({ asked, labels }: { asked: AskedQuestion; labels: MemberLabels }) {
  const t = useTranslations('households.questions');
  const locale = useLocale();
  const { label, member, question, answer } = asked;
  return (
    <>
      <p className="text-sm text-ink-muted">
        {labels[member]}, {label[locale]}
      </p>
      <h3>{PHRASEBOOKS[locale].question[question]}</h3>
      {answer && (
        <div className="mt-1 text-md">
          <p>
            <b>{t(answer.upheld ? 'yes' : 'no')}</b>{' '}
            <span className="text-sm text-ink-muted">
              {t('answered', { by: answer.by, day: formatDay(answer.on, locale) })}
            </span>
          </p>
          <p className="max-w-prose whitespace-pre-line">{answer.reason ?? t('reasonDeleted')}</p>
        </div>
      )}
    </>
  );
}

const LONGEST = 1000;

type AnsweringProps = Pick<QuestionsProps, 'offerId'> & {
  asked: AskedQuestion;
  form: NonNullable<QuestionsProps['form']>;
};

function Answering({ offerId, asked, form }: AnsweringProps) {
  const t = useTranslations('households.questions');
  const id = idOf(asked);
  const sent = { offerId, memberId: asked.member, criterion: asked.criterion, question: asked.question };
  const fields: readonly ActField[] = [
    ...Object.entries(sent).map(([name, value]): ActField => ({ kind: 'hidden', name, value })),
    {
      ...{ kind: 'radio', name: 'answer', label: t('answer') },
      choices: [
        { value: 'YES', label: t('yes') },
        { value: 'NO', label: t('no') },
      ],
    },
    {
      kind: 'textarea',
      name: 'reason',
      label: t('reason'),
      hint: t('reasonHint'),
      rows: 3,
      maxLength: LONGEST,
    },
  ];
  // What was typed before signing in again belongs to the question it was typed for.
  const isKept =
    form.initial.kept && Object.entries(sent).every(([name, value]) => form.initial.values[name] === value);
  const initial = isKept ? form.initial : { ...form.initial, kept: false, values: {} };
  const answering = (
    <ActForm
      {...{ action: form.action, initial, keptText: form.keptText, fields, form: id, submit: t('submit') }}
      look="plain"
    />
  );
  if (asked.answer === null) return <div className="mt-3 print:hidden">{answering}</div>;
  return (
    <details className="mt-3 print:hidden">
      <summary className="cursor-pointer text-md text-accent">{t('again')}</summary>
      <div className="mt-3">{answering}</div>
    </details>
  );
}
