import type { TierTerms } from '../agreement/agreement';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import { tierTerms } from '../agreement/terms';
import type { CounterReading, CounterRules } from '../allocation/counter-on-day';
import type { DepartmentFacts } from '../allocation/decision';
import { type TierOnDay, tierOnReport } from '../allocation/tier-on-report';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';

export type DepartmentBase = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly municipalityId: MunicipalityId;
  readonly municipalityName: string;
  readonly areaId: AreaId | null;
  readonly areaName: string | null;
  readonly familyDwellings: number;
  readonly youthDwellings: number;
  readonly elderlyDwellings: number;
  readonly residents: number | null;
  readonly turnoverPermille: number | null;
  /** Its number at Landsbyggefonden, where it is known. @see D-08 */
  readonly lbf: string | null;
  readonly example: boolean;
  /** Of a department that a merger or a split made: its first day. */
  readonly openedFrom: CalendarDate | null;
  /** Merged or split: from this day nothing is reported here. */
  readonly closedFrom: CalendarDate | null;
};

/** Where a department stands on a day by the agreement in force. */
export type Standing = {
  /** The day. */
  readonly on: CalendarDate;
  readonly version: AgreementInForce;
  readonly placed: TierOnDay;
  readonly tier: TierTerms;
};

/** `standing` is null while no agreement is in force. */
export type DepartmentOnDay = DepartmentBase & {
  readonly facts: DepartmentFacts;
  readonly standing: Standing | null;
};

/** Is it there on the day? A merger or a split ends departments and begins others. @see docs/domain/department-changes.md */
export const existsOn = (
  { openedFrom, closedFrom }: Pick<DepartmentBase, 'openedFrom' | 'closedFrom'>,
  day: CalendarDate,
): boolean => isInForce({ from: openedFrom, to: closedFrom }, day);

/** The tier of a department on a day, and by which version. @see tierOnReport */
export function standingOn(
  facts: DepartmentFacts,
  version: AgreementInForce | null,
  day: CalendarDate,
): Standing | null {
  if (version === null) return null;
  const placed = tierOnReport(version.agreement, facts, day);
  return { on: day, version, placed, tier: tierTerms(version.agreement, placed.tier) };
}

export const rulesOf = (standing: Standing | null): CounterRules | null =>
  standing && { agreement: standing.version.agreement, tier: standing.tier.tier, on: standing.on };

/** Does the agreement tell departments apart at all? Where it has one tier, there is nothing to place. */
export const placesDepartments = ({ version }: Standing): boolean => version.agreement.tiers.length > 1;

/** Is nobody letting here, because the agreement closes the tier? @see Høje-Taastrup 3.5 */
export const isClosed = ({ version, tier }: Standing): boolean =>
  version.agreement.ladder.some((rung) => rung.kind === 'CLOSED_TIERS' && rung.tiers.includes(tier.tier));

/** The counters that mean something here: those that have counted, and those whose dwelling type the department has. */
export function shownCounters<T extends Pick<CounterReading, 'name' | 'counted'>>(
  { familyDwellings, youthDwellings }: Pick<DepartmentBase, 'familyDwellings' | 'youthDwellings'>,
  counters: readonly T[],
): readonly T[] {
  const dwellings: Readonly<Record<string, number>> = { FAMILY: familyDwellings, YOUTH: youthDwellings };
  return counters
    .filter(({ name, counted }) => counted > 0 || (dwellings[name] ?? 0) > 0)
    .sort((a, b) => b.counted - a.counted);
}
