'use server';

import { defineAction } from '@/lib/auth/define-action';
import { changeIndividualSchema } from '@/lib/schemas/agreements/individual';
import { changeIndividualDraft } from '@/lib/usecases/agreements/change-individual-draft';

export const changeIndividualDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: changeIndividualSchema,
  run: changeIndividualDraft,
  errors: {
    'not-found': 'forms.staleForm',
    'not-draft': 'agreementLife.edit.errors.not-draft',
    'ends-before-it-begins': {
      ...{ field: 'lastDay', text: 'agreementLife.edit.errors.ends-before-it-begins' },
    },
  },
  stale: ['not-draft'],
  done: 'agreementLife.edit.saved',
});
