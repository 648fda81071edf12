'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { contactPeriodSchema } from '@/lib/schemas/slots/contact-period';
import { setContactPeriod } from '@/lib/usecases/slots/set-contact-period';

export const setContactPeriodAction = defineAction({
  permission: 'contact.settings',
  schema: contactPeriodSchema,
  run: setContactPeriod,
  errors: { 'not-found': 'forms.staleForm' },
  redirectTo: () => withQuery(paths.contactPeriod, { done: 'saved' }),
});
