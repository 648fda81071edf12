'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { returnSlotSchema } from '@/lib/schemas/slots/slot-acts';
import { returnSlot } from '@/lib/usecases/slots/return-slot';

export const returnSlotAction = defineAction({
  permission: 'slot.return',
  schema: returnSlotSchema,
  run: returnSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'returned'),
});

/** The organisation records that the municipality gave the home back by telephone. */
export const recordReturnAction = defineAction({
  permission: 'telephone.record',
  form: 'return',
  schema: returnSlotSchema,
  run: returnSlot,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'returnRecorded'),
});
