'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { draftStepSchema, recallSchema, signSchema } from '@/lib/schemas/agreements/signing';
import { publishDraft } from '@/lib/usecases/agreements/publish-draft';
import { recallDraft } from '@/lib/usecases/agreements/recall-draft';
import { sendDraft } from '@/lib/usecases/agreements/send-draft';
import { signDraft } from '@/lib/usecases/agreements/sign-draft';
import { withdrawDraft } from '@/lib/usecases/agreements/withdraw-draft';

export const sendDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: draftStepSchema,
  run: sendDraft,
  form: 'send-draft',
  errors: {
    'not-found': 'forms.staleForm',
    'wrong-state': 'signing.errors.wrong-state',
    'unknown-party': ({ parties }) => ({
      text: 'signing.errors.unknown-party',
      values: { parties: parties.join(', ') },
    }),
    unready: 'signing.errors.unready',
  },
  stale: ['wrong-state'],
  done: 'signing.sent',
});

export const signDraftAction = defineAction({
  permission: 'agreement.sign',
  schema: signSchema,
  run: signDraft,
  form: 'sign-draft',
  errors: {
    'not-found': 'forms.staleForm',
    'wrong-state': 'signing.errors.wrong-state',
    'signed-already': 'signing.errors.signed-already',
    'signed-in-the-future': { field: 'signedOn', text: 'signing.errors.signed-in-the-future' },
  },
  stale: ['wrong-state', 'signed-already'],
  done: 'signing.signatureKept',
});

export const recallDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: recallSchema,
  run: recallDraft,
  form: 'recall-draft',
  errors: { 'not-found': 'forms.staleForm', 'wrong-state': 'signing.errors.wrong-state' },
  stale: ['wrong-state'],
  redirectTo: ({ draftId }) => paths.signDraft(draftId),
});

export const withdrawDraftAction = defineAction({
  permission: 'agreement.draft',
  schema: recallSchema,
  run: withdrawDraft,
  form: 'withdraw-draft',
  errors: { 'not-found': 'forms.staleForm', 'wrong-state': 'signing.errors.wrong-state' },
  stale: ['wrong-state'],
  redirectTo: () => paths.agreementDrafts,
});

export const publishDraftAction = defineAction({
  permission: 'agreement.sign',
  schema: draftStepSchema,
  run: publishDraft,
  form: 'publish-draft',
  errors: {
    'not-found': 'forms.staleForm',
    'wrong-state': 'signing.errors.wrong-state',
    hindered: 'signing.errors.hindered',
  },
  stale: ['wrong-state', 'hindered'],
  redirectTo: ({ draftId }) => paths.signDraft(draftId),
});
