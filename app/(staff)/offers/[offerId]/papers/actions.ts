'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { SHOW_ERROR_TEXTS } from '@/lib/schemas/papers/error-texts';
import { showPaperSchema } from '@/lib/schemas/papers/judgement';
import { showPaper } from '@/lib/usecases/papers/show-paper';

export const showPaperAction = defineAction({
  permission: 'paper.judge',
  form: 'show-paper',
  schema: showPaperSchema,
  run: showPaper,
  errors: SHOW_ERROR_TEXTS,
  redirectTo: (_, { offerId }) => `${paths.offerPapers(offerId)}?done=shown`,
});
