'use server';

import { defineAction } from '@/lib/auth/define-action';
import { CONFIRM_ERROR_TEXTS, confirmQuestionSchema } from '@/lib/schemas/households/confirm-question';
import { confirmQuestion } from '@/lib/usecases/households/confirm-question';

export const confirmQuestionAction = defineAction({
  permission: 'letting.decide',
  schema: confirmQuestionSchema,
  run: confirmQuestion,
  errors: CONFIRM_ERROR_TEXTS,
  done: 'households.questions.done',
  form: 'confirm-question',
});
