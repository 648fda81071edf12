import { beforeAll, describe, expect, test } from 'vitest';
import { findPerson, listPeople } from '@/lib/data/people/people';
import { findSessionState } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenInstaller, givenSignedIn, membershipOf, signedInAs } from '@/lib/testing/administrators';
import { givenMunicipality, givenOrganisation, givenPerson, rowsOf } from '@/lib/testing/builders';
import { changeRole } from './change-role';
import { endMembership } from './end-membership';
import { giveRole } from './give-role';
import { invitePerson } from './invite-person';
import { lockPerson } from './lock-person';
import { resetPassword } from './reset-password';
import { signOutPerson } from './sign-out-person';
import { unlockPerson } from './unlock-person';

let town: MunicipalityId;
let housing: OrganisationId;
let elsewhere: OrganisationId;
let installer: DeskScope;
let administrator: DeskScope;
let officer: DeskScope;
let stranger: DeskScope;
let agent: DeskScope;

const refused = (code: string) => ({ ok: false, error: { code } });
const eventsOf = async ({ userId }: Pick<DeskScope, 'userId'>) =>
  (
    await rowsOf<{ kind: string }>('SELECT kind FROM people_event WHERE person_id = $1 ORDER BY id', [userId])
  ).map(({ kind }) => kind);
let drawn = 0;
const anEmail = () => `ny-${++drawn}@eksempel.dk`;
const anInvitation = (email = anEmail()) => ({
  ...{ email, name: 'Ny Prøvesen', role: 'LETTING_OFFICER' as const },
  tenant: { side: 'ORGANISATION' as const, id: housing },
});

beforeAll(async () => {
  town = await givenMunicipality();
  housing = await givenOrganisation([town]);
  elsewhere = await givenOrganisation([town]);
  installer = await givenInstaller();
  administrator = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
  officer = await givenSignedIn('LETTING_OFFICER', { organisations: [housing], reach: [town] });
  stranger = await givenSignedIn('LETTING_OFFICER', { organisations: [elsewhere], reach: [town] });
  agent = await givenSignedIn('MANAGER', { organisations: [housing, elsewhere], reach: [town] });
});

describe('the system administrator of one organisation', () => {
  test('sees those who work there, and what they are there', async () => {
    const people = await listPeople(administrator);
    const ids = people.map(({ userId }) => userId);
    expect(ids).toEqual(expect.arrayContaining([administrator.userId, officer.userId, agent.userId]));
    expect(ids).not.toContain(stranger.userId);
    const both = people.find(({ userId }) => userId === agent.userId);
    expect(both?.memberships).toHaveLength(1);
    expect(both?.worksElsewhere).toBe(true);
  });

  test('closes an account at once and opens it again', async () => {
    const session = await givenSession(officer.userId);
    expect(await lockPerson(administrator, officer)).toEqual({ ok: true, value: null });
    expect(await findSessionState(session)).toBeNull();
    expect(await unlockPerson(administrator, officer)).toEqual({ ok: true, value: null });
    expect(await findSessionState(await givenSession(officer.userId))).not.toBeNull();
    expect(await eventsOf(officer)).toEqual(expect.arrayContaining(['LOCKED', 'UNLOCKED']));
  });

  test('signs somebody out everywhere, who may then sign in again', async () => {
    const sessions = [await givenSession(officer.userId), await givenSession(officer.userId)];
    await signOutPerson(administrator, officer);
    expect(await Promise.all(sessions.map(findSessionState))).toEqual([null, null]);
    expect(await findSessionState(await givenSession(officer.userId))).not.toBeNull();
  });

  test.each([
    ['a person of another tenant is not found', 'not-found', () => stranger],
    ['one who also works elsewhere is not hers to close', 'works-elsewhere', () => agent],
    ['nor is she herself', 'oneself', () => administrator],
  ] as const)('%s', async (_, code, who) => {
    const locked = () => rowsOf('SELECT id FROM user_account WHERE locked_at IS NOT NULL');
    const before = await locked();
    expect(await lockPerson(administrator, who())).toEqual(refused(code));
    expect(await resetPassword(administrator, who())).toEqual(refused(code));
    expect(await locked()).toEqual(before);
  });

  test('gives no role where she looks after nobody', async () => {
    const there = { side: 'ORGANISATION' as const, id: elsewhere };
    expect(await giveRole(administrator, { userId: officer.userId, role: 'MANAGER', tenant: there })).toEqual(
      refused('not-found'),
    );
    expect(await invitePerson(administrator, { ...anInvitation(), tenant: there })).toEqual(
      refused('not-found'),
    );
    const all = { side: 'INSTALLATION' as const };
    expect(
      await invitePerson(administrator, { ...anInvitation(), role: 'SYSTEM_ADMIN', tenant: all }),
    ).toEqual(refused('not-found'));
  });

  test('is told nothing of an address that somebody of another tenant has', async () => {
    const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      stranger.userId,
    ]);
    expect(await invitePerson(administrator, anInvitation(row?.email))).toMatchObject({ ok: true });
    const [own] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      officer.userId,
    ]);
    expect(await invitePerson(administrator, anInvitation(own?.email))).toEqual({
      ok: false,
      error: { code: 'known-already', userId: officer.userId },
    });
  });
});

