'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { voidVacancySchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';

export const voidVacancyAction = defineAction({
  permission: 'vacancy.void',
  schema: voidVacancySchema,
  run: voidVacancy,
  errors: VACANCY_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => withQuery(paths.vacancy(vacancyId), { done: 'voided' }),
  revalidate: [paths.vacancies, paths.departments],
});
