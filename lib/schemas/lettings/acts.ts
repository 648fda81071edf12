import { z } from 'zod';
import { asId, type LettingId, type VacancyId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { revision } from '../revision';

export const openLettingSchema = z.object({
  vacancyId: z.uuid().transform((value) => asId<VacancyId>(value)),
});

const LONGEST_REASON = 500;

/** The phase is named by its place on the ladder; the reason is asked for only where somebody is left. */
export const declareExhaustedSchema = z.object({
  lettingId: z.uuid().transform((value) => asId<LettingId>(value)),
  revision,
  position: z
    .string()
    .regex(/^[0-9]{1,2}$/)
    .transform(Number),
  reason: freeText()
    .max(LONGEST_REASON)
    .default('')
    .transform((text) => (text === '' ? null : text)),
});
