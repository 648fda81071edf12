import { beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId, SessionId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenMunicipality, givenOrganisation, givenPerson, insert, rowsOf } from '@/lib/testing/builders';
import { inHotTransaction } from '../transaction';
import { setLocked } from './people-write';
import { chooseMembership, findSessionState, findUserOfSession, revokeSession } from './sessions';

const TEST = systemScope('test');
let town: MunicipalityId;
let other: MunicipalityId;
let housing: OrganisationId;
let second: OrganisationId;
let officer: UserScope;
let session: SessionId;

const membership = (role: string, place: { organisation?: OrganisationId; municipality?: MunicipalityId }) =>
  insert(
    'INSERT INTO membership (id, user_id, organisation_id, municipality_id, role) VALUES ($1, $2, $3, $4, $5)',
    [...[newId(), officer.userId, place.organisation ?? null, place.municipality ?? null, role]],
  );
const change = (set: string) => insert(`UPDATE session SET ${set} WHERE id = $1`, [session]);

beforeEach(async () => {
  [town, other] = [await givenMunicipality(), await givenMunicipality()];
  [housing, second] = [await givenOrganisation([town]), await givenOrganisation([town, other])];
  officer = await givenPerson('LETTING_OFFICER', { organisations: [housing], reach: [town] });
  await givenAccount(officer.userId);
  session = await givenSession(officer.userId);
});

describe('an open session', () => {
  test('tells who it is and for which tenants', async () => {
    expect(await findSessionState(session)).toMatchObject({
      ...{ userId: officer.userId, sessionId: session, role: 'LETTING_OFFICER', side: 'ORGANISATION' },
      ...{ organisations: [housing], municipalities: [], reach: [town] },
    });
  });

  test('speaks for all organisations in which she has the same role', async () => {
    await membership('LETTING_OFFICER', { organisation: second });
    const state = await findSessionState(session);
    expect([...(state?.organisations ?? [])].sort()).toEqual([housing, second].sort());
    expect([...(state?.reach ?? [])].sort()).toEqual([town, other].sort());
  });

  test('leaves out where she has another role or sits on the other side', async () => {
    await membership('MANAGER', { organisation: second });
    await membership('CASEWORKER', { municipality: town });
    expect(await findSessionState(session)).toMatchObject({ organisations: [housing], municipalities: [] });
  });

  test('of a caseworker reaches her own municipality', async () => {
    const caseworker = await givenPerson('CASEWORKER', { municipalities: [town], reach: [town] });
    await givenAccount(caseworker.userId);
    expect(await findSessionState(await givenSession(caseworker.userId))).toMatchObject({
      ...{ side: 'MUNICIPALITY', municipalities: [town], organisations: [], reach: [town] },
    });
  });

  test('notes at most once a minute that it was used', async () => {
    const seen = async () =>
      (
        await rowsOf<{ age: number }>(
          'SELECT extract(epoch FROM clock_timestamp() - last_seen_at)::int AS age FROM session WHERE id = $1',
          [session],
        )
      )[0]?.age;
    await change(`last_seen_at = clock_timestamp() - interval '50 seconds'`);
    await findSessionState(session);
    expect(await seen()).toBeGreaterThanOrEqual(50);
    await change(`last_seen_at = clock_timestamp() - interval '5 minutes'`);
    await findSessionState(session);
    expect(await seen()).toBeLessThan(5);
  });
});

describe('a session ends', () => {
  test('when it is revoked', async () => {
    await revokeSession(TEST, session);
    expect(await findSessionState(session)).toBeNull();
  });

  test('when the account is locked', async () => {
    await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [officer.userId]);
    expect(await findSessionState(session)).toBeNull();
  });

  test('for good when the account is locked by an administrator, also after it is opened again', async () => {
    await inHotTransaction(TEST, (tx) => setLocked(tx, TEST, officer.userId, true));
    await inHotTransaction(TEST, (tx) => setLocked(tx, TEST, officer.userId, false));
    expect(await findSessionState(session)).toBeNull();
  });

  test('when her membership ends', async () => {
    await insert('UPDATE membership SET ended_at = now() WHERE user_id = $1', [officer.userId]);
    expect(await findSessionState(session)).toBeNull();
  });

  test('half an hour after it was last used, not before', async () => {
    await change(`last_seen_at = clock_timestamp() - interval '29 minutes 50 seconds'`);
    expect(await findSessionState(session)).not.toBeNull();
    await change(`last_seen_at = clock_timestamp() - interval '30 minutes 1 second'`);
    expect(await findSessionState(session)).toBeNull();
  });

  test('after twelve hours however busy', async () => {
    await change(`expires_at = clock_timestamp() - interval '1 second'`);
    expect(await findSessionState(session)).toBeNull();
  });

  test('and still tells whose it was', async () => {
    await revokeSession(TEST, session);
    expect(await findUserOfSession(TEST, session)).toBe(officer.userId);
  });
});

describe('a change of role', () => {
  test('holds from the next request on', async () => {
    await insert(`UPDATE membership SET role = 'READER' WHERE user_id = $1`, [officer.userId]);
    expect(await findSessionState(session)).toMatchObject({ role: 'READER' });
  });

  test('to another own membership is the person’s choice', async () => {
    await membership('MANAGER', { organisation: second });
    const [manager] = await rowsOf<{ id: UserScope['membershipId'] }>(
      `SELECT id FROM membership WHERE user_id = $1 AND role = 'MANAGER'`,
      [officer.userId],
    );
    if (!manager) throw new Error('no membership');
    expect(await chooseMembership(TEST, { ...officer, sessionId: session }, manager.id)).toBe(true);
    expect(await findSessionState(session)).toMatchObject({ role: 'MANAGER', organisations: [second] });
  });

  test('to somebody else’s membership is refused', async () => {
    const stranger = await givenPerson('MANAGER', { municipalities: [other], reach: [other] });
    const [theirs] = await rowsOf<{ id: UserScope['membershipId'] }>(
      'SELECT id FROM membership WHERE user_id = $1',
      [stranger.userId],
    );
    if (!theirs) throw new Error('no membership');
    expect(await chooseMembership(TEST, { ...officer, sessionId: session }, theirs.id)).toBe(false);
    expect(await findSessionState(session)).toMatchObject({ role: 'LETTING_OFFICER' });
  });
});
