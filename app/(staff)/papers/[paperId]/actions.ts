'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { JUDGE_ERROR_TEXTS } from '@/lib/schemas/papers/error-texts';
import { judgePaperSchema } from '@/lib/schemas/papers/judgement';
import { judgePaper } from '@/lib/usecases/papers/judge-paper';

export const judgePaperAction = defineAction({
  permission: 'paper.judge',
  schema: judgePaperSchema,
  run: judgePaper,
  errors: JUDGE_ERROR_TEXTS,
  // Says how often each file has been opened, which tells the one that has not.
  stale: ['not-viewed', 'colleague-not-viewed', 'file-gone'],
  redirectTo: (_, { paperId }) => withQuery(paths.paper(paperId), { done: 'judged' }),
});
