'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { VOID_ERROR_TEXTS } from '@/lib/schemas/voids/error-texts';
import { recordVoidSchema } from '@/lib/schemas/voids/voids';
import { recordVoid } from '@/lib/usecases/voids/record-void';

export const recordVoidAction = defineAction({
  permission: 'voids.record',
  schema: recordVoidSchema,
  run: recordVoid,
  errors: VOID_ERROR_TEXTS,
  redirectTo: ({ vacancyId }) => paths.voidOf(vacancyId),
  revalidate: [paths.voids],
});
