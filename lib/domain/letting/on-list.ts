import type { Applicant } from '../applicant/applicant';
import { assertNever } from '../shared/assert-never';
import type { DepartmentId } from '../shared/ids';
import type { CandidateSource } from './opening';

type OnList = Pick<Applicant, 'list' | 'flexible' | 'rehousedFrom' | 'source'>;

/** Does the applicant stand among those whom a phase looks through? */
export function standsOn(
  source: CandidateSource,
  { list, flexible, rehousedFrom, source: cameBy }: OnList,
  departmentId: DepartmentId,
): boolean {
  switch (source) {
    case 'REHOUSED':
      return rehousedFrom === departmentId;
    case 'FLEXIBLE_LIST':
      return flexible;
    case 'BOTH_LISTS':
      return true;
    case 'TRANSFER':
    case 'ORDINARY':
      return list === source;
    case 'ADVERTISED':
      return cameBy === 'ADVERTISEMENT';
    default:
      return assertNever(source);
  }
}
