'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { unnameCitizenSchema } from '@/lib/schemas/slots/slot-acts';
import { unnameCitizen } from '@/lib/usecases/slots/unname-citizen';

export const unnameCitizenAction = defineAction({
  permission: 'slot.name',
  schema: unnameCitizenSchema,
  run: unnameCitizen,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId, as }) => slotDoneHref(slotId, as === 'DECLINED' ? 'declined' : 'withdrawn'),
});

/** The organisation records that the citizen declined, as told by telephone. */
export const recordDeclineAction = defineAction({
  permission: 'telephone.record',
  form: 'decline',
  schema: unnameCitizenSchema,
  run: unnameCitizen,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'declineRecorded'),
});
