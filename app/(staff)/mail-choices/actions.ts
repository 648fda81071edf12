'use server';

import { defineAction } from '@/lib/auth/define-action';
import { mailChoicesSchema } from '@/lib/schemas/mail/choices';
import { chooseMail } from '@/lib/usecases/mail/choose-mail';

export const chooseMailAction = defineAction({
  permission: 'tray.view',
  schema: mailChoicesSchema,
  run: chooseMail,
  errors: { 'not-concerned': 'mail.choices.errors.not-concerned' },
  done: 'mail.choices.saved',
  form: 'mail.choices',
});
