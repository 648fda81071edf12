'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { importDraftSchema } from '@/lib/schemas/agreements/drafts';
import { importDraft } from '@/lib/usecases/agreements/import-draft';

export const importDraftAction = defineAction({
  permission: 'agreement.draft',
  form: 'import-draft',
  schema: importDraftSchema,
  run: importDraft,
  errors: {
    'not-found': 'forms.staleForm',
    'faulty-file': ({ fault: { place, text } }) => ({
      field: 'file',
      text: 'drafts.import.fault',
      values: { placeDa: place.da, placeEn: place.en, da: text.da, en: text.en },
    }),
  },
  redirectTo: ({ draftId }) => paths.agreementDraft(draftId),
});
