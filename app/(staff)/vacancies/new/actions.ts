'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { differsFromRegister, VACANCY_ERROR_TEXTS } from '@/lib/schemas/vacancies/error-texts';
import { reportVacancySchema } from '@/lib/schemas/vacancies/report';
import { reportByHand } from '@/lib/usecases/vacancies/report-by-hand';

export const reportVacancyAction = defineAction({
  permission: 'vacancy.report',
  schema: reportVacancySchema,
  run: reportByHand,
  errors: { ...VACANCY_ERROR_TEXTS, 'differs-from-register': differsFromRegister },
  redirectTo: ({ vacancies: [first] }) => (first ? paths.vacancy(first.vacancyId) : paths.vacancies),
  revalidate: [paths.vacancies],
});
