import type { HousingWishes } from '@/lib/domain/applicant/applicant';
import { parseCpr } from '@/lib/domain/applicant/cpr';
import type { Residence } from '@/lib/domain/applicant/stated-household';
import type {
  ApplicantSource,
  ApplicantState,
  StateReason,
  WaitingList,
} from '@/lib/domain/applicant/vocabulary';
import type { Relation } from '@/lib/domain/criteria/vocabulary';
import {
  type ApplicantId,
  asId,
  type DepartmentId,
  type HouseholdMemberId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { newReference } from '@/lib/platform/new-reference';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';
import { seal } from '@/lib/platform/secrets/sealed';
import { insert, TODAY, type Town } from '../builders';

export type MemberMade = {
  readonly relation: Relation;
  readonly bornOn: string;
  readonly cohabitingSince?: string | null;
};

export type ApplicantMade = {
  readonly name?: string;
  readonly list?: WaitingList;
  readonly seniorityOn?: string;
  readonly state?: ApplicantState;
  readonly stateReason?: StateReason;
  readonly flexible?: boolean;
  readonly rehousedFrom?: DepartmentId | null;
  readonly wishes?: Partial<HousingWishes>;
  readonly residence?: Residence | null;
  /** The applicant is added when the members do not hold one. */
  readonly members?: readonly MemberMade[];
  readonly cpr?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  /** Whoever handles the applicant; with `protected` nobody else sees name and address. */
  readonly protected?: boolean;
  readonly handledBy?: UserId | null;
  readonly externalId?: string | null;
  readonly source?: ApplicantSource;
  readonly missedOffers?: number;
  readonly lapsedOn?: string | null;
  readonly eraseOn?: string | null;
  readonly enrolledAt?: string;
};

export type GivenApplicant = {
  readonly applicantId: ApplicantId;
  readonly reference: string;
  /** In the order of `members`, the applicant first. */
  readonly memberIds: readonly HouseholdMemberId[];
};

let made = 0;

const ADULT: MemberMade = { relation: 'APPLICANT', bornOn: '1985-05-17' };
const NO_WISHES: HousingWishes = {
  ...{ departments: [], roomsFrom: null, roomsTo: null, mostRentOre: null },
  ...{ access: 'ANY', pets: false },
};

/** Somebody on the list of the town's organisation: active, ordinary list, one adult, no wishes, unless said otherwise. */
export async function givenApplicant(
  { organisationId, officer }: Pick<Town, 'organisationId' | 'officer'>,
  asked: ApplicantMade = {},
): Promise<GivenApplicant> {
  made += 1;
  const applicantId = asId<ApplicantId>(newId());
  const reference = newReference('2025');
  const { members = [ADULT] } = asked;
  const household = members.some(({ relation }) => relation === 'APPLICANT') ? members : [ADULT, ...members];
  const memberIds = household.map(() => asId<HouseholdMemberId>(newId()));
  const state = asked.state ?? 'ACTIVE';
  await insertRow('applicant', {
    ...{ id: applicantId, organisation_id: organisationId, reference },
    name: asked.name ?? `Prøve Boligsøgende ${made}`,
    external_id: asked.externalId ?? null,
    ...{ email: asked.email ?? null, phone: asked.phone ?? null },
    ...{ street: asked.street ?? null, postcode: asked.postcode ?? null, city: asked.city ?? null },
    protected: asked.protected ?? false,
    handled_by: asked.handledBy ?? null,
    ...cprColumns(asked.cpr ?? null, applicantId, organisationId),
    list: asked.list ?? 'ORDINARY',
    seniority_on: asked.seniorityOn ?? '2020-01-01',
    state,
    state_reason: state === 'ACTIVE' ? null : (asked.stateReason ?? 'OWN_WISH'),
    flexible: asked.flexible ?? false,
    rehoused_from: asked.rehousedFrom ?? null,
    ...wishColumns({ ...NO_WISHES, ...asked.wishes }),
    ...residenceColumns(asked.residence ?? null),
    source: asked.source ?? 'OFFICE',
    missed_offers: asked.missedOffers ?? 0,
    ...{ lapsed_on: asked.lapsedOn ?? null, erase_on: asked.eraseOn ?? null },
    enrolled_at: asked.enrolledAt ?? `${TODAY}T08:00:00Z`,
    enrolled_by: officer.userId,
    changed_at: asked.enrolledAt ?? `${TODAY}T08:00:00Z`,
  });
  for (const [index, member] of household.entries()) {
    await insertRow('household_member', {
      ...{ id: memberIds[index], applicant_id: applicantId, organisation_id: organisationId },
      ...{ relation: member.relation, born_on: member.bornOn },
      cohabiting_since: member.cohabitingSince ?? null,
    });
  }
  return { applicantId, reference, memberIds };
}

function cprColumns(text: string | null, id: ApplicantId, organisationId: Town['organisationId']) {
  if (text === null) return { cpr_sealed: null, cpr_index: null };
  const cpr = parseCpr(text);
  if (cpr === null) throw new Error('A test gave an applicant a number that is none');
  return {
    cpr_sealed: Buffer.from(seal(cpr, id)),
    cpr_index: Buffer.from(cprIndex(cpr, organisationId)),
  };
}

const wishColumns = (wishes: HousingWishes) => ({
  ...{ departments: wishes.departments, rooms_from: wishes.roomsFrom, rooms_to: wishes.roomsTo },
  ...{ most_rent_ore: wishes.mostRentOre, access: wishes.access, pets: wishes.pets },
});

const residenceColumns = (residence: Residence | null) => ({
  residence_known: residence !== null,
  residence_municipality_id: residence?.municipalityId ?? null,
  residence_department_id: residence?.departmentId ?? null,
});

function insertRow(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  return insert(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
}
