'use server';

import { defineAction } from '@/lib/auth/define-action';
import { confirm } from '@/lib/auth/sign-in/confirm';
import { confirmSchema } from '@/lib/schemas/access/sign-in';

export const confirmAction = defineAction({
  permission: 'tray.view',
  schema: confirmSchema,
  run: confirm,
  errors: {
    wrong: { field: 'password', text: 'access.confirm.wrong' },
    limited: 'access.signIn.limited',
    locked: 'access.signIn.locked',
    busy: 'access.signIn.busy',
  },
  redirectTo: ({ next }) => next,
});
