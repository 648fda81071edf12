'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { resolveDuplicateSchema } from '@/lib/schemas/waiting-list/duplicate';
import { resolveDuplicate } from '@/lib/usecases/waiting-list/resolve-duplicate';

export const resolveDuplicateAction = defineAction({
  permission: 'applicant.edit',
  form: 'resolve-duplicate',
  schema: resolveDuplicateSchema,
  run: resolveDuplicate,
  errors: {
    'not-found': 'waitingList.duplicates.errors.not-found',
    erased: 'waitingList.duplicates.errors.erased',
    'handled-by-another': 'waitingList.duplicates.errors.handled-by-another',
    'already-resolved': 'waitingList.duplicates.errors.already-resolved',
    'has-live-offer': ({ reference }) => ({
      text: 'waitingList.duplicates.errors.has-live-offer',
      values: { reference },
    }),
  },
  redirectTo: (_, { pair: [{ applicantId }] }) => `${paths.duplicates}?settled=${applicantId}`,
  revalidate: [paths.applicants, paths.duplicates],
});
