'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { changeVacancySchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { changeVacancy } from '@/lib/usecases/vacancies/change-vacancy';

export const changeVacancyAction = defineAction({
  permission: 'vacancy.change',
  schema: changeVacancySchema,
  run: changeVacancy,
  errors: VACANCY_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => paths.vacancy(vacancyId),
  revalidate: [paths.vacancies, paths.departments],
});
