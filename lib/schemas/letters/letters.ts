import { z } from 'zod';
import { LETTER_KINDS } from '@/lib/domain/letting/vocabulary';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';

export const makeLetterSchema = z.object({
  offerId: z.uuid().transform((value) => asId<OfferId>(value)),
  kind: z.enum(LETTER_KINDS),
  language: z.enum(LANGUAGES),
});

/** A text for every code that writing a letter may answer. */
export const LETTER_ERROR_TEXTS = {
  'not-found': says('letters.errors.not-found'),
  'not-so': { field: 'kind', text: says('letters.errors.not-so') },
  'nothing-missing': { field: 'kind', text: says('letters.errors.nothing-missing') },
  'applicant-hidden': says('letters.errors.applicant-hidden'),
} as const;
