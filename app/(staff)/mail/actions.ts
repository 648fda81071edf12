'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { resendMailSchema } from '@/lib/schemas/mail/choices';
import { resendMail } from '@/lib/usecases/mail/resend-mail';

export const resendMailAction = defineAction({
  permission: 'mail.view',
  schema: resendMailSchema,
  run: resendMail,
  errors: { 'not-found': 'mail.sent.errors.not-found' },
  redirectTo: withQuery(paths.mail, { done: 'resent' }),
  form: 'mail.resend',
});
