import { z } from 'zod';
import { DECLINE_REASONS, type DeclineReason, PHASES } from '@/lib/domain/letting/vocabulary';
import {
  type ApplicantId,
  asId,
  type LettingId,
  type OfferId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

const offerId = z.uuid().transform((text) => asId<OfferId>(text));

/** Nobody chosen is told by the use case; more than the form can hold is no form of ours. */
const MOST = 50;

/** Empty where nothing takes a reason. */
const reasonInWords = freeText()
  .max(500)
  .refine((text) => text === '' || text.length >= 3, says('offers.errors.reason-in-words'))
  .default('');

export const sendOffersSchema = z.object({
  lettingId: z.uuid().transform((text) => asId<LettingId>(text)),
  vacancyId: z.uuid().transform((text) => asId<VacancyId>(text)),
  revision,
  phase: z.enum(PHASES),
  applicantIds: z
    .array(z.uuid().transform((text) => asId<ApplicantId>(text)))
    .max(MOST)
    .default([]),
  ...{ reason: reasonInWords, crowdingReason: reasonInWords },
});

/** Left open: no reason is asked of anybody. */
export const declineReason = z
  .enum(['', ...DECLINE_REASONS])
  .default('')
  .transform((word): DeclineReason | null => (word === '' ? null : word));

export const answerWords = z.enum(['YES', 'NO']);

/** A yes has no reason, whatever else the form sent. */
export const answerOf = (answer: 'YES' | 'NO', reason: DeclineReason | null) =>
  answer === 'YES' ? ({ answer } as const) : ({ answer, declineReason: reason } as const);

export const recordAnswerSchema = z
  .object({ offerId, revision, answer: answerWords, declineReason })
  .transform(({ answer, declineReason: reason, ...rest }) => ({ ...rest, ...answerOf(answer, reason) }));

export const offerActSchema = z.object({ offerId, revision });

export const offerSchema = z.object({ offerId });

/** The page on which a link was marked as passed on, and to which the reader comes back. */
const PASS_ON_FROM = ['letting', 'list', 'link'] as const;
export type PassOnFrom = (typeof PASS_ON_FROM)[number];

export const passOnLinkSchema = z.object({ offerId, from: z.enum(PASS_ON_FROM) });
