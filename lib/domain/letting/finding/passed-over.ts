import type { Applicant } from '../../applicant/applicant';
import { assertNever } from '../../shared/assert-never';
import type { ApplicantId, DepartmentId } from '../../shared/ids';
import type { CandidateSource } from './opening';

type OnList = Pick<Applicant, 'list' | 'flexible' | 'rehousedFrom' | 'source'>;

/** Does the applicant stand on the list from which the candidates of a phase come? */
export function isOnList(applicant: OnList, source: CandidateSource, departmentId: DepartmentId): boolean {
  switch (source) {
    case 'REHOUSED':
      return applicant.rehousedFrom === departmentId;
    case 'FLEXIBLE_LIST':
      return applicant.flexible;
    case 'BOTH_LISTS':
      return true;
    case 'TRANSFER':
    case 'ORDINARY':
      return applicant.list === source;
    case 'ADVERTISED':
      return applicant.source === 'ADVERTISEMENT';
    default:
      return assertNever(source);
  }
}

/**
 * How many who stand before each of those chosen were not chosen. `inOrder` is everybody in the running from the top of the list
 * down to the last one chosen, so the count is exact; who stands on top passes over nobody.
 */
export function passedOverByEach(
  inOrder: readonly ApplicantId[],
  chosen: readonly ApplicantId[],
): ReadonlyMap<ApplicantId, number> {
  const taken = new Set(chosen);
  const over = new Map<ApplicantId, number>();
  let before = 0;
  for (const id of inOrder) {
    if (taken.has(id)) over.set(id, before);
    else before += 1;
  }
  return over;
}
