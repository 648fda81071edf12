import { beforeAll, describe, expect, test } from 'vitest';
import { findSessionState } from '@/lib/data/sessions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenMunicipality, givenOrganisation, givenPerson, insert, rowsOf } from '@/lib/testing/builders';
import { listColleagues, lockColleague, signOutColleague, unlockColleague } from './colleagues';

let housing: OrganisationId;
let administrator: UserScope;
let officer: UserScope;
let stranger: UserScope;
let sharedAgent: UserScope;

const lockedRows = async () =>
  (await rowsOf('SELECT 1 FROM user_account WHERE locked_at IS NOT NULL')).length;

beforeAll(async () => {
  const town = await givenMunicipality();
  housing = await givenOrganisation([town]);
  const elsewhere = await givenOrganisation([town]);
  administrator = await givenPerson('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
  officer = await givenPerson('LETTING_OFFICER', { organisations: [housing], reach: [town] });
  stranger = await givenPerson('LETTING_OFFICER', { organisations: [elsewhere], reach: [town] });
  sharedAgent = await givenPerson('MANAGER', { organisations: [housing, elsewhere], reach: [town] });
  for (const { userId } of [administrator, officer, stranger, sharedAgent]) await givenAccount(userId);
});

describe('the system administrator', () => {
  test('sees those who work for her own tenants, and what they are there', async () => {
    const people = await listColleagues(administrator);
    expect(people.map(({ userId }) => userId).sort()).toEqual(
      [administrator.userId, officer.userId, sharedAgent.userId].sort(),
    );
    const agent = people.find(({ userId }) => userId === sharedAgent.userId);
    expect(agent?.memberships).toHaveLength(1);
    expect(agent?.worksElsewhere).toBe(true);
  });

  test('closes an account at once and opens it again', async () => {
    const session = await givenSession(officer.userId);
    expect(await lockColleague(administrator, officer)).toMatchObject({ ok: true });
    expect(await findSessionState(session)).toBeNull();
    expect(await unlockColleague(administrator, officer)).toMatchObject({ ok: true });
    expect(await findSessionState(await givenSession(officer.userId))).not.toBeNull();
  });

  test('signs a colleague out everywhere, who may then sign in again', async () => {
    const sessions = [await givenSession(officer.userId), await givenSession(officer.userId)];
    await signOutColleague(administrator, officer);
    expect(await Promise.all(sessions.map(findSessionState))).toEqual([null, null]);
    expect(await findSessionState(await givenSession(officer.userId))).not.toBeNull();
  });

  test.each([
    ['a person of another tenant is not found', 'not-found', () => stranger],
    ['one who also works elsewhere is not hers to close', 'works-elsewhere', () => sharedAgent],
    ['nor is she herself', 'oneself', () => administrator],
  ] as const)('%s', async (_, code, who) => {
    const before = await lockedRows();
    expect(await lockColleague(administrator, who())).toEqual({ ok: false, error: { code } });
    expect(await lockedRows()).toBe(before);
  });

  test('of one organisation does not see those who have left it', async () => {
    await insert('UPDATE membership SET ended_at = now() WHERE user_id = $1', [officer.userId]);
    expect((await listColleagues(administrator)).map(({ userId }) => userId)).not.toContain(officer.userId);
  });
});
