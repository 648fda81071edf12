import { getTranslations } from 'next-intl/server';
import type { MemberLabels } from '@/components/households/member-labels';
import { type AskedQuestion, QuestionsCard } from '@/components/households/questions-card';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { type ConfirmationShown, findConfirmations } from '@/lib/data/people/confirmations';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { openQuestions } from '@/lib/domain/letting/finding/checklist-rows';
import type { EvaluatedOffer } from '@/lib/usecases/households/evaluate-offer';
import { confirmQuestionAction } from './actions';

interface QuestionsProps {
  scope: UserScope;
  file: EvaluatedOffer;
  labels: MemberLabels;
}

/** The questions card of the offer's page: what waits for an answer first, then what has been answered. */
export async function Questions({ scope, file, labels }: QuestionsProps) {
  const { offer } = file;
  const answers = await findConfirmations(scope, offer.applicant.id);
  const isOpen = ['SENT', 'YES'].includes(offer.state) && may(scope, 'letting.decide');
  const t = await getTranslations('forms');
  const form = isOpen
    ? {
        action: confirmQuestionAction,
        initial: await initialFormState('confirm-question'),
        keptText: t('kept'),
      }
    : null;
  return <QuestionsCard offerId={offer.id} questions={questionsOf(file, answers)} {...{ labels, form }} />;
}

function questionsOf(
  { sets, checklist }: EvaluatedOffer,
  answers: readonly ConfirmationShown[],
): readonly AskedQuestion[] {
  const labelOf = (criterion: string) =>
    sets.flatMap(({ inUse }) => inUse.set.criteria).find((row) => row.criterion === criterion)?.label;
  const asked = (row: Omit<AskedQuestion, 'label'>): readonly AskedQuestion[] => {
    const label = labelOf(row.criterion);
    return label === undefined ? [] : [{ ...row, label }];
  };
  const open = openQuestions(checklist).flatMap((row) => asked({ ...row, answer: null }));
  const latest = answers.filter((row, index) => answers.findIndex((one) => isSame(one, row)) === index);
  const answered = latest.flatMap(({ criterion, memberId: member, question, upheld, reason, by, on }) =>
    asked({ criterion, member, question, answer: { upheld, reason, by, on } }),
  );
  return [...open, ...answered];
}

const isSame = (a: ConfirmationShown, b: ConfirmationShown): boolean =>
  a.criterion === b.criterion && a.memberId === b.memberId && a.question === b.question;
