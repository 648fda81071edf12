'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { confirmImportSchema, discardImportSchema } from '@/lib/schemas/waiting-list/import';
import { confirmImport } from '@/lib/usecases/waiting-list/confirm-import';
import { discardImport } from '@/lib/usecases/waiting-list/discard-import';

export const confirmImportAction = defineAction({
  permission: 'applicant.import',
  schema: confirmImportSchema,
  run: confirmImport,
  errors: {
    'not-found': 'waitingList.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'waitingList.errors.import-ended', values: { by } }),
    'list-changed': 'waitingList.errors.list-changed',
  },
  redirectTo: (_, { importId }) => paths.waitingListImport(importId),
  revalidate: [paths.applicants, paths.duplicates],
});

export const discardImportAction = defineAction({
  permission: 'applicant.import',
  form: 'discard-import',
  schema: discardImportSchema,
  run: discardImport,
  errors: {
    'not-found': 'waitingList.errors.not-found',
    'import-ended': ({ by }) => ({ text: 'waitingList.errors.import-ended', values: { by } }),
  },
  redirectTo: (_, { importId }) => paths.waitingListImport(importId),
});
