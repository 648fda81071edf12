'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { undoCompletionSchema } from '@/lib/schemas/slots/slot-acts';
import { undoCompletion } from '@/lib/usecases/slots/undo-completion';

export const undoCompletionAction = defineAction({
  permission: 'slot.complete',
  form: 'undo-lease',
  schema: undoCompletionSchema,
  run: undoCompletion,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'undone'),
});
