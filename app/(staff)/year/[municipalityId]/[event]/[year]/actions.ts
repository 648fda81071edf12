'use server';

import { defineAction } from '@/lib/auth/define-action';
import type { WhichEvent } from '@/lib/data/year/year';
import { paths, withQuery } from '@/lib/platform/paths';
import { MARK_ERROR_TEXTS } from '@/lib/schemas/year/error-texts';
import { changeOwnEventSchema, markEventSchema, withdrawOwnEventSchema } from '@/lib/schemas/year/year';
import { changeOwnEvent } from '@/lib/usecases/year/change-own-event';
import { markEvent } from '@/lib/usecases/year/mark-event';
import { withdrawOwnEvent } from '@/lib/usecases/year/withdraw-own-event';

const SHOWN_ON = [paths.home, paths.year];
const backTo =
  (done: string) =>
  ({ municipalityId, event, year }: WhichEvent): string =>
    withQuery(paths.yearEvent(municipalityId, event, year), { done });

/** Three forms of the event's page say three things of it in the same way. */
const marking = {
  schema: markEventSchema,
  run: markEvent,
  errors: MARK_ERROR_TEXTS,
  redirectTo: backTo('marked'),
  revalidate: SHOWN_ON,
} as const;

export const markEventAction = defineAction({
  permission: 'year.mark',
  ...marking,
});

export const fixDayAction = defineAction({
  permission: 'year.mark',
  ...marking,
  form: 'year.fix',
});

export const holdEventAction = defineAction({
  permission: 'year.mark',
  ...marking,
  form: 'year.held',
});

export const changeOwnEventAction = defineAction({
  permission: 'year.mark',
  schema: changeOwnEventSchema,
  run: changeOwnEvent,
  errors: { 'not-found': 'year.errors.not-found' },
  redirectTo: backTo('changed'),
  revalidate: SHOWN_ON,
  form: 'year.change',
});

export const withdrawOwnEventAction = defineAction({
  permission: 'year.mark',
  schema: withdrawOwnEventSchema,
  run: withdrawOwnEvent,
  errors: { 'not-found': 'year.errors.not-found' },
  redirectTo: withQuery(paths.year, { done: 'withdrawn' }),
  revalidate: [paths.home],
  form: 'year.withdraw',
});
