'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { LEASE_ERROR_TEXTS } from '@/lib/schemas/leases/error-texts';
import { signLeaseOutsideSchema } from '@/lib/schemas/leases/leases';
import { signLease } from '@/lib/usecases/leases/sign-lease';

export const signLeaseOutsideAction = defineAction({
  permission: 'vacancy.let',
  schema: signLeaseOutsideSchema,
  run: signLease,
  errors: LEASE_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => paths.vacancy(vacancyId),
  revalidate: [paths.vacancies, paths.departments],
});
