import type { StatementFault } from '@/lib/domain/applicant/faults';
import { err, type Result } from '@/lib/domain/shared/result';

type Coded = { readonly code: string };
type Faults = { readonly code: 'faults'; readonly faults: readonly StatementFault[] };

/** Says of each fault in the household in which row of the form the person stands: rows may be left empty between two. */
export function atRows<A, E extends Coded>(
  result: Result<A, E | Faults>,
  rows: readonly number[],
): Result<A, E | Faults> {
  if (result.ok || !hasFaults(result.error)) return result;
  const faults = result.error.faults.map((fault) =>
    'member' in fault ? { ...fault, member: rows[fault.member] ?? fault.member } : fault,
  );
  return err({ code: 'faults', faults });
}

const hasFaults = (error: Coded): error is Faults => error.code === 'faults';
