'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { reassignSlotSchema } from '@/lib/schemas/slots/slot-acts';
import { reassignSlot } from '@/lib/usecases/slots/reassign-slot';

export const reassignSlotAction = defineAction({
  permission: 'slot.reassign',
  schema: reassignSlotSchema,
  run: reassignSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'reassigned'),
});
