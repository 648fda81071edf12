'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { reportVacancySchema } from '@/lib/schemas/vacancies/report';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';

export const reportVacancyAction = defineAction({
  permission: 'vacancy.report',
  schema: reportVacancySchema,
  run: reportVacancies,
  errors: VACANCY_ERROR_TEXTS,
  redirectTo: ({ vacancies: [first] }) => (first ? paths.vacancy(first.vacancyId) : paths.vacancies),
  revalidate: [paths.vacancies],
});
