import { type CheckedRow, refusedRow } from '@/lib/domain/imports/checked-row';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import type { FaultAt } from '@/lib/domain/imports/faults';
import { faultOfRule } from '@/lib/domain/imports/own-rules';
import { DAY_COLUMN } from '@/lib/domain/imports/read-vacancy';
import { isOfReport } from '@/lib/domain/vacancy/choices';
import type { ReportError } from '../../vacancies/report-answer';

/** A row that the use case of the form refused, as it is shown again. */
export function checkedAgain(key: string, error: ReportError): CheckedRow<never> {
  if (error.code === 'id-already-reported') return { state: 'UNCHANGED', key, as: error.reference };
  return refusedRow(key, faultsOf(error));
}

/** Why a report was refused, at the cells that can put it right. */
function faultsOf(error: Exclude<ReportError, { code: 'id-already-reported' }>): readonly FaultAt[] {
  switch (error.code) {
    case 'unknown-department':
      return at('department', 'unknown-department');
    case 'department-closed':
      return at('department', 'department-closed');
    case 'department-not-open':
      return at('department', 'department-not-open');
    case 'id-twice-in-batch':
      return at('externalId', 'twice-in-file');
    case 'differs-from-stock':
      return at('dwellingType', 'differs-from-stock');
    case 'unknown-allocation-rule':
      return at('rule', ...faultOfRule(error.allowed));
    case 'reason-needed':
      return [{ column: 'remark', fault: 'reason-needed', choices: error.choices.filter(isOfReport) }];
    case 'dates-out-of-order':
      return error.faults.map(({ date, kind }) => ({
        column: DAY_COLUMN[date] ?? 'reportedOn',
        fault: kind === 'BEFORE' ? 'dates-out-of-order' : 'future-day',
      }));
    case 'idempotency-conflict':
      throw new Error('A file has no key');
  }
}

const at = (
  column: ImportColumn,
  fault: FaultAt['fault'],
  told?: Pick<FaultAt, 'of'>,
): readonly FaultAt[] => [{ column, fault, ...told }];
