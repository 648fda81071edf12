'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { says } from '@/lib/schemas/message-key';
import { rentThresholdSchema } from '@/lib/schemas/summaries/rent-threshold';
import { setRentThreshold } from '@/lib/usecases/summaries/set-rent-threshold';

export const setRentThresholdAction = defineAction({
  permission: 'summary.values',
  schema: rentThresholdSchema,
  run: setRentThreshold,
  form: 'summary.threshold',
  errors: { 'not-found': says('summaries.values.errors.not-found') },
  redirectTo: () => withQuery(paths.summaryValues, { done: 'saved' }),
});
