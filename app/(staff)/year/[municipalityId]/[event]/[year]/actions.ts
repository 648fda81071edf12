'use server';

import { defineAction } from '@/lib/auth/define-action';
import type { WhichEvent } from '@/lib/data/year';
import { paths, withQuery } from '@/lib/platform/paths';
import { MARK_ERROR_TEXTS } from '@/lib/schemas/year/error-texts';
import { changeOwnEventSchema, markEventSchema, withdrawOwnEventSchema } from '@/lib/schemas/year/year';
import { changeOwnEvent } from '@/lib/usecases/year/change-own-event';
import { markEvent } from '@/lib/usecases/year/mark-event';
import { withdrawOwnEvent } from '@/lib/usecases/year/withdraw-own-event';

const marked = ({ municipalityId, event, year }: WhichEvent): string =>
  withQuery(paths.yearEvent(municipalityId, event, year), { done: 'marked' });

export const markEventAction = defineAction({
  permission: 'year.mark',
  schema: markEventSchema,
  run: markEvent,
  errors: MARK_ERROR_TEXTS,
  redirectTo: marked,
  revalidate: [paths.home, paths.year],
});

export const fixDayAction = defineAction({
  permission: 'year.mark',
  schema: markEventSchema,
  run: markEvent,
  errors: MARK_ERROR_TEXTS,
  redirectTo: marked,
  revalidate: [paths.home, paths.year],
  form: 'year.fix',
});

export const holdEventAction = defineAction({
  permission: 'year.mark',
  schema: markEventSchema,
  run: markEvent,
  errors: MARK_ERROR_TEXTS,
  redirectTo: marked,
  revalidate: [paths.home, paths.year],
  form: 'year.held',
});

export const changeOwnEventAction = defineAction({
  permission: 'year.mark',
  schema: changeOwnEventSchema,
  run: changeOwnEvent,
  errors: { 'not-found': 'year.errors.not-found' },
  redirectTo: ({ municipalityId, event, year }) =>
    withQuery(paths.yearEvent(municipalityId, event, year), { done: 'changed' }),
  revalidate: [paths.home, paths.year],
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
