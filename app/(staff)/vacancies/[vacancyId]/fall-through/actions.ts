'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { LEASE_ERROR_TEXTS } from '@/lib/schemas/leases/error-texts';
import { fallThroughSchema } from '@/lib/schemas/leases/leases';
import { recordFallThrough } from '@/lib/usecases/leases/record-fall-through';

export const recordFallThroughAction = defineAction({
  permission: 'vacancy.let',
  form: 'fall-through',
  schema: fallThroughSchema,
  run: recordFallThrough,
  errors: LEASE_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => paths.vacancy(vacancyId),
  revalidate: [paths.vacancies, paths.departments],
});
