'use server';

import { defineAction } from '@/lib/auth/define-action';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, type Result } from '@/lib/domain/shared/result';
import { paths } from '@/lib/platform/paths';
import { decideAwaitingSchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import {
  type DecideAwaitingAnswer,
  type DecideAwaitingError,
  type DecideAwaitingInput,
  decideAwaiting,
} from '@/lib/usecases/vacancies/decide-awaiting';

type Refused = DecideAwaitingError | { readonly code: 'still-waiting' };

/** Nothing decided is no success to whoever pressed the button. */
async function decideSome(
  scope: UserScope,
  input: DecideAwaitingInput,
): Promise<Result<DecideAwaitingAnswer, Refused>> {
  const result = await decideAwaiting(scope, input);
  return result.ok && result.value.decided.length === 0 ? err({ code: 'still-waiting' }) : result;
}

export const decideAwaitingAction = defineAction({
  permission: 'vacancy.decide-awaiting',
  schema: decideAwaitingSchema,
  run: decideSome,
  errors: { 'not-found': VACANCY_ERROR_TEXTS['not-found'], 'still-waiting': 'vacancies.awaiting.still' },
  revalidate: [paths.vacancies, paths.departments],
  done: 'vacancies.awaiting.done',
});
