'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { CONFIRM_ERROR_TEXTS, confirmQuestionSchema } from '@/lib/schemas/households/confirm-question';
import { LEFT_HOME_ERROR_TEXTS } from '@/lib/schemas/leases/error-texts';
import { reportLeftHomeSchema } from '@/lib/schemas/leases/left-home';
import { confirmQuestion } from '@/lib/usecases/households/confirm-question';
import { reportLeftHome } from '@/lib/usecases/leases/report-left-home';

export const confirmQuestionAction = defineAction({
  permission: 'letting.decide',
  schema: confirmQuestionSchema,
  run: confirmQuestion,
  errors: CONFIRM_ERROR_TEXTS,
  done: 'households.questions.done',
  form: 'confirm-question',
});

/** The home that the new tenant leaves; leads to the case, where the verdict stands. */
export const reportLeftHomeAction = defineAction({
  permission: 'vacancy.report',
  form: 'left-home',
  schema: reportLeftHomeSchema,
  run: reportLeftHome,
  errors: LEFT_HOME_ERROR_TEXTS,
  redirectTo: ({ vacancies: [first] }) => (first ? paths.vacancy(first.vacancyId) : paths.vacancies),
  revalidate: [paths.vacancies, paths.departments],
});
