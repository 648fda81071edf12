import { afterAll, expect, test } from 'vitest';
import { closePool } from '@/lib/data/connection/pool';
import { aKey, aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { type CuttingProxy, cuttingProxy } from '@/lib/testing/environment/cutting-proxy';
import { withClient } from '@/scripts/database/connection.mjs';
import { reportVacancies } from './report-vacancies';

// Before the first use, when the settings are read.
const proxy: CuttingProxy = await cuttingProxy(process.env.DATABASE_URL ?? '');
process.env.DATABASE_URL = proxy.url;

afterAll(async () => {
  await closePool();
  await proxy.close();
});

const numbers = async (department: string) =>
  (
    await rowsOf<{ number: number }>('SELECT number FROM vacancy WHERE department_id = $1 ORDER BY number', [
      department,
    ])
  ).map((row) => row.number);

/** A department whose counters are there, so that the next COMMIT is the one of the report. */
async function aCountingDepartment() {
  const town = await givenTown();
  const department = await givenDepartment(town);
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] });
  return { town, department };
}

test('the answer to the COMMIT is lost: it is stored, and the same key gets the answer of that time', async () => {
  const { town, department } = await aCountingDepartment();
  const input = { idempotencyKey: aKey(), reports: [aReport(department)] };
  proxy.cutNext('after');
  await expect(reportVacancies(town.officer, input)).rejects.toThrow();
  expect(await numbers(department)).toEqual([1, 2]);
  const answer = await reportVacancies(town.officer, input);
  expect(answer).toMatchObject({ ok: true, value: { vacancies: [{ number: 2 }] } });
  expect(await numbers(department)).toEqual([1, 2]);
});

test('the COMMIT never arrives: nothing is stored, and the same key is taken as new', async () => {
  const { town, department } = await aCountingDepartment();
  const input = { idempotencyKey: aKey(), reports: [aReport(department)] };
  proxy.cutNext('before');
  await expect(reportVacancies(town.officer, input)).rejects.toThrow();
  expect(await numbers(department)).toEqual([1]);
  const answer = await reportVacancies(town.officer, input);
  expect(answer).toMatchObject({ ok: true, value: { vacancies: [{ number: 2 }] } });
});

test('a report that waits too long for a counter is refused whole, and the same key counts once when it is free', async () => {
  const { town, department } = await aCountingDepartment();
  const input = { idempotencyKey: aKey(), reports: [aReport(department)] };
  await withClient(process.env.DATABASE_OWNER_URL ?? '', async (holder) => {
    await holder.query(`BEGIN; SELECT set_config('app.system', 'on', true)`);
    await holder.query('SELECT 1 FROM counter WHERE department_id = $1 FOR UPDATE', [department]);
    const refused = expect(reportVacancies(town.officer, input)).rejects.toMatchObject({ code: '57014' });
    await cancelWaiting();
    await refused;
    await holder.query('ROLLBACK');
  });
  expect(await numbers(department)).toEqual([1]);
  expect(await reportVacancies(town.officer, input)).toMatchObject({ ok: true });
  expect(await reportVacancies(town.officer, input)).toMatchObject({
    ok: true,
    value: { vacancies: [{ number: 2 }] },
  });
  expect(await numbers(department)).toEqual([1, 2]);
});

test('nobody holds rows for ever: the app’s own limits are set on its connections', async () => {
  const [limits] = await rowsOf(
    `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
       current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(limits).toEqual({ lock: '15s', statement: '30s', idle: '30s' });
});

/** What the limits of time do, without waiting for them. The waiting one is of our own role, so we may end it. */
async function cancelWaiting() {
  const text = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  await expect.poll(async () => (await rowsOf(text)).length, { timeout: 5_000 }).toBe(1);
}
