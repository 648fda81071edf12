'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { addOwnEventSchema } from '@/lib/schemas/year/year';
import { addOwnEvent } from '@/lib/usecases/year/add-own-event';

export const addOwnEventAction = defineAction({
  permission: 'year.mark',
  schema: addOwnEventSchema,
  run: addOwnEvent,
  errors: {
    'not-found': 'year.errors.not-found',
    'already-there': { field: 'name', text: 'year.errors.already-there' },
  },
  redirectTo: ({ municipalityId, event, year }) =>
    withQuery(paths.yearEvent(municipalityId, event, year), { done: 'added' }),
  revalidate: [paths.home, paths.year],
  form: 'year.add',
});
