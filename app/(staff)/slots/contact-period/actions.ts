'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { keptPeriodSchema } from '@/lib/schemas/slots/kept-period';
import { setKeptPeriod } from '@/lib/usecases/slots/set-kept-period';

export const setKeptPeriodAction = defineAction({
  permission: 'contact.settings',
  schema: keptPeriodSchema,
  run: setKeptPeriod,
  errors: {
    'not-found': 'forms.staleForm',
    shorter: ({ before, months }) => ({
      ...{ field: 'shorter', text: 'slots.contactPeriod.shorterNotMeant', values: { before, months } },
    }),
  },
  redirectTo: () => withQuery(paths.contactPeriod, { done: 'saved' }),
});
