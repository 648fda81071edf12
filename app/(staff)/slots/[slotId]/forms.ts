import type { FormSlot } from '@/components/slots/detail/form-slot';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { may, type Permission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { isAwaitingApproval } from '@/lib/domain/slot/possible-acts';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { FormAction } from '@/lib/schemas/form-state';
import { addNoteAction } from '../../vacancies/[vacancyId]/actions';
import {
  answerExceptionAction,
  answerFaultAction,
  answerTelephoneActAction,
  recordFaultAnswerAction,
  settleFaultAction,
  withdrawRequestAction,
} from './actions';

/** The forms that the page itself holds, each only for who may send it; every action asks again. */
export async function formsOf(scope: UserScope, file: SlotCase) {
  const own = scope.side === 'MUNICIPALITY';
  const waiting = isAwaitingApproval(file);
  const when = (condition: boolean, permission: Permission, action: FormAction, form: string = permission) =>
    condition && may(scope, permission) ? formOf(action, form) : null;
  return {
    answer: await when(waiting, 'slot.approve-exception', answerExceptionAction),
    withdraw: await when(waiting && file.mayHandle, 'slot.name', withdrawRequestAction, 'withdraw-request'),
    fault: {
      answer: await when(!own, 'fault.answer', answerFaultAction),
      record: await when(own, 'telephone.record', recordFaultAnswerAction, 'fault-answer'),
      settle: await when(true, 'fault.settle', settleFaultAction),
    },
    note: await formOf(addNoteAction, 'vacancy.note'),
    call: await when(true, 'telephone.answer', answerTelephoneActAction),
  };
}

const formOf = async (action: FormAction, form: string): Promise<FormSlot> => ({
  action,
  initial: await initialFormState(form),
});
