'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { keptPeriodSchema } from '@/lib/schemas/slots/kept-period';
import { setKeptPeriod } from '@/lib/usecases/slots/set-kept-period';

export const setKeptPeriodAction = defineAction({
  permission: 'contact.settings',
  schema: keptPeriodSchema,
  run: setKeptPeriod,
  errors: { 'not-found': 'forms.staleForm' },
  redirectTo: () => withQuery(paths.contactPeriod, { done: 'saved' }),
});
