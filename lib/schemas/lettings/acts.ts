import { z } from 'zod';
import { asId, type LettingId, type VacancyId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

export const openLettingSchema = z.object({
  vacancyId: z.uuid().transform((value) => asId<VacancyId>(value)),
});

const LONGEST_REASON = 500;
const SHORTEST_REASON = 3;

const lettingId = z.uuid().transform((value) => asId<LettingId>(value));
const position = z
  .string()
  .regex(/^[0-9]{1,2}$/)
  .transform(Number);

/** The phase is named by its place on the ladder; the reason is asked for only where somebody is left, a deliberate yes always. */
export const declareExhaustedSchema = z
  .object({
    ...{ lettingId, revision, position },
    confirmed: z.literal('yes', says('lettings.errors.confirm-exhausted')),
    reason: freeText()
      .max(LONGEST_REASON)
      .default('')
      .transform((text) => (text === '' ? null : text)),
  })
  .transform(({ confirmed: _, ...input }) => input);

/** The same for taking it up again, which always takes a reason. */
export const resumePhaseSchema = z.object({
  ...{ lettingId, revision, position },
  reason: freeText()
    .max(LONGEST_REASON)
    .refine((text) => text.length >= SHORTEST_REASON, says('lettings.errors.reason-in-words')),
});
