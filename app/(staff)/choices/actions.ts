'use server';

import { defineAction } from '@/lib/auth/define-action';
import { seeChoicesSchema } from '@/lib/schemas/choices/see-choices';
import { seeChoices } from '@/lib/usecases/choices/see-choices';

export const seeChoicesAction = defineAction({
  permission: 'choices.view',
  schema: seeChoicesSchema,
  run: seeChoices,
  errors: { 'not-found': 'choices.errors.not-found', 'own-choice': 'choices.errors.own-choice' },
  revalidate: ['/choices'],
});
