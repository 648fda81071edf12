'use server';

import { defineAction } from '@/lib/auth/define-action';
import { seeChoiceSchema } from '@/lib/schemas/choices/see-choice';
import { seeChoice } from '@/lib/usecases/choices/see-choice';

export const seeChoiceAction = defineAction({
  permission: 'choices.view',
  schema: seeChoiceSchema,
  run: seeChoice,
  errors: { 'not-found': 'choices.errors.not-found', 'own-choice': 'choices.errors.own-choice' },
  revalidate: ['/choices'],
});
