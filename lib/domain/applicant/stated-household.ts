import type { Confirmation, Household, Member, Paper } from '../criteria/household';
import type { DwellsIn } from '../criteria/vocabulary';
import type { ApplicantId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';

/** Where an applicant lives now; the organisation is the one that keeps the list. */
export type Residence = {
  readonly municipalityId: MunicipalityId | null;
  /** A department of the organisation's own; null: lives elsewhere. */
  readonly departmentId: DepartmentId | null;
};

/** All that has been stated and shown by an applicant's household, ready to be held against criteria for any home. */
export type StatedHousehold = {
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  /** The applicant first. A member's id is the row's. */
  readonly members: readonly Member[];
  /** Null: nobody has said. */
  readonly residence: Residence | null;
  readonly papers: readonly Paper[];
  readonly confirmations: readonly Confirmation[];
};

/** A home as residence is held against it. */
export type HomePlace = { readonly municipalityId: MunicipalityId; readonly departmentId: DepartmentId };

/** The household as criteria for a home in this place see it. */
export const householdAt = (stated: StatedHousehold, home: HomePlace): Household => ({
  members: stated.members,
  residence: stated.residence && dwellsIn(stated.residence, home),
});

function dwellsIn({ municipalityId, departmentId }: Residence, home: HomePlace): readonly DwellsIn[] {
  const places: DwellsIn[] = [];
  if (municipalityId === home.municipalityId) places.push('MUNICIPALITY');
  if (departmentId !== null) places.push('ORGANISATION');
  if (departmentId === home.departmentId) places.push('DEPARTMENT');
  return places;
}
