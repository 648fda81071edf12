'use server';

import { defineAction } from '@/lib/auth/define-action';
import { answerFaultSchema, answerTelephoneActSchema, settleFaultSchema } from '@/lib/schemas/slots/answers';
import { SLOT_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { answerExceptionSchema, withdrawRequestSchema } from '@/lib/schemas/slots/naming';
import { answerException } from '@/lib/usecases/slots/answer-exception';
import { answerFault } from '@/lib/usecases/slots/answer-fault';
import { answerTelephoneAct } from '@/lib/usecases/slots/answer-telephone-act';
import { settleFault } from '@/lib/usecases/slots/settle-fault';
import { withdrawNamingRequest } from '@/lib/usecases/slots/withdraw-naming-request';

export const answerExceptionAction = defineAction({
  permission: 'slot.approve-exception',
  schema: answerExceptionSchema,
  run: answerException,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.exceptionAnswered',
});

export const withdrawRequestAction = defineAction({
  permission: 'slot.name',
  form: 'withdraw-request',
  schema: withdrawRequestSchema,
  run: withdrawNamingRequest,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.requestWithdrawn',
});

export const answerFaultAction = defineAction({
  permission: 'fault.answer',
  schema: answerFaultSchema,
  run: answerFault,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.faultAnswered',
});

/** The municipality records the organisation's answer, as told by telephone. */
export const recordFaultAnswerAction = defineAction({
  permission: 'telephone.record',
  form: 'fault-answer',
  schema: answerFaultSchema,
  run: answerFault,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.faultAnswered',
});

export const settleFaultAction = defineAction({
  permission: 'fault.settle',
  schema: settleFaultSchema,
  run: settleFault,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.faultSettled',
});

export const answerTelephoneActAction = defineAction({
  permission: 'telephone.answer',
  schema: answerTelephoneActSchema,
  run: answerTelephoneAct,
  errors: SLOT_ERROR_TEXTS,
  done: 'slots.done.telephoneAnswered',
});
