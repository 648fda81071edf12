import { beforeAll, expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { getVacancy, reportVacancies, reportVacancy } from '@/lib/schemas/api/operations';
import { aSentReport } from '@/lib/testing/api/api';
import { callApi, type SentCall } from '@/lib/testing/api/api-contract';
import { type ApiWorld, givenApiWorld, withHeader } from '@/lib/testing/api/api-world';
import { givenDepartment, rowsOf } from '@/lib/testing/builders';

let world: ApiWorld;
beforeAll(async () => {
  world = await givenApiWorld();
});

const send = (reports: readonly object[]): SentCall => ({
  ...{ secret: world.keys.ORGANISATION, body: { reports }, headers: { 'idempotency-key': newId() } },
});
const inDepartment = (department: string) =>
  rowsOf<{ id: string; number: number | null }>(
    'SELECT v.id, v.number FROM vacancy v WHERE department_id = $1 ORDER BY v.number',
    [department],
  );

test('several reports are allocated in the order of their days and ids, and answered in the order they were sent', async () => {
  const department = await givenDepartment(world.town);
  const of = (availableOn: string, externalId: string | null) =>
    aSentReport(department, { availableOn, externalId });
  const ids = [newId(), newId()].sort();
  const heard = await callApi(
    reportVacancies,
    send([
      ...[of('2026-03-01', null), of('2026-01-01', ids[1] ?? ''), of('2026-02-01', null)],
      of('2026-01-01', ids[0] ?? ''),
    ]),
  );
  expect(heard.status).toBe(201);
  type Told = { id: string; verdict: { number: number } };
  const told: readonly Told[] = heard.json.items;
  expect(told.map(({ verdict }) => verdict.number)).toEqual([4, 2, 3, 1]);
  expect((await inDepartment(department)).map(({ id }) => id)).toEqual(
    [told[3], told[1], told[2], told[0]].map((one) => one?.id),
  );
  const [first] = told;
  const read = await callApi(getVacancy, {
    ...{ secret: world.keys.ORGANISATION, params: { vacancyId: first?.id ?? '' } },
  });
  expect(read.json).toEqual(first);
});

test('several reports get the verdicts that they would get one by one', async () => {
  const [together, apart] = [await givenDepartment(world.town), await givenDepartment(world.town)];
  const some = (department: string) => Array.from({ length: 9 }, () => aSentReport(department));
  const { json } = await callApi(reportVacancies, send(some(together)));
  const single = [];
  for (const body of some(apart))
    single.push((await callApi(reportVacancy, { secret: world.keys.ORGANISATION, body })).json);
  const routes = (all: readonly { verdict: { route: string; number: number } }[]) =>
    all.map(({ verdict: { route, number } }) => `${number} ${route}`);
  expect(routes(json.items)).toEqual(routes(single));
  expect(new Set(routes(single).map((text) => text.split(' ')[1])).size).toBe(2);
});

test('the same reports sent by many at once under one mark are stored once, and answered the same bytes', async () => {
  const department = await givenDepartment(world.town);
  const call = send(Array.from({ length: 5 }, () => aSentReport(department)));
  const untilAnswered = async (): Promise<string> => {
    for (;;) {
      const { status, text, json } = await callApi(reportVacancies, call);
      if (json?.code !== 'request-at-work') return `${status} ${text}`;
    }
  };
  const heard = await Promise.all(Array.from({ length: 8 }, untilAnswered));
  expect(new Set(heard).size).toBe(1);
  expect(heard[0]).toMatch(/^201 /);
  expect(await inDepartment(department)).toHaveLength(5);
});

test('what a hundred reports hold is read, and no report of a refused batch is left behind', async () => {
  const department = await givenDepartment(world.town);
  const reports = Array.from({ length: 100 }, (_, at) =>
    aSentReport(department, { reason: `${at} ${'æ'.repeat(900)}` }),
  );
  const last = { ...aSentReport(department), reportedOn: '2025-10-07' };
  const refused = await callApi(reportVacancies, send([...reports.slice(1), last]));
  expect(refused.json).toMatchObject({
    errors: [{ pointer: '/reports/99/reportedOn', code: 'in-the-future' }],
  });
  expect(await inDepartment(department)).toEqual([]);
  const heard = await callApi(reportVacancies, withHeader(send(reports), 'accept-language', 'en'));
  expect(heard.json.items).toHaveLength(100);
  expect((await inDepartment(department)).map(({ number }) => number)).toEqual(
    reports.map((_, at) => at + 1),
  );
});
