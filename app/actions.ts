'use server';

import { signOut, switchMembership } from '@/lib/auth/auth';
import { defineAction } from '@/lib/auth/define-action';
import { chooseLanguage } from '@/lib/auth/sign-in/choose-language';
import { languageChoiceSchema, membershipChoiceSchema, nothingSchema } from '@/lib/schemas/access/people';

export const chooseLanguageAction = defineAction({
  permission: 'public',
  schema: languageChoiceSchema,
  run: chooseLanguage,
  errors: {},
  redirectTo: ({ to }) => to,
});

// Open to everybody: it ends only the session that the browser itself shows.
export const signOutAction = defineAction({
  permission: 'public',
  schema: nothingSchema,
  run: signOut,
  errors: {},
  redirectTo: '/sign-in?out=yes',
});

export const switchMembershipAction = defineAction({
  permission: 'tray.view',
  schema: membershipChoiceSchema,
  run: switchMembership,
  errors: { 'not-found': 'access.switch.notFound' },
  redirectTo: '/',
});
