'use server';

import { signIn } from '@/lib/auth/auth';
import { defineAction } from '@/lib/auth/define-action';
import { signInSchema } from '@/lib/schemas/access/sign-in';

export const signInAction = defineAction({
  permission: 'public',
  schema: signInSchema,
  run: signIn,
  errors: {
    wrong: 'access.signIn.wrong',
    limited: 'access.signIn.limited',
    locked: 'access.signIn.locked',
    'no-membership': 'access.signIn.noMembership',
    busy: 'access.signIn.busy',
  },
  redirectTo: ({ to }) => to,
});
