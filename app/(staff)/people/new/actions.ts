'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { PEOPLE_ERROR_TEXTS } from '@/lib/schemas/access/error-texts';
import { invitePersonSchema, placeMark } from '@/lib/schemas/access/people';
import { invitePerson } from '@/lib/usecases/people/invite-person';

export const invitePersonAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'people.invite',
  schema: invitePersonSchema,
  run: invitePerson,
  errors: {
    ...PEOPLE_ERROR_TEXTS,
    'demo-address': { field: 'email', text: 'people.errors.demo-address' },
    'known-already': ({ userId }) => ({
      field: 'email',
      text: 'people.errors.known-already',
      link: { href: paths.person(userId), text: 'people.errors.known-link' },
    }),
  },
  // Told on the page this once, and nowhere else.
  done: ({ link }, { name, tenant }) => ({
    ...{ text: 'people.linkItself', values: { link } },
    told: { name, place: placeMark(tenant) },
  }),
});
