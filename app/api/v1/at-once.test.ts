import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { removeOldRequests } from '@/lib/data/api/api-requests';
import { newId } from '@/lib/platform/new-id';
import { getKey, reportVacancy, voidVacancy } from '@/lib/schemas/api/operations';
import { aSentReport, givenKey } from '@/lib/testing/api/api';
import { callApi, type SentCall } from '@/lib/testing/api/api-contract';
import { type ApiWorld, givenApiWorld, ofVacancy, reported, withHeader } from '@/lib/testing/api/api-world';
import { givenDepartment, insert, rowsOf } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';

let world: ApiWorld;
beforeAll(async () => {
  world = await givenApiWorld();
});

const many = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));
const counted = async (department: string): Promise<number> =>
  (await rowsOf('SELECT id FROM vacancy WHERE department_id = $1', [department])).length;

/** As a client should: a request that is still at work is asked about again. */
async function untilAnswered(call: SentCall) {
  for (let tries = 0; tries < 200; tries += 1) {
    const heard = await callApi(reportVacancy, call);
    if (heard.json?.code !== 'request-at-work') return heard;
  }
  throw new Error('Still at work');
}

describe('the same write from many', () => {
  test('is one vacancy, and everybody is answered the same bytes', async () => {
    const department = await givenDepartment(world.town);
    const call = withHeader(
      { secret: world.keys.ORGANISATION, body: aSentReport(department) },
      ...(['idempotency-key', newId()] as const),
    );
    const heard = await many(16, () => untilAnswered(call));
    expect(new Set(heard.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(heard[0]?.status).toBe(201);
    expect(await counted(department)).toBe(1);
  });

  test('with marks of their own is done once: the others hear what it has become', async () => {
    const call = ofVacancy(world, await reported(world));
    const heard = await many(12, () =>
      callApi(voidVacancy, { ...call, body: { reason: 'Meldt ved en fejl' } }),
    );
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, json } of heard)
      if (status !== 200) expect(['wrong-state', 'changed-meanwhile']).toContain(json.code);
  });

  test('left behind by a server that died is taken over after a minute, and is still one vacancy', async () => {
    const department = await givenDepartment(world.town);
    const [mark, body] = [newId(), aSentReport(department)];
    const call = withHeader({ secret: world.keys.ORGANISATION, body }, 'idempotency-key', mark);
    const first = await callApi(reportVacancy, call);
    const leave = (seconds: number) =>
      insert(
        `UPDATE api_request SET status = NULL, headers = NULL, body = NULL,
           started_at = clock_timestamp() - $2 * interval '1 second' WHERE key = $1`,
        [mark, seconds],
      );
    await leave(50);
    expect((await callApi(reportVacancy, call)).json.code).toBe('request-at-work');
    await leave(61);
    const again = await callApi(reportVacancy, call);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(await counted(department)).toBe(1);
  });

  test('that failed is nobody’s answer: the same mark may be tried again', async () => {
    const department = await givenDepartment(world.town);
    const call = withHeader(
      { secret: world.keys.ORGANISATION, body: aSentReport(department) },
      ...(['idempotency-key', newId()] as const),
    );
    await asOwner('ALTER TABLE reporting_choice RENAME TO reporting_choice_gone');
    try {
      await asOwner('ALTER TABLE slot RENAME TO slot_gone');
      expect((await callApi(reportVacancy, call)).status).toBe(500);
    } finally {
      await asOwner('ALTER TABLE slot_gone RENAME TO slot');
      await asOwner('ALTER TABLE reporting_choice_gone RENAME TO reporting_choice');
    }
    expect((await callApi(reportVacancy, call)).status).toBe(201);
    expect(await counted(department)).toBe(1);
  });
});

test('answers are kept for two days, and then forgotten', async () => {
  const marks = [newId(), newId()];
  for (const mark of marks)
    await callApi(reportVacancy, {
      ...{ secret: world.keys.ORGANISATION, body: aSentReport(world.department) },
      headers: { 'idempotency-key': mark },
    });
  await insert(`UPDATE api_request SET started_at = started_at - interval '49 hours' WHERE key = $1`, [
    marks[0],
  ]);
  const { apiAnswers } = await removeOldRequests(systemScope('test'));
  expect(apiAnswers).toBe(1);
  const left = await rowsOf<{ key: string }>('SELECT key FROM api_request WHERE key = ANY ($1)', [marks]);
  expect(left).toEqual([{ key: marks[1] }]);
});

describe('a system’s allowance', () => {
  test('is counted exactly, however many ask at once, and shared by its keys', async () => {
    const { secret, clientId } = await givenKey(world.town, 'ORGANISATION');
    await insert('UPDATE api_client SET burst = 20, per_minute = 1 WHERE id = $1', [clientId]);
    const heard = await many(60, () => callApi(getKey, { secret }));
    expect(heard.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = heard.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(40);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('comes back with time, and no further than it began', async () => {
    const { secret, clientId } = await givenKey(world.town, 'ORGANISATION');
    await insert('UPDATE api_client SET burst = 3, per_minute = 1 WHERE id = $1', [clientId]);
    const left = async () =>
      (await many(6, () => callApi(getKey, { secret }))).filter(({ status }) => status === 200).length;
    expect(await left()).toBe(3);
    const ago = (minutes: number) =>
      insert(`UPDATE api_bucket SET filled_at = filled_at - $2 * interval '1 minute' WHERE client_id = $1`, [
        ...[clientId, minutes],
      ]);
    await ago(2);
    expect(await left()).toBe(2);
    await ago(500);
    expect(await left()).toBe(3);
  });
});

test('when a key was used last is written once a minute', async () => {
  const { secret, clientId } = await givenKey(world.town, 'ORGANISATION');
  const used = async () =>
    (await rowsOf<{ at: Date }>('SELECT last_used_at AS at FROM api_key WHERE client_id = $1', [clientId]))[0]
      ?.at ?? null;
  expect(await used()).toBeNull();
  await callApi(getKey, { secret });
  const first = await used();
  expect(first).not.toBeNull();
  await callApi(getKey, { secret });
  expect(await used()).toEqual(first);
  await insert(
    `UPDATE api_key SET last_used_at = last_used_at - interval '61 seconds' WHERE client_id = $1`,
    [clientId],
  );
  await callApi(getKey, { secret });
  expect((await used())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? 0);
});
