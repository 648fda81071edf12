import type {
  Confirmation,
  Convictions,
  Household,
  Member,
  Paper,
  SoldHome,
  Study,
} from '../criteria/household';
import type { DwellsIn } from '../criteria/vocabulary';
import type { ApplicantId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';

/** Where an applicant lives now; the organisation is the one that keeps the list. */
export type Residence = {
  readonly municipalityId: MunicipalityId | null;
  /** A department of the organisation's own; null: lives elsewhere. */
  readonly departmentId: DepartmentId | null;
};

/** A study and where the school or the workplace lies: an applicant may be held against homes in several municipalities. */
export type StatedStudy = Omit<Study, 'inMunicipality'> & { readonly municipalityId: MunicipalityId | null };

export type StatedSoldHome =
  | Extract<SoldHome, { kind: 'NONE' }>
  | (Omit<Extract<SoldHome, { kind: 'SOLD' }>, 'inMunicipality'> & {
      readonly municipalityId: MunicipalityId | null;
    });

/** Never the day of a judgment: that something has been seen, or nothing, from a day on. @see databeskyttelsesloven § 8 */
export type KeptConvictions = Exclude<Convictions, { kind: 'LATEST' }>;

/** What has been stated of a member, before it is known which home it is for. */
export type StatedMember = Omit<Member, 'convictions' | 'studies' | 'soldHome'> & {
  readonly convictions: KeptConvictions | null;
  readonly studies: readonly StatedStudy[] | null;
  readonly soldHome: StatedSoldHome | null;
};

/** The facts alone: without who it is, how old, and how related. */
export type StatedFacts = Omit<StatedMember, 'id' | 'relation' | 'born' | 'cohabitingSince'>;

/** Nobody has stated anything. */
export const NOTHING_STATED: StatedFacts = {
  work: null,
  income: [],
  studies: null,
  benefits: null,
  convictions: null,
  education: null,
  separation: null,
  soldHome: null,
};

/** All that has been stated and shown by an applicant's household, ready to be held against criteria for any home. */
export type StatedHousehold = {
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  /** The applicant first. A member's id is the row's. */
  readonly members: readonly StatedMember[];
  /** Null: nobody has said. */
  readonly residence: Residence | null;
  readonly papers: readonly Paper[];
  readonly confirmations: readonly Confirmation[];
};

/** A home as residence is held against it. */
export type HomePlace = { readonly municipalityId: MunicipalityId; readonly departmentId: DepartmentId };

/** The household as criteria for a home in this place see it. */
export const householdAt = (stated: StatedHousehold, home: HomePlace): Household => ({
  members: stated.members.map((member) => memberAt(member, home.municipalityId)),
  residence: stated.residence && dwellsIn(stated.residence, home),
});

/** The household before it is known which home it is for: somewhere in the municipality (null: anywhere), in no department. */
export const householdSomewhere = (
  stated: StatedHousehold,
  municipalityId: MunicipalityId | null,
): Household => ({
  members: stated.members.map((member) => memberAt(member, municipalityId)),
  residence:
    municipalityId === null
      ? null
      : stated.residence &&
        dwellsIn(stated.residence, { municipalityId }).filter((place) => place !== 'DEPARTMENT'),
});

function memberAt({ studies, soldHome, ...member }: StatedMember, there: MunicipalityId | null): Member {
  const isThere = ({ municipalityId }: { readonly municipalityId: MunicipalityId | null }) => ({
    inMunicipality: there !== null && municipalityId === there,
  });
  return {
    ...member,
    studies:
      studies?.map(({ municipalityId, ...study }) => ({ ...study, ...isThere({ municipalityId }) })) ?? null,
    soldHome: soldHome?.kind === 'SOLD' ? soldAt(soldHome, isThere(soldHome)) : soldHome,
  };
}

const soldAt = (
  { municipalityId: _where, ...sale }: Extract<StatedSoldHome, { kind: 'SOLD' }>,
  there: { readonly inMunicipality: boolean },
): SoldHome => ({ ...sale, ...there });

function dwellsIn(
  { municipalityId, departmentId }: Residence,
  home: Pick<HomePlace, 'municipalityId'> & Partial<HomePlace>,
): readonly DwellsIn[] {
  const places: DwellsIn[] = [];
  if (municipalityId === home.municipalityId) places.push('MUNICIPALITY');
  if (departmentId !== null) places.push('ORGANISATION');
  if (departmentId === home.departmentId) places.push('DEPARTMENT');
  return places;
}
