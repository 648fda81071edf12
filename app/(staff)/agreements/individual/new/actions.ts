'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { makeIndividualSchema } from '@/lib/schemas/agreements/individual';
import { makeIndividualDraft } from '@/lib/usecases/agreements/make-individual-draft';

export const makeIndividualDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: makeIndividualSchema,
  run: makeIndividualDraft,
  errors: {
    'not-found': 'forms.staleForm',
    'no-framework': { field: 'from', text: 'agreementLife.make.errors.no-framework' },
    'not-a-party': { field: 'place', text: 'agreementLife.make.errors.not-a-party' },
    'ends-before-it-begins': {
      ...{ field: 'lastDay', text: 'agreementLife.make.errors.ends-before-it-begins' },
    },
  },
  redirectTo: ({ draftId }) => paths.individualDraft(draftId),
});
