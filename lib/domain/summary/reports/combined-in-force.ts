import { type AgreementInForce, versionOn } from '../../agreement/agreement-in-force';
import { criteriaInUse } from '../../criteria/criteria-in-use';
import { type DepartmentOnDay, existsOn, standingOn } from '../../placement/department-on-day';
import type { CalendarDate } from '../../shared/calendar-date';
import { daysThatCount, knowsTier } from '../placements-in';
import type { DaySpan } from '../summary';

type Placed = Pick<DepartmentOnDay, 'id' | 'municipalityId' | 'openedFrom' | 'closedFrom' | 'facts'>;

/** Is a department let under the filter of combined letting on some day of the period, by the agreement of that day? @see */
export const isCombinedIn = (
  department: Placed,
  versions: readonly AgreementInForce[],
  period: DaySpan,
): boolean =>
  [period.from, ...daysThatCount(department, versions, period)].some((day) =>
    isCombinedOn(department, versions, day),
  );

function isCombinedOn(department: Placed, versions: readonly AgreementInForce[], day: CalendarDate): boolean {
  const { facts } = department;
  const version = versionOn(versions, department.municipalityId, day);
  if (version === null || !existsOn(department, day) || !knowsTier(version.agreement, department, day))
    return false;
  const standing = standingOn(facts, version, day);
  if (standing === null) return false;
  const { ground } = standing.placed;
  const situation = {
    agreement: standing.version.agreement,
    tier: standing.tier.tier,
    criteria: ground.by === 'PLACEMENT' ? (ground.row.basis?.criteria ?? []) : [],
    designations: facts.designations,
  };
  return criteriaInUse(situation, day).some(({ use }) => use === 'FILTER');
}
