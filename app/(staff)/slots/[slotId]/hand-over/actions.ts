'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { handOverContactSchema } from '@/lib/schemas/slots/naming';
import { handOverContact } from '@/lib/usecases/slots/hand-over-contact';

export const handOverContactAction = defineAction({
  permission: 'slot.name',
  schema: handOverContactSchema,
  run: handOverContact,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'handedOver'),
});
