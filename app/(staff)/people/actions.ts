'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { PEOPLE_ERROR_TEXTS } from '@/lib/schemas/access/error-texts';
import { colleagueSchema, invitationSchema } from '@/lib/schemas/access/people';
import { lockPerson } from '@/lib/usecases/people/lock-person';
import { renewInvitation } from '@/lib/usecases/people/renew-invitation';
import { signOutPerson } from '@/lib/usecases/people/sign-out-person';
import { unlockPerson } from '@/lib/usecases/people/unlock-person';
import { withdrawInvitation } from '@/lib/usecases/people/withdraw-invitation';

export const lockColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: lockPerson,
  errors: PEOPLE_ERROR_TEXTS,
  redirectTo: (_, { userId }) => withQuery(paths.people, { done: 'locked', who: userId }),
});

export const unlockColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: unlockPerson,
  errors: PEOPLE_ERROR_TEXTS,
  redirectTo: (_, { userId }) => withQuery(paths.people, { done: 'unlocked', who: userId }),
});

export const signOutColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: signOutPerson,
  errors: PEOPLE_ERROR_TEXTS,
  redirectTo: (_, { userId }) => withQuery(paths.people, { done: 'signedOut', who: userId }),
});

export const renewInvitationAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'people.renew',
  schema: invitationSchema,
  run: renewInvitation,
  errors: {
    ...PEOPLE_ERROR_TEXTS,
    'known-already': 'people.errors.known-already',
    'demo-address': 'people.errors.demo-address',
  },
  // Told on the page this once, and nowhere else.
  done: ({ link }) => ({ text: 'people.linkItself', values: { link } }),
});

export const withdrawInvitationAction = defineAction({
  permission: 'people.manage',
  schema: invitationSchema,
  run: withdrawInvitation,
  errors: PEOPLE_ERROR_TEXTS,
  redirectTo: withQuery(paths.people, { done: 'withdrawn' }),
});
