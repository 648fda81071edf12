'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { makeDraftSchema } from '@/lib/schemas/agreements/drafts';
import { makeDraft } from '@/lib/usecases/agreements/make-draft';

export const makeDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: makeDraftSchema,
  run: makeDraft,
  errors: {
    'not-found': 'forms.staleForm',
    'ends-before-it-begins': { field: 'lastDay', text: 'drafts.errors.ends-before-it-begins' },
  },
  redirectTo: ({ draftId }) => paths.agreementDraft(draftId),
});
