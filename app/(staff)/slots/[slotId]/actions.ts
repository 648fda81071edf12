'use server';

import { slotDoneHref } from '@/components/slots/slot-done';
import { defineAction } from '@/lib/auth/define-action';
import { answerFaultSchema, answerTelephoneActSchema, settleFaultSchema } from '@/lib/schemas/slots/answers';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { answerExceptionSchema, withdrawRequestSchema } from '@/lib/schemas/slots/naming';
import { ofSlot } from '@/lib/schemas/slots/of-slot';
import { answerException } from '@/lib/usecases/slots/answer-exception';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { answerTelephoneAct } from '@/lib/usecases/slots/answer-telephone-act';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { withdrawNamingRequest } from '@/lib/usecases/slots/withdraw-naming-request';

export const answerExceptionAction = defineAction({
  permission: 'slot.approve-exception',
  schema: ofSlot(answerExceptionSchema),
  run: answerException,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'exceptionAnswered'),
});

export const withdrawRequestAction = defineAction({
  permission: 'slot.name',
  form: 'withdraw-request',
  schema: ofSlot(withdrawRequestSchema),
  run: withdrawNamingRequest,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'requestWithdrawn'),
});

export const answerFaultAction = defineAction({
  permission: 'fault.answer',
  schema: ofSlot(answerFaultSchema),
  run: answerFault,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'faultAnswered'),
});

/** The municipality records the organisation's answer, as told by telephone. */
export const recordFaultAnswerAction = defineAction({
  permission: 'telephone.record',
  form: 'fault-answer',
  schema: ofSlot(answerFaultSchema),
  run: answerFault,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'faultAnswered'),
});

export const settleFaultAction = defineAction({
  permission: 'fault.settle',
  schema: ofSlot(settleFaultSchema),
  run: settleFault,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'faultSettled'),
});

export const answerTelephoneActAction = defineAction({
  permission: 'telephone.answer',
  schema: ofSlot(answerTelephoneActSchema),
  run: answerTelephoneAct,
  errors: SLOT_ERROR_TEXTS,
  redirectTo: (_, { slotId }) => slotDoneHref(slotId, 'telephoneAnswered'),
});
