'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { AMOUNT_ERROR_TEXTS, setAmountSchema } from '@/lib/schemas/households/set-amount';
import { setAmount } from '@/lib/usecases/households/set-amount';

export const setAmountAction = defineAction({
  permission: 'letting.settings',
  schema: setAmountSchema,
  run: setAmount,
  errors: AMOUNT_ERROR_TEXTS,
  redirectTo: ({ organisationId }) =>
    withQuery(paths.lettingAmounts, { organisation: organisationId, done: 'saved' }),
});
