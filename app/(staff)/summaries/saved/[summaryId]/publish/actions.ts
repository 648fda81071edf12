'use server';

import { defineAction } from '@/lib/auth/define-action';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { paths } from '@/lib/platform/paths';
import { PUBLISH_ERROR_TEXTS, publishSchema } from '@/lib/schemas/summaries/publish';
import { publishSummary } from '@/lib/usecases/summaries/publish-summary';

export const publishSummaryAction = defineAction({
  permission: 'summary.publish',
  errors: PUBLISH_ERROR_TEXTS,
  schema: publishSchema,
  run: (scope, input) => publishSummary(scope, input, readersMenuScope()),
  form: 'summary.publish',
  stale: ['published-already', 'nothing-to-publish'],
  redirectTo: (_, { summaryId }) => paths.publishSummary(summaryId, 'published'),
});
