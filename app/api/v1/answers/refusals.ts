import { STATE_REJECTIONS, type StateRejection } from '@/lib/domain/vacancy/vacancy-state';
import type { FieldError, FieldFault } from '@/lib/schemas/api/problem';
import type { SlotActError } from '@/lib/usecases/slots/slot-errors';
import type { ReportError } from '@/lib/usecases/vacancies/report-answer';
import type { Refusal } from '../problem-answer';

/** Why a report was not taken in, at the field that is to be put right; of several, in the first that is at fault. */
export function reportRefusal(error: ReportError, whereOf: (index: number) => string = () => ''): Refusal {
  if (error.code === 'idempotency-conflict') return { code: 'idempotency-key-reused' };
  const at = (pointer: string, code: FieldFault): FieldError => ({
    pointer: `${whereOf(error.index)}${pointer}`,
    code,
  });
  switch (error.code) {
    case 'unknown-department':
    case 'department-closed':
    case 'department-not-open':
      return refusedFor(at('/departmentId', error.code));
    case 'dates-out-of-order':
      return refusedFor(
        ...error.faults.map(({ kind, date }) =>
          at(`/${date}`, kind === 'BEFORE' ? 'before-earlier-day' : 'in-the-future'),
        ),
      );
    case 'differs-from-stock':
      return refusedFor(at('/home', error.code));
    case 'unknown-allocation-rule':
      return {
        ...refusedFor(at('/home/allocationRule', error.code)),
        allowed: [...error.allowed],
      };
    case 'reason-needed':
      return { ...refusedFor(at('/reason', error.code)), choices: [...error.choices] };
    case 'id-twice-in-batch':
      return refusedFor(at('/externalId', error.code));
    case 'id-already-reported': {
      const { vacancyId, reference } = error;
      return {
        code: 'already-reported',
        ...{ errors: [at('/externalId', error.code)], vacancyId, reference },
      };
    }
  }
}

const refusedFor = (...errors: readonly FieldError[]): Refusal => ({ code: 'report-refused', errors });

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
