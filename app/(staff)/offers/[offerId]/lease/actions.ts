'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { LEASE_ERROR_TEXTS } from '@/lib/schemas/leases/error-texts';
import { signLeaseOfOfferSchema } from '@/lib/schemas/leases/leases';
import { signLease } from '@/lib/usecases/leases/sign-lease';

export const signLeaseOfOfferAction = defineAction({
  permission: 'vacancy.let',
  schema: signLeaseOfOfferSchema,
  run: signLease,
  errors: LEASE_ERROR_TEXTS,
  redirectTo: (_, { leased }) => withQuery(paths.offer(leased.offerId), { done: 'leased' }),
  revalidate: [paths.vacancies, paths.departments],
});
