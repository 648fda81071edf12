import { STATE_REJECTIONS, type StateRejection } from '@/lib/domain/vacancy/vacancy-state';
import type { FieldError } from '@/lib/schemas/api/problem';
import type { SlotActError } from '@/lib/usecases/slots/slot-errors';
import type { ReportError } from '@/lib/usecases/vacancies/report-answer';
import type { Refusal } from '../problem-answer';

/** Why a report was not taken in, at the field that is to be put right. */
export function reportRefusal(error: ReportError): Refusal {
  switch (error.code) {
    case 'unknown-department':
    case 'department-closed':
    case 'department-not-open':
      return atFields([{ pointer: '/departmentId', code: error.code }]);
    case 'dates-out-of-order':
      return atFields(
        error.faults.map(({ kind, date }) => ({
          pointer: `/${date}`,
          code: kind === 'BEFORE' ? 'before-earlier-day' : 'in-the-future',
        })),
      );
    case 'differs-from-stock':
      return atFields([{ pointer: '/home', code: error.code }]);
    case 'unknown-allocation-rule':
      return {
        ...atFields([{ pointer: '/home/allocationRule', code: error.code }]),
        allowed: [...error.allowed],
      };
    case 'reason-needed':
      return { ...atFields([{ pointer: '/reason', code: error.code }]), choices: [...error.choices] };
    case 'id-already-reported':
      return { code: 'already-reported', vacancyId: error.vacancyId, reference: error.reference };
    case 'idempotency-conflict':
      return { code: 'idempotency-key-reused' };
    case 'id-twice-in-batch':
      throw new Error('One report cannot name its id twice');
  }
}

const atFields = (errors: readonly FieldError[]): Refusal => ({ code: 'report-refused', errors });

type CaseError =
  | { readonly code: 'not-found' | 'changed-meanwhile' | StateRejection }
  | { readonly code: 'deadline-expired' | 'claimed-by-colleague' }
  | { readonly code: 'telephone-needed' | 'spoke-in-the-future' };

/** Why an act on a case was refused. Nobody's name is told: whoever acts for a party sees who in Nøglen. */
export function caseRefusal({ code }: CaseError | SlotActError): Refusal {
  switch (code) {
    case 'not-found':
    case 'changed-meanwhile':
    case 'deadline-expired':
    case 'claimed-by-colleague':
      return { code };
    case 'telephone-needed':
    case 'spoke-in-the-future':
      return { code: 'wrong-side' };
    default:
      return { code: 'wrong-state', reason: code, detail: STATE_REJECTIONS[code] };
  }
}
