import type { Applicant } from '../applicant/applicant';
import { assertNever } from '../shared/assert-never';
import type { ApplicantId, DepartmentId } from '../shared/ids';
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
 * Whoever of those in the running stands before the last one chosen and was not chosen. `inOrder` begins at the top of the
 * list; somebody chosen who stands further down than it reaches passes over everybody on it.
 */
export function passedOver(
  inOrder: readonly ApplicantId[],
  chosen: readonly ApplicantId[],
): readonly ApplicantId[] {
  const isBeyond = chosen.some((id) => !inOrder.includes(id));
  const last = Math.max(-1, ...chosen.map((id) => inOrder.indexOf(id)));
  const before = isBeyond ? inOrder : inOrder.slice(0, last + 1);
  return before.filter((id) => !chosen.includes(id));
}

/** How many each of those chosen passes over: who stands on top passes over nobody, whoever else is chosen with her. */
export const passedOverByEach = (
  inOrder: readonly ApplicantId[],
  chosen: readonly ApplicantId[],
): ReadonlyMap<ApplicantId, number> => {
  const over = passedOver(inOrder, chosen);
  const isBefore = (id: ApplicantId) => (other: ApplicantId) =>
    !inOrder.includes(id) || inOrder.indexOf(other) < inOrder.indexOf(id);
  return new Map(chosen.map((id) => [id, over.filter(isBefore(id)).length]));
};
