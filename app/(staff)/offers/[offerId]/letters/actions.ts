'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { LETTER_ERROR_TEXTS, makeLetterSchema } from '@/lib/schemas/letters/letters';
import { makeLetter } from '@/lib/usecases/letters/make-letter';

export const makeLetterAction = defineAction({
  permission: 'letting.offer',
  form: 'letter',
  schema: makeLetterSchema,
  run: makeLetter,
  errors: LETTER_ERROR_TEXTS,
  redirectTo: ({ offerId, letterId }) => paths.letter(offerId, letterId),
});
