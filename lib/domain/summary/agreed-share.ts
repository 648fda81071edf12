import type { Agreement } from '../agreement/agreement';
import { type AgreementInForce, versionOn } from '../agreement/agreement-in-force';
import { shareInWords } from '../agreement/share-words';
import { rateTerms } from '../agreement/terms';
import { type DepartmentOnDay, existsOn, standingOn } from '../placement/department-on-day';
import type { CalendarDate } from '../shared/calendar-date';
import type { SummaryDepartment } from './facts';
import { knowsTier } from './placements-in';

/** The municipality's share of family homes at a tier, in words; null where the agreement does not share them. */
export function agreedShare(agreement: Agreement, tier: string): SummaryDepartment['share'] {
  const terms = rateTerms(agreement, 'FAMILY', tier);
  return terms && shareInWords(terms.rate);
}

type Placed = Pick<DepartmentOnDay, 'municipalityId' | 'openedFrom' | 'closedFrom' | 'facts'>;

/** The share of a department on another day: where it stood then, by the agreement of that day. */
export function shareOn(
  department: Placed,
  versions: readonly AgreementInForce[],
  day: CalendarDate,
): SummaryDepartment['share'] {
  const version = versionOn(versions, department.municipalityId, day);
  const isTold =
    version !== null && existsOn(department, day) && knowsTier(version.agreement, department, day);
  const standing = isTold ? standingOn(department.facts, version, day) : null;
  return standing && agreedShare(standing.version.agreement, standing.tier.tier);
}
