import type { TierTerms } from '../agreement/agreement';
import { type AgreementInForce, versionOn } from '../agreement/agreement-in-force';
import type { IndividualInForce } from '../agreement/individual/individual-agreement';
import type { DesignationKind } from '../agreement/vocabulary';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import type { MunicipalityId } from '../shared/ids';
import type { Reference } from '../shared/reference';
import type { DepartmentOnDay } from './department-on-day';

export type PublicMunicipality = {
  readonly id: MunicipalityId;
  /** The municipality's official number, e.g. `316`. */
  readonly code: string;
  readonly name: string;
};

/** Where a department stands, by whose decision and since when. Says nothing of its homes or of who lives there. */
export type PublicDepartment = {
  readonly organisation: string;
  readonly number: string;
  readonly name: string;
  readonly area: string | null;
  readonly ground: 'PLACEMENT' | 'DESIGNATION' | 'REHOUSING' | 'UNPLACED';
  /** The first day it stood so; null where nothing was ever decided. */
  readonly since: CalendarDate | null;
  /** Of a placement only: when and where it was decided. */
  readonly decided: { readonly on: CalendarDate; readonly forum: string } | null;
  readonly designations: readonly DesignationKind[];
  /** Criteria switched on for the department with its placement. */
  readonly criteria: readonly string[];
  readonly reference: Reference;
};

export type PublicTier = { readonly tier: TierTerms; readonly departments: readonly PublicDepartment[] };

/**
 * What anybody may read of how a municipality's homes are shared on a day. The public page and its JSON are both made from this
 * and from nothing else.
 * @see Holbæk 2 and 7: framework and individual agreements are published; almenboligloven § 60, stk. 1
 */
export type PublicNotice = {
  readonly municipality: PublicMunicipality;
  readonly on: CalendarDate;
  /** Null while no agreement is in force. */
  readonly version: AgreementInForce | null;
  /** In the agreement's own order; none while no agreement is in force. */
  readonly tiers: readonly PublicTier[];
  /** What organisations have agreed for themselves, in force on the day. @see Holbæk 2 and 7 */
  readonly individuals: readonly IndividualInForce[];
  /** The days on which a placement, a designation, a rehousing or an agreement began or ended, latest first. */
  readonly changes: readonly CalendarDate[];
};

/** Everything signed in the municipality, and its departments as they stood on the day. */
export type NoticeFacts = {
  readonly versions: readonly AgreementInForce[];
  readonly individuals: readonly IndividualInForce[];
  readonly rows: readonly DepartmentOnDay[];
};

/** What anyone may read of the day: who signed what, and in which tier each department stands. @see docs/domain/public-notice.md */
export function publicNotice(
  municipality: PublicMunicipality,
  on: CalendarDate,
  { versions, individuals, rows }: NoticeFacts,
): PublicNotice {
  const ofOrganisations = individuals.filter((row) => row.municipalityId === municipality.id);
  const own = versions.filter((row) => row.municipalityId === municipality.id);
  const version = versionOn(own, municipality.id, on);
  const tiers = (version?.agreement.tiers ?? []).map((tier) => ({
    tier,
    departments: rows.flatMap((row) =>
      row.standing?.tier.tier === tier.tier ? publicDepartment(row, on) : [],
    ),
  }));
  return {
    ...{ municipality, on, version, tiers },
    individuals: ofOrganisations.filter((row) => isInForce(row, on)),
    changes: daysOfChange([...own, ...ofOrganisations], rows),
  };
}

function publicDepartment(row: DepartmentOnDay, on: CalendarDate): readonly PublicDepartment[] {
  if (row.standing === null) return [];
  const { ground, reference } = row.standing.placed;
  const { facts } = row;
  const placement = latestInForce(facts.placements, on);
  return [
    {
      organisation: row.organisationName,
      ...{ number: row.number, name: row.name, area: row.areaName },
      ground: ground.by,
      since: ground.by === 'UNPLACED' ? null : ground.row.from,
      decided:
        ground.by === 'PLACEMENT' && ground.row.basis
          ? { on: ground.row.basis.decidedOn, forum: ground.row.basis.forum }
          : null,
      designations: facts.designations.filter((each) => isInForce(each, on)).map((each) => each.designation),
      criteria: placement?.basis?.criteria ?? [],
      reference,
    },
  ];
}

function daysOfChange(
  versions: readonly Pick<AgreementInForce, 'from' | 'to'>[],
  rows: readonly DepartmentOnDay[],
): readonly CalendarDate[] {
  const dated = [
    ...versions,
    ...rows.flatMap(({ facts }) => [...facts.placements, ...facts.designations, ...facts.rehousing]),
  ];
  // What ends on its first day was taken back, and changed nothing.
  const held = dated.filter(({ from, to }) => to === null || to > from);
  const days = new Set(held.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return [...days].sort().reverse();
}
