'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { PEOPLE_ERROR_TEXTS } from '@/lib/schemas/access/error-texts';
import {
  changeRoleSchema,
  colleagueSchema,
  endMembershipSchema,
  giveRoleSchema,
} from '@/lib/schemas/access/people';
import { changeRole } from '@/lib/usecases/people/change-role';
import { endMembership } from '@/lib/usecases/people/end-membership';
import { giveRole } from '@/lib/usecases/people/give-role';
import { resetPassword } from '@/lib/usecases/people/reset-password';

export const giveRoleAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'people.give-role',
  schema: giveRoleSchema,
  run: giveRole,
  errors: PEOPLE_ERROR_TEXTS,
  redirectTo: (_, { userId }) => paths.person(userId, 'given'),
});

export const changeRoleAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'people.change-role',
  schema: changeRoleSchema,
  run: changeRole,
  errors: PEOPLE_ERROR_TEXTS,
  stale: ['not-found'],
  redirectTo: (_, { userId }) => paths.person(userId, 'changed'),
});

export const endMembershipAction = defineAction({
  permission: 'people.manage',
  schema: endMembershipSchema,
  run: endMembership,
  errors: PEOPLE_ERROR_TEXTS,
  stale: ['not-found'],
  // Without her last role there she is nobody's whom this administrator looks after.
  redirectTo: paths.people,
});

export const resetPasswordAction = defineAction({
  permission: 'people.manage',
  confirmed: true,
  form: 'people.reset-password',
  schema: colleagueSchema,
  run: resetPassword,
  errors: PEOPLE_ERROR_TEXTS,
  // Told on the page this once, and nowhere else.
  done: ({ link }) => ({ text: 'people.linkItself', values: { link } }),
});
