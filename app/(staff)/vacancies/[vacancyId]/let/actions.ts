'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { letVacancySchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { letVacancy } from '@/lib/usecases/vacancies/let-vacancy';

export const letVacancyAction = defineAction({
  permission: 'vacancy.let',
  schema: letVacancySchema,
  run: letVacancy,
  errors: VACANCY_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => paths.vacancy(vacancyId),
  revalidate: [paths.vacancies, paths.departments],
});
