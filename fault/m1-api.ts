import type { DepartmentId } from '@/lib/domain/shared/ids';
import { aSentReport, givenKey } from '@/lib/testing/api/api';
import { insert, rowsOf } from '@/lib/testing/builders';
import { pause } from './pause';
import { ONLY_SERVER } from './round-robin';
import type { FaultTown } from './world';

type Called = { readonly town: FaultTown; readonly origin: string; readonly complaints: string[] };
type Sending = { readonly path: string; readonly key: string; readonly body: object };
type Heard = { readonly status: number; readonly text: string };

const BOTH = [0, 1] as const;
const PATIENCE = 20_000;

/**
 * Another system sends the same write with the same Idempotency-Key to both servers at once: done once, answered with the same bytes.
 * One home and several at once; another content under a key is refused by whichever server comes second. Answers how many were sent.
 */
export async function sameKeyToBoth(called: Called, count: number): Promise<number> {
  const [departmentId] = called.town.departments;
  if (departmentId === undefined) throw new Error('The town has a department');
  const { secret } = await givenSystem(called.town, { burst: 100_000, perMinute: 100_000 });
  for (let nth = 0; nth < count; nth += 1) {
    const sending = nth % 3 === 2 ? severalReports(departmentId) : oneReport(departmentId);
    await sentToBoth(called, secret, sending, nth % 3 === 2 ? 3 : 1);
  }
  await otherContentIsRefused(called, secret, departmentId);
  await allowanceIsShared(called);
  return count;
}

async function givenSystem(town: FaultTown, { burst, perMinute }: { burst: number; perMinute: number }) {
  const key = await givenKey(town, 'ORGANISATION');
  await insert('UPDATE api_client SET burst = $2, per_minute = $3 WHERE id = $1', [
    ...[key.clientId, burst, perMinute],
  ]);
  return key;
}

/** A home that may be reported again, for the reason it gives: nothing but the key keeps it from being so. */
const repeatable = (departmentId: DepartmentId) =>
  aSentReport(departmentId, { reason: 'Meldes igen, hvis nøglen ikke holder' });
const oneReport = (departmentId: DepartmentId): Sending => ({
  ...{ path: '/api/v1/vacancies', key: crypto.randomUUID(), body: repeatable(departmentId) },
});
const severalReports = (departmentId: DepartmentId): Sending => ({
  ...{ path: '/api/v1/vacancies/batch', key: crypto.randomUUID() },
  body: { reports: [repeatable(departmentId), repeatable(departmentId), repeatable(departmentId)] },
});

async function sentToBoth(called: Called, secret: string, sending: Sending, homes: number): Promise<void> {
  const before = await homesOf(called.town);
  const [one, other] = await Promise.all(BOTH.map((at) => answerOf(called, secret, sending, at)));
  if (one?.status !== 201 || one.text !== other?.text)
    called.complaints.push(
      `the same key at both servers was answered ${[one, other].map((heard) => `${heard?.status} ${heard?.text.slice(0, 80)}`).join(' and ')}`,
    );
  const stored = (await homesOf(called.town)) - before;
  if (stored !== homes) called.complaints.push(`a key for ${homes} homes at both servers gave ${stored}`);
}

/** Homes reported in the town so far. */
export async function homesOf({ municipalityId }: FaultTown): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    `SELECT count(*)::int AS n FROM vacancy v JOIN department d ON d.id = v.department_id WHERE d.municipality_id = $1`,
    [municipalityId],
  );
  return row?.n ?? -1;
}

/** As the client in docs/api-client does: asked again while the other server is at work on it. */
async function answerOf({ origin }: Called, secret: string, { path, key, body }: Sending, at: 0 | 1) {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const response = await fetch(new URL(path, origin), {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...{ 'idempotency-key': key, [ONLY_SERVER]: String(at) },
      },
      ...{ body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) },
    });
    const heard: Heard = { status: response.status, text: await response.text() };
    if (!heard.text.includes('"request-at-work"') || Date.now() > giveUp) return heard;
    await pause(20);
  }
}

async function otherContentIsRefused(
  called: Called,
  secret: string,
  departmentId: DepartmentId,
): Promise<void> {
  const [mine, yours] = [oneReport(departmentId), oneReport(departmentId)];
  const before = await homesOf(called.town);
  const heard = await Promise.all([
    answerOf(called, secret, mine, 0),
    answerOf(called, secret, { ...yours, key: mine.key }, 1),
  ]);
  const statuses = heard.map(({ status }) => status).sort();
  const homes = (await homesOf(called.town)) - before;
  if (statuses.join() !== '201,422' || homes !== 1)
    called.complaints.push(`two contents under one key gave ${statuses.join(' and ')} and ${homes} homes`);
}

const SHARED = 20;

/** What a system may ask is counted once for both servers. */
async function allowanceIsShared({ town, origin, complaints }: Called): Promise<void> {
  const { secret } = await givenSystem(town, { burst: SHARED, perMinute: 1 });
  const statuses = await Promise.all(
    Array.from({ length: 3 * SHARED }, async (_, nth) => {
      const headers = { authorization: `Bearer ${secret}`, [ONLY_SERVER]: String(nth % 2) };
      return (await fetch(new URL('/api/v1/key', origin), { headers })).status;
    }),
  );
  const letIn = statuses.filter((status) => status === 200).length;
  if (letIn !== SHARED)
    complaints.push(`${letIn} calls of ${SHARED} that are allowed were let in by both servers`);
}
