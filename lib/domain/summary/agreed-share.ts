import type { Agreement } from '../agreement/agreement';
import { type AgreementInForce, versionOn } from '../agreement/agreement-in-force';
import { shareInWords } from '../agreement/share-words';
import { rateTerms } from '../agreement/terms';
import type { DwellingType } from '../agreement/vocabulary';
import { type DepartmentOnDay, existsOn, type Standing, standingOn } from '../placement/department-on-day';
import type { CalendarDate } from '../shared/calendar-date';
import type { SummaryDepartment } from './facts';
import { knowsTier } from './placements-in';

/** The municipality's share of homes of a type at a tier, in words; null where the agreement does not share them. */
export function agreedShare(
  agreement: Agreement,
  tier: string,
  dwellingType: DwellingType,
): SummaryDepartment['share'] {
  const terms = rateTerms(agreement, dwellingType, tier);
  return terms && shareInWords(terms.rate);
}

type Placed = Pick<DepartmentOnDay, 'municipalityId' | 'openedFrom' | 'closedFrom' | 'facts'>;

/** The share of a department on another day: where it stood then, by the agreement of that day. */
export function shareOn(
  department: Placed,
  versions: readonly AgreementInForce[],
  { day, dwellingType }: { readonly day: CalendarDate; readonly dwellingType: DwellingType },
): SummaryDepartment['share'] {
  const standing = stoodOn(department, versions, day);
  return standing && agreedShare(standing.version.agreement, standing.tier.tier, dwellingType);
}

/** Where a department stood on another day, by the agreement of that day; null: it was not there, or nothing places it. */
export function stoodOn(
  department: Placed,
  versions: readonly AgreementInForce[],
  day: CalendarDate,
): Standing | null {
  const version = versionOn(versions, department.municipalityId, day);
  const isTold =
    version !== null && existsOn(department, day) && knowsTier(version.agreement, department, day);
  return isTold ? standingOn(department.facts, version, day) : null;
}
