import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { scopeOfSession, systemScope } from '@/lib/auth/scope';
import { pool } from '@/lib/data/connection/pool';
import { addLiveReader, closeLive, MOST_OF_ONE_SESSION } from '@/lib/data/live/live-readers';
import { beginSignals, endSignals, LIVE_CHANNEL } from '@/lib/data/live/live-signal';
import { findSessionState, revokeSession } from '@/lib/data/people/sessions';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import {
  asId,
  type MembershipId,
  type MunicipalityId,
  type SessionId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { aReport, givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { goTo, openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { GET as counts } from './counts/route';
import { liveStream } from './live-stream';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

beforeAll(beginSignals);
beforeEach(() => openBrowser('/api/live'));
const open = new Set<AbortController>();
afterEach(async () => {
  for (const leaving of open) leaving.abort();
  open.clear();
  await closeLive();
});

async function signedIn({ userId }: UserScope): Promise<UserScope> {
  await givenAccount(userId);
  const state = await findSessionState(await givenSession(userId));
  if (state === null) throw new Error('The session did not begin');
  return scopeOfSession(state);
}

/** A stream and what has been read of it. */
function reading(scope: UserScope, beatMs?: number) {
  const leaving = new AbortController();
  open.add(leaving);
  const stream = liveStream(scope, leaving.signal, beatMs);
  if (stream === 'FULL') throw new Error('There was no room');
  const said: string[] = [];
  const ended = (async () => {
    for await (const bytes of stream) said.push(new TextDecoder().decode(bytes));
  })();
  const heard = (words: string) => vi.waitFor(() => expect(said.join('')).toContain(words), 8_000);
  return { said, ended, heard, leave: () => leaving.abort() };
}

const CHANGE = 'event: change';

/** How often a reader was told. */
const told = ({ said }: { said: readonly string[] }): number => said.join('').split(CHANGE).length - 1;

const listening = () =>
  rowsOf<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'noeglen live' AND datname = current_database()
       AND state = 'idle' AND query LIKE 'LISTEN%'`,
  );
const untilListening = () => vi.waitFor(async () => expect(await listening()).toHaveLength(1), 8_000);

async function tellNow(): Promise<void> {
  await endSignals();
  beginSignals();
}

/** Everything that was noted has been told and heard: a word of the test's own comes after it, to a reader of its own. */
async function allIsTold(): Promise<void> {
  await tellNow();
  const own = asId<MunicipalityId>(newId());
  const ids = { userId: asId<UserId>(newId()), sessionId: asId<SessionId>(newId()) };
  const tenants = { municipalities: [own], organisations: [], reach: [own] };
  const desk = {
    membershipId: asId<MembershipId>(newId()),
    role: 'CASEWORKER',
    side: 'MUNICIPALITY',
  } as const;
  const probe = scopeOfSession({ ...ids, ...tenants, ...desk });
  const heard = new Promise<void>((tell) => {
    addLiveReader(probe, { scope: () => probe, tell, end: () => undefined });
  });
  const payload = JSON.stringify([{ municipalities: [own], organisations: null }]);
  await pool().query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, payload]);
  await heard;
  // What the streams hold is read before this.
  await new Promise((resolve) => setImmediate(resolve));
}

async function twoSides() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const [officer, caseworker] = [await signedIn(town.officer), await signedIn(town.caseworker)];
  // What was made for the test is no news in it.
  await tellNow();
  return { town, department, officer, caseworker };
}

describe('whoever has her tray open', () => {
  test('hears that something has changed where she works, and nothing of another town', async () => {
    const { town, department, caseworker } = await twoSides();
    const far = await twoSides();
    const [near, away] = [reading(caseworker), reading(far.caseworker)];
    await untilListening();
    await reported(town.officer, aReport(department));
    await allIsTold();
    expect([told(near), told(away)]).toEqual([1, 0]);
    expect(near.said.join('')).not.toMatch(/[0-9a-f]{8}-/);
  });

  test('hears of what is written by either kind of transaction, and not of what is only read or was undone', async () => {
    const { caseworker, town, department } = await twoSides();
    const near = reading(caseworker);
    await untilListening();
    const touch = (tx: Tx) =>
      tx.$executeRaw`UPDATE vacancy SET revision = revision WHERE department_id = ${department}::uuid`;
    const undone = () =>
      inTransaction(town.officer, async (tx) => {
        await touch(tx);
        throw new Error('changed my mind');
      });
    await inTransaction(town.caseworker, (tx) => tx.$queryRaw`SELECT id FROM slot FOR UPDATE`);
    // There is no home yet: nothing was met.
    await inTransaction(town.officer, touch);
    await allIsTold();
    expect(told(near)).toBe(0);
    await reported(town.officer, aReport(department));
    await allIsTold();
    expect(told(near)).toBe(1);
    await expect(undone()).rejects.toThrow('changed my mind');
    await allIsTold();
    expect(told(near)).toBe(1);
    await inTransaction(town.officer, touch);
    await allIsTold();
    expect(told(near)).toBe(2);
  });

  test('hears again after the listening connection was cut', async () => {
    const { town, department, caseworker } = await twoSides();
    const near = reading(caseworker);
    await untilListening();
    const [before] = await listening();
    await pool().query('SELECT pg_terminate_backend($1)', [before?.pid]);
    // Nobody knows what was said meanwhile, so everybody looks again.
    await near.heard(CHANGE);
    await untilListening();
    await reported(town.officer, aReport(department));
    await allIsTold();
    expect(told(near)).toBe(2);
  });

  test('is sent away once her session has ended or she is locked, and the rest is not', async () => {
    const { officer, caseworker } = await twoSides();
    const [leaving, locked, staying] = [
      reading(officer, 50),
      reading(caseworker, 50),
      reading(await signedIn((await givenTown()).caseworker), 50),
    ];
    await leaving.heard(': beat');
    await revokeSession(systemScope('a test'), officer.sessionId);
    await insert('UPDATE user_account SET locked_at = clock_timestamp() WHERE id = $1', [caseworker.userId]);
    await Promise.all([leaving.ended, locked.ended]);
    for (const { said } of [leaving, locked]) expect(said.at(-1)).toContain('event: end');
    staying.said.length = 0;
    await staying.heard(': beat');
  });

  test('looks again by itself after a while, though nobody said anything', async () => {
    const { caseworker } = await twoSides();
    await reading(caseworker, 20).heard(CHANGE);
  });

  test('may not open streams without end, and gets her places back when she leaves', async () => {
    const { caseworker } = await twoSides();
    const streams = Array.from({ length: MOST_OF_ONE_SESSION }, () => reading(caseworker));
    expect(liveStream(caseworker, new AbortController().signal)).toBe('FULL');
    streams[0]?.leave();
    expect(reading(caseworker).said).toBeDefined();
  });

  test('does not keep a stopping server waiting', async () => {
    const { caseworker } = await twoSides();
    const near = reading(caseworker);
    await near.heard(': hello');
    const others = process.listeners('SIGTERM').filter(({ name }) => name.includes('endAllReaders'));
    expect(others).toHaveLength(1);
    for (const stop of others) stop('SIGTERM');
    await near.ended;
    expect(liveStream(caseworker, new AbortController().signal)).toBe('FULL');
  });
});

describe('the addresses', () => {
  const lastSeen = async ({ userId }: UserScope) =>
    (
      await rowsOf<{ age: number }>(
        'SELECT extract(epoch FROM clock_timestamp() - last_seen_at)::int AS age FROM session WHERE user_id = $1',
        [userId],
      )
    )[0]?.age;

  test('answer nobody who is not signed in', async () => {
    expect((await GET(new Request('http://localhost:3000/api/live'))).status).toBe(401);
    expect((await counts()).status).toBe(401);
  });

  test('give a stream that nobody may gather, and the menu’s numbers', async () => {
    const { town } = await twoSides();
    await signInAs(town.caseworker);
    const leaving = new AbortController();
    open.add(leaving);
    const answer = await GET(new Request('http://localhost:3000/api/live', { signal: leaving.signal }));
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(await (await counts()).json()).toMatchObject({ '/slots': { count: 0, late: false } });
  });

  test('are no sign of life, so a page that is left open keeps no session alive', async () => {
    const { town } = await twoSides();
    await signInAs(town.caseworker);
    await insert(
      `UPDATE session SET last_seen_at = clock_timestamp() - interval '10 minutes' WHERE user_id = $1`,
      [town.caseworker.userId],
    );
    goTo('/api/live/counts');
    expect((await counts()).status).toBe(200);
    expect(await lastSeen(town.caseworker)).toBeGreaterThanOrEqual(600);
  });
});
