'use server';

import { defineAction } from '@/lib/auth/define-action';
import { slugOfPart } from '@/lib/domain/agreement/edit/draft';
import { paths, withQuery } from '@/lib/platform/paths';
import { draftPartSchema } from '@/lib/schemas/agreements/draft-part';
import { changeDraftPart } from '@/lib/usecases/agreements/change-draft-part';

export const changeDraftPartAction = defineAction({
  permission: 'agreement.draft',
  form: 'draft-part',
  schema: draftPartSchema,
  run: changeDraftPart,
  errors: {
    'not-found': 'forms.staleForm',
    'no-such-part': 'drafts.errors.no-such-part',
    'not-draft': ({ state }) => ({ text: `drafts.errors.not-draft.${state}` }),
    faulty: ({ faults }) =>
      faults.map(({ field, text }) => ({ field: field ?? undefined, text: 'drafts.said', values: text })),
  },
  // A row that was moved is seen where it stands now; what was saved is read in words.
  redirectTo: ({ draftId, part, revision }, { target: { part: _, ...criterion }, move }) =>
    move === null
      ? withQuery(paths.agreementDraft(draftId), { saved: part })
      : withQuery(paths.agreementDraftPart(draftId, slugOfPart(part)), { ...criterion, at: revision }),
  revalidate: [paths.agreementDrafts],
});
