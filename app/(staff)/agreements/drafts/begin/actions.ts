'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { beginFromFileSchema, beginFromTemplateSchema } from '@/lib/schemas/agreements/begin';
import { beginFromFile, beginFromTemplate } from './begin-from';

export const beginFromTemplateAction = defineAction({
  permission: 'agreement.draft',
  form: 'begin-from-template',
  schema: beginFromTemplateSchema,
  run: beginFromTemplate,
  errors: {
    'not-found': 'forms.staleForm',
    'ends-before-it-begins': { field: 'lastDay', text: 'drafts.errors.ends-before-it-begins' },
    'no-template': { field: 'template', text: 'forms.chooseOne' },
    'faulty-file': 'forms.staleForm',
  },
  redirectTo: ({ draftId }) => paths.agreementDraft(draftId),
});

export const beginFromFileAction = defineAction({
  permission: 'agreement.draft',
  form: 'begin-from-file',
  schema: beginFromFileSchema,
  run: beginFromFile,
  errors: {
    'not-found': 'forms.staleForm',
    'ends-before-it-begins': { field: 'lastDay', text: 'drafts.errors.ends-before-it-begins' },
    'faulty-file': ({ fault: { place, text } }) => ({
      field: 'file',
      text: 'drafts.import.fault',
      values: { placeDa: place.da, placeEn: place.en, da: text.da, en: text.en },
    }),
  },
  redirectTo: ({ draftId }) => paths.agreementDraft(draftId),
});
