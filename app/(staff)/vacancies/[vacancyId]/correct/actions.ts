'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { correctVacancySchema } from '@/lib/schemas/vacancies/acts';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { correctVacancy } from '@/lib/usecases/vacancies/correct-vacancy';

export const correctVacancyAction = defineAction({
  permission: 'vacancy.change',
  schema: correctVacancySchema,
  run: correctVacancy,
  errors: VACANCY_ERROR_TEXTS,
  redirectTo: ({ replacement }) => paths.vacancy(replacement.vacancyId),
  revalidate: [paths.vacancies, paths.departments],
});
