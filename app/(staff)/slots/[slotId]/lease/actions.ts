'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { completeSlotSchema } from '@/lib/schemas/slots/slot-acts';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';

export const completeSlotAction = defineAction({
  permission: 'slot.complete',
  schema: completeSlotSchema,
  run: completeSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'completed'),
});
