'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { makeCalendarLinkSchema, revokeCalendarLinkSchema } from '@/lib/schemas/year/calendar';
import { makeCalendarLink } from '@/lib/usecases/year/make-calendar-link';
import { revokeCalendarLink } from '@/lib/usecases/year/revoke-calendar-link';

export const makeCalendarLinkAction = defineAction({
  permission: 'year.view',
  schema: makeCalendarLinkSchema,
  run: makeCalendarLink,
  errors: { 'too-many': 'year.feed.errors.too-many' },
  // Told on the page this once, and nowhere else.
  done: ({ link }) => ({ text: 'year.feed.link', values: { link } }),
});

export const revokeCalendarLinkAction = defineAction({
  permission: 'year.view',
  schema: revokeCalendarLinkSchema,
  run: revokeCalendarLink,
  errors: { 'not-found': 'year.feed.errors.not-found' },
  redirectTo: withQuery(paths.calendarLinks, { done: 'revoked' }),
  form: 'year.revoke',
});
