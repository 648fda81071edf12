'use server';

import { confirm } from '@/lib/auth/confirm';
import { defineAction } from '@/lib/auth/define-action';
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
