'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { nameCitizenSchema } from '@/lib/schemas/slots/naming';
import { nameCitizen } from '@/lib/usecases/slots/name-citizen';

export const nameCitizenAction = defineAction({
  permission: 'slot.name',
  schema: nameCitizenSchema,
  run: nameCitizen,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: ({ kind }, { slotId }) => slotDoneHref(slotId, kind === 'NAMED' ? 'named' : 'awaitingApproval'),
});
