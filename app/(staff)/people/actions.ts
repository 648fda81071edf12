'use server';

import { lockColleague, signOutColleague, unlockColleague } from '@/lib/auth/colleagues';
import { defineAction } from '@/lib/auth/define-action';
import { colleagueSchema } from '@/lib/schemas/access/people';

export const lockColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: lockColleague,
  errors: {
    'not-found': 'access.people.notFound',
    oneself: 'access.people.oneself',
    'works-elsewhere': 'access.people.worksElsewhere',
  },
  redirectTo: (_, { userId }) => `/people?done=locked&who=${userId}`,
});

export const unlockColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: unlockColleague,
  errors: {
    'not-found': 'access.people.notFound',
    oneself: 'access.people.oneself',
    'works-elsewhere': 'access.people.worksElsewhere',
  },
  redirectTo: (_, { userId }) => `/people?done=unlocked&who=${userId}`,
});

export const signOutColleagueAction = defineAction({
  permission: 'people.manage',
  schema: colleagueSchema,
  run: signOutColleague,
  errors: {
    'not-found': 'access.people.notFound',
    oneself: 'access.people.oneself',
    'works-elsewhere': 'access.people.worksElsewhere',
  },
  redirectTo: (_, { userId }) => `/people?done=signedOut&who=${userId}`,
});
