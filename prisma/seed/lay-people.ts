import { inHotTransaction } from '@/lib/data/transaction';
import { asId, type MunicipalityId, type OrganisationId, type UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { hashPassword } from '@/lib/platform/secrets/passwords';
import type { Foundation } from './lay-foundation';
import { COLLEAGUES, type Colleague, PASSWORD } from './people';
import { at, put, SEED } from './put';

/** Who does what in the demonstration's past. */
export type Cast = {
  readonly officersOf: (organisation: OrganisationId) => readonly UserId[];
  readonly organisationLeaderOf: (organisation: OrganisationId) => UserId | null;
  readonly caseworkersOf: (place: string) => readonly UserId[];
  readonly leaderOf: (place: string) => UserId;
};

type Member = { readonly id: UserId; readonly colleague: Colleague };

/** Colleagues, their memberships, and accounts for those who can sign in: all with the same password, hashed once. */
export async function layPeople(foundation: Foundation): Promise<Cast> {
  const password = await hashPassword(PASSWORD);
  const members = COLLEAGUES.map((colleague): Member => ({ colleague, id: asId<UserId>(newId()) }));
  const since = at('2021-12-01');
  await inHotTransaction(SEED, async (tx) => {
    await put(
      tx,
      'person',
      members.map(({ id, colleague }) => ({ id, name: colleague.name })),
    );
    await put(
      tx,
      'user_account',
      members.flatMap(({ id, colleague: { email } }) =>
        email === null ? [] : [{ id, email, password_hash: password, language: 'da', created_at: since }],
      ),
    );
    const memberships = members.flatMap((member) => membershipsOf(member, foundation));
    await put(
      tx,
      'membership',
      memberships.map((row) => ({ id: newId(), ...row, created_at: since })),
    );
  });
  return castOf(members, foundation);
}

type Desk = {
  readonly organisation_id: OrganisationId | null;
  readonly municipality_id: MunicipalityId | null;
};

function membershipsOf({ id, colleague: { role, at: desk } }: Member, foundation: Foundation) {
  return desksOf(desk, foundation).map((one) => ({ user_id: id, role, ...one }));
}

function desksOf(desk: Colleague['at'], { organisations, places }: Foundation): readonly Desk[] {
  if ('municipality' in desk) {
    const place = places.find(({ plan }) => plan.key === desk.municipality);
    return [{ organisation_id: null, municipality_id: place?.municipalityId ?? null }];
  }
  return desk.organisations.map((key) => ({
    organisation_id: organisations.get(key) ?? null,
    municipality_id: null,
  }));
}

function castOf(members: readonly Member[], { organisations }: Foundation): Cast {
  const atOrganisation = (organisation: OrganisationId, role: Colleague['role']) =>
    members.filter(
      ({ colleague }) =>
        colleague.role === role &&
        'organisations' in colleague.at &&
        colleague.at.organisations.some((key) => organisations.get(key) === organisation),
    );
  const atPlace = (place: string, role: Colleague['role']) =>
    members.filter(
      ({ colleague }) =>
        colleague.role === role && 'municipality' in colleague.at && colleague.at.municipality === place,
    );
  const ids = (some: readonly Member[]) => some.map(({ id }) => id);
  return {
    officersOf: (organisation) => ids(atOrganisation(organisation, 'LETTING_OFFICER')),
    organisationLeaderOf: (organisation) => atOrganisation(organisation, 'MANAGER')[0]?.id ?? null,
    caseworkersOf: (place) => ids(atPlace(place, 'CASEWORKER')),
    leaderOf: (place) => {
      const [leader] = ids(atPlace(place, 'MANAGER'));
      if (leader === undefined) throw new Error(`Nobody leads ${place}`);
      return leader;
    },
  };
}
