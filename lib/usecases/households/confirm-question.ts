import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { lockApplicant } from '@/lib/data/applicants/applicants-lock';
import { readOfferCase } from '@/lib/data/offers/offer-case';
import { insertConfirmation } from '@/lib/data/people/confirmations';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { Question } from '@/lib/domain/criteria/vocabulary';
import type { HouseholdMemberId, OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type EvaluatedOffer, evaluateOfferIn } from './evaluate-offer';

export type ConfirmQuestionInput = {
  readonly offerId: OfferId;
  readonly memberId: HouseholdMemberId;
  readonly criterion: string;
  readonly question: Question;
  readonly upheld: boolean;
  readonly reason: string;
};

export type ConfirmQuestionError =
  | { readonly code: 'not-found' }
  /** The offer is no longer open: what it was decided on stays as it was. */
  | { readonly code: 'offer-closed' }
  | { readonly code: 'question-not-asked' };

/** A named officer answers what the rule cannot settle, with a reason. The latest answer counts; papers are still needed. */
export function confirmQuestion(
  scope: Scope,
  input: ConfirmQuestionInput,
): Promise<Result<null, ConfirmQuestionError>> {
  return inHotTransaction(scope, async (tx) => {
    const found = await readOfferCase(tx, scope, input.offerId);
    const applicant = found && (await lockApplicant(tx, scope, found.applicant.id));
    if (applicant === null || applicant.erasedAt !== null) return err({ code: 'not-found' });
    const evaluated = await evaluateOfferIn(tx, scope, input.offerId);
    if (evaluated === null) return err({ code: 'not-found' });
    if (!['SENT', 'YES'].includes(evaluated.offer.state)) return err({ code: 'offer-closed' });
    if (!isAsked(evaluated, input)) return err({ code: 'question-not-asked' });
    await insertConfirmation(tx, scope, applicant, input);
    const { id: applicantId, organisationId, now: at } = applicant;
    const payload = { criterion: input.criterion, upheld: input.upheld };
    await appendApplicantEvents(tx, scope, [
      { applicantId, organisationId, at, event: { kind: 'CONFIRMED', payload } },
    ]);
    return ok(null);
  });
}

/** Is it open now, or has it been answered before? An answer may be given anew. */
function isAsked({ sets, stated }: EvaluatedOffer, input: ConfirmQuestionInput): boolean {
  const criterion = sets
    .flatMap(({ evaluation }) => evaluation.criteria)
    .find((row) => row.criterion === input.criterion);
  const member = criterion?.members.find((row) => row.member === input.memberId);
  if (member === undefined) return false;
  const isOpen = member.missing.some((one) => one.kind === 'CONFIRMATION' && one.question === input.question);
  const isAnswered = stated.confirmations.some(
    (row) =>
      row.criterion === input.criterion && row.member === input.memberId && row.question === input.question,
  );
  return isOpen || isAnswered;
}
