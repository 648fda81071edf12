import type { Agreement } from '../agreement/agreement';
import { type AgreementInForce, versionOn } from '../agreement/agreement-in-force';
import { tierByFacts } from '../allocation/tier-on-report';
import { addDays } from '../calendar/days';
import { type DepartmentOnDay, existsOn, type Standing, standingOn } from '../placement/department-on-day';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import type { DaySpan } from './summary';

/** The tier by the agreement of the day; null: the department was not there, or no agreement was in force. */
export type NamedTier = { readonly tier: string; readonly label: Bilingual };

export type TierChange = {
  readonly on: CalendarDate;
  readonly from: NamedTier | null;
  readonly to: NamedTier | null;
  /** What made it: a decision, a designation, rehousing, or that nothing places it any more. */
  readonly by: 'PLACEMENT' | 'DESIGNATION' | 'REHOUSING' | 'UNPLACED' | 'ENDED';
  /** Of a decision: when and by whom. */
  readonly decidedOn: CalendarDate | null;
  readonly forum: string | null;
};

export type PlacementsOfDepartment = {
  readonly departmentId: string;
  readonly start: NamedTier | null;
  readonly end: NamedTier | null;
  readonly changes: readonly TierChange[];
};

type Placed = Pick<DepartmentOnDay, 'id' | 'municipalityId' | 'openedFrom' | 'closedFrom' | 'facts'>;

/** Where a department stood on the first and the last day of a period, and every day on which its tier became another. */
export function placementsIn(
  department: Placed,
  versions: readonly AgreementInForce[],
  { from, through }: DaySpan,
): PlacementsOfDepartment {
  const standing = (day: CalendarDate): Standing | null => {
    const version = versionOn(versions, department.municipalityId, day);
    const isTold =
      version !== null && existsOn(department, day) && knowsTier(version.agreement, department, day);
    return isTold ? standingOn(department.facts, version, day) : null;
  };
  const changes = daysThatCount(department, versions, { from, through }).flatMap((on) => {
    const [before, after] = [standing(addDays(on, -1)), standing(on)];
    return before?.tier.tier === after?.tier.tier ? [] : [changeOf(on, before, after)];
  });
  return {
    departmentId: department.id,
    start: named(standing(from)),
    end: named(standing(through)),
    changes,
  };
}

/** A tier that an earlier agreement had and this one has not is none, until the department is placed anew. */
export function knowsTier(
  { placing, tiers }: Agreement,
  { facts }: Pick<Placed, 'facts'>,
  day: CalendarDate,
): boolean {
  const placement = latestInForce(facts.placements, day);
  const isKnown = placement === null || tiers.some(({ tier }) => tier === placement.tier);
  return isKnown || tierByFacts(placing, facts, day) !== null;
}

const named = (standing: Standing | null): NamedTier | null =>
  standing && { tier: standing.tier.tier, label: standing.tier.label };

function changeOf(on: CalendarDate, before: Standing | null, after: Standing | null): TierChange {
  const ground = after?.placed.ground;
  const basis = ground?.by === 'PLACEMENT' ? ground.row.basis : null;
  return {
    ...{ on, from: named(before), to: named(after) },
    by: ground?.by ?? 'ENDED',
    ...{ decidedOn: basis?.decidedOn ?? null, forum: basis?.forum ?? null },
  };
}

/** The days after the first on which something that places a department began or ended. */
export function daysThatCount(
  { municipalityId, openedFrom, closedFrom, facts }: Placed,
  versions: readonly AgreementInForce[],
  { from, through }: DaySpan,
): readonly CalendarDate[] {
  const own = versions.filter((row) => row.municipalityId === municipalityId);
  const rows = [
    ...facts.placements,
    ...facts.designations,
    ...facts.rehousing,
    ...own,
    ...own.flatMap(({ agreement }) => agreement.placing.designations),
    { from: openedFrom, to: closedFrom },
  ];
  const days = rows.flatMap((row) => [row.from, row.to]);
  const within = days.filter((day): day is CalendarDate => day !== null && day > from && day <= through);
  return [...new Set(within)].sort();
}
