'use server';

import { defineAction } from '@/lib/auth/define-action';
import { takeWelcome } from '@/lib/auth/links/welcome';
import { PASSWORD_LENGTH } from '@/lib/domain/access/password-rule';
import { paths } from '@/lib/platform/paths';
import { welcomeSchema } from '@/lib/schemas/access/welcome';

const { shortest, longest } = PASSWORD_LENGTH;

// Open to everybody: what it does is the link's, which the browser shows.
export const takeWelcomeAction = defineAction({
  permission: 'public',
  schema: welcomeSchema,
  run: takeWelcome,
  errors: {
    closed: 'welcome.errors.closed',
    wrong: { field: 'password', text: 'access.confirm.wrong' },
    limited: 'access.signIn.limited',
    locked: 'access.signIn.locked',
    busy: 'access.signIn.busy',
    'name-needed': { field: 'name', text: 'forms.needed' },
    'not-alike': { field: 'again', text: 'welcome.errors.not-alike' },
    'too-short': { field: 'password', text: 'welcome.errors.too-short', values: { shortest } },
    'too-long': { field: 'password', text: 'forms.tooLong', values: { max: longest } },
    'too-plain': { field: 'password', text: 'welcome.errors.too-plain' },
    'own-name': { field: 'password', text: 'welcome.errors.own-name' },
    published: { field: 'password', text: 'welcome.errors.published' },
  },
  stale: ['closed'],
  redirectTo: ({ signedIn }) => (signedIn ? paths.home : '/sign-in?welcome=yes'),
});