describe('a role', () => {
  test('that is changed counts at once in what is open, and is recorded', async () => {
    const person = await givenSignedIn('LETTING_OFFICER', { organisations: [housing], reach: [town] });
    const membershipId = await membershipOf(person);
    const changed = { userId: person.userId, membershipId, role: 'READER' as const };
    expect(await changeRole(administrator, changed)).toEqual({ ok: true, value: null });
    expect(await findSessionState(person.sessionId)).toMatchObject({ role: 'READER' });
    expect(await changeRole(administrator, changed)).toEqual(refused('not-found'));
    expect(await eventsOf(person)).toEqual(['ROLE_CHANGED']);
  });

  test('that ends ends what is open by it', async () => {
    const person = await givenSignedIn('LETTING_OFFICER', { organisations: [housing], reach: [town] });
    const held = { userId: person.userId, membershipId: await membershipOf(person) };
    expect(await endMembership(administrator, held)).toEqual({ ok: true, value: null });
    expect(await findSessionState(person.sessionId)).toBeNull();
    expect(await findPerson(administrator, person.userId)).toBeNull();
  });

  test('of another tenant is not hers to end, also of somebody who works for both', async () => {
    const [foreign] = await rowsOf<{ id: never }>(
      'SELECT id FROM membership WHERE user_id = $1 AND organisation_id = $2',
      [agent.userId, elsewhere],
    );
    if (!foreign) throw new Error('The agent works for both');
    const held = { userId: agent.userId, membershipId: foreign.id };
    expect(await endMembership(administrator, held)).toEqual(refused('not-found'));
    expect(await endMembership(installer, held)).toMatchObject({ ok: true });
  });

  test('is not one that nobody has there', async () => {
    const there = { side: 'ORGANISATION' as const, id: housing };
    expect(
      await giveRole(administrator, { userId: officer.userId, role: 'CASEWORKER', tenant: there }),
    ).toEqual(refused('role-not-there'));
    expect(
      await giveRole(administrator, { userId: officer.userId, role: 'LETTING_OFFICER', tenant: there }),
    ).toEqual(refused('has-it-already'));
  });

  test('that two administrators give at once is given once', async () => {
    const person = await givenSignedIn('LETTING_OFFICER', { organisations: [housing], reach: [town] });
    const given = {
      ...{ userId: person.userId, role: 'READER' as const },
      tenant: { side: 'ORGANISATION' as const, id: housing },
    };
    const answers = await Promise.all([giveRole(administrator, given), giveRole(installer, given)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await rowsOf('SELECT 1 FROM membership WHERE user_id = $1 AND role = $2', [person.userId, 'READER']),
    ).toHaveLength(1);
  });
});

describe('administrators', () => {
  test('who end each other at once leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const place = { organisations: [await givenOrganisation([town])], reach: [town] };
      const [one, other] = [
        await givenSignedIn('SYSTEM_ADMIN', place),
        await givenSignedIn('SYSTEM_ADMIN', place),
      ];
      const end = async (by: DeskScope, whom: DeskScope) =>
        endMembership(by, { userId: whom.userId, membershipId: await membershipOf(whom) });
      const answers = await Promise.all([end(one, other), end(other, one)]);
      expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    }
  });

  test('who close each other at once leave one open', async () => {
    const place = { municipalities: [await givenMunicipality()], reach: [] };
    const [one, other] = [
      await givenSignedIn('SYSTEM_ADMIN', place),
      await givenSignedIn('SYSTEM_ADMIN', place),
    ];
    const answers = await Promise.all([lockPerson(one, other), lockPerson(other, one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('no-longer'));
  });

  test('cannot end their own role, the installation’s neither', async () => {
    const own = async (scope: DeskScope) => ({
      userId: scope.userId,
      membershipId: await membershipOf(scope),
    });
    expect(await endMembership(installer, await own(installer))).toEqual(refused('oneself'));
    expect(await changeRole(administrator, { ...(await own(administrator)), role: 'READER' })).toEqual(
      refused('oneself'),
    );
  });

  test('who are none any more act on nobody, though their page is still open', async () => {
    const former = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
    await endMembership(installer, { userId: former.userId, membershipId: await membershipOf(former) });
    expect(await lockPerson(former, officer)).toEqual(refused('no-longer'));
    expect(await invitePerson(former, anInvitation())).toEqual(refused('no-longer'));
  });

  test('of the installation look after everybody, who belongs to nobody too', async () => {
    const people = (await listPeople(installer)).map(({ userId }) => userId);
    expect(people).toEqual(expect.arrayContaining([officer.userId, stranger.userId, agent.userId]));
    expect(await lockPerson(installer, agent)).toMatchObject({ ok: true });
    expect(await unlockPerson(installer, agent)).toMatchObject({ ok: true });
  });
});

test('somebody without a role any more signs in to nothing', async () => {
  const person = await givenPerson('READER', { organisations: [housing], reach: [town] });
  await givenAccount(person.userId);
  await endMembership(installer, { userId: person.userId, membershipId: await membershipOf(person) });
  await expect(signedInAs(person)).rejects.toThrow();
});
