'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { claimSlotSchema } from '@/lib/schemas/slots/slot-acts';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';

/** The organisation records that the municipality received the home by telephone. */
export const recordClaimAction = defineAction({
  permission: 'telephone.record',
  form: 'claim',
  schema: claimSlotSchema,
  run: claimSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'claimRecorded'),
});
