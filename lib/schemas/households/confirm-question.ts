import { z } from 'zod';
import { QUESTIONS } from '@/lib/domain/criteria/vocabulary';
import { asId, type HouseholdMemberId, type OfferId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 1000;

export const confirmQuestionSchema = z
  .object({
    offerId: z.uuid().transform((value) => asId<OfferId>(value)),
    memberId: z.uuid().transform((value) => asId<HouseholdMemberId>(value)),
    criterion: z.string().min(1).max(60),
    question: z.enum(QUESTIONS),
    answer: z.enum(['YES', 'NO']),
    reason: freeText().min(SHORTEST_REASON).max(LONGEST_REASON),
  })
  .transform(({ answer, ...row }) => ({ ...row, upheld: answer === 'YES' }));

/** A text for every code that `confirmQuestion` may answer. */
export const CONFIRM_ERROR_TEXTS = {
  'not-found': says('households.errors.noSuchOffer'),
  'offer-closed': says('households.errors.offerClosed'),
  'question-not-asked': says('households.errors.questionNotAsked'),
};
