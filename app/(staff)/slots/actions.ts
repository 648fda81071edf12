'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { claimSlotSchema, takeOverSlotSchema } from '@/lib/schemas/slots/slot-acts';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { takeOverSlot } from '@/lib/usecases/slots/take-over-slot';

export const claimSlotAction = defineAction({
  permission: 'slot.claim',
  schema: claimSlotSchema,
  run: claimSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'claimed'),
});

/** What another system received becomes the caseworker's own. */
export const takeOverSlotAction = defineAction({
  permission: 'slot.claim',
  schema: takeOverSlotSchema,
  run: takeOverSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'takenOver'),
});
