import { z } from 'zod';
import { REJECTION_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import { maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';
import { ticked } from '../vacancies/fields';

const offerId = z.uuid().transform((value) => asId<OfferId>(value));
const offer = { offerId, revision };
const reason = freeText().min(3).max(2000);

export const approveOfferSchema = z
  .object({ ...offer, reason, aware: ticked })
  .transform(({ aware, ...form }) => ({
    ...form,
    made: { decision: 'APPROVED' as const, ground: null, aware },
  }));

export const rejectOfferSchema = z
  .object({
    ...{ ...offer, reason, ground: z.enum(REJECTION_GROUNDS), vouched: ticked },
    nothingComesOn: maybeDay,
  })
  .transform(({ ground, vouched, nothingComesOn, ...form }) => ({
    ...form,
    made: { decision: 'REJECTED' as const, ground, vouched, nothingComesOn },
  }));

/** Whoever does not agree says why: the colleague reads it. */
export const secondDecisionSchema = z
  .object({ ...offer, answer: z.enum(['AGREES', 'REFUSES']), text: freeText().max(1000).default('') })
  .superRefine(({ answer, text }, context) => {
    if (answer === 'AGREES' || text.length >= 3) return;
    context.addIssue({ code: 'custom', path: ['text'], message: says('leases.second.whyNot') });
  })
  .transform(({ answer, ...form }) => ({ ...form, agrees: answer === 'AGREES' }));

export const undoDecisionSchema = z.object({ ...offer, reason: freeText().min(3).max(1000) });
