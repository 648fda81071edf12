import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noeglen, Refused } from '@/docs/api-client/client';
import { OPERATIONS } from '@/lib/schemas/api/operations';
import { aSentReport, givenKey } from '@/lib/testing/api/api';
import { handlerOf } from '@/lib/testing/api/api-contract';
import { givenDepartment, givenTown, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { settledEvents } from '@/lib/testing/environment/settled-events';

let server: Server;
let address: string;
let town: Town;
let department: string;
let secret: string;
/** What happens to the next calls on their way: nothing, or the answer is lost, or the server says no. */
let trouble: ('lose' | 'fail')[] = [];

/** The real handlers behind a real address. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '', address);
  const path = pathname.replace('/api/v1', '');
  for (const operation of OPERATIONS.filter(({ method }) => method === request.method)) {
    const pattern = new RegExp(`^${operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const params = pattern.exec(path);
    if (params === null) continue;
    const handler = await handlerOf(operation);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const asked = new Request(`${address}${path}${search}`, {
      ...{
        method: operation.method,
        headers: new Headers(Object.entries(request.headers as Record<string, string>)),
      },
      ...(body.length > 0 && { body }),
    });
    const next = trouble.shift();
    if (next === 'fail') return void response.writeHead(503).end('{"code":"none"}');
    const given = await handler(asked, { params: Promise.resolve({ ...params.groups }) });
    if (next === 'lose') return void request.socket.destroy();
    response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text());
    return;
  }
  response.writeHead(404).end('{"code":"not-found"}');
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(async () => {
  town = await givenTown();
  department = await givenDepartment(town);
  secret = (await givenKey(town, 'ORGANISATION')).secret;
  trouble = [];
});

const client = () => noeglen({ server: address, key: secret, wait: async () => undefined });
const states = async () =>
  (await rowsOf<{ state: string }>('SELECT state FROM vacancy WHERE department_id = $1', [department])).map(
    ({ state }) => state,
  );

describe('the example client', () => {
  test('reports, reads the verdict, voids, and hears of it all', async () => {
    const api = client();
    const { cursor } = await api.events();
    const seen = await api.report(aSentReport(department));
    expect(seen.vacancy).toMatchObject({ state: 'ORGANISATION', verdict: { number: 1 } });
    const after = await api.void(seen, 'Meldt ved en fejl');
    expect(after.vacancy.state).toBe('VOIDED');
    await settledEvents();
    const heard: string[] = [];
    for (let place = cursor; heard.length < 3; ) {
      const page = await api.events(place);
      heard.push(...page.items.map(({ kind }) => kind));
      place = page.cursor;
    }
    expect(heard).toEqual(['REPORTED', 'ALLOCATED', 'VOIDED']);
  });

  test('reports several at once, also where the answer is lost', async () => {
    trouble = ['lose'];
    const seen = await client().reportAll([aSentReport(department), aSentReport(department)]);
    expect(seen.map(({ verdict }) => verdict?.number)).toEqual([1, 2]);
    expect(await states()).toEqual(['ORGANISATION', 'ORGANISATION']);
  });

  test('sends again what got no answer, and it is done once', async () => {
    trouble = ['lose', 'fail', 'lose'];
    const seen = await client().report(aSentReport(department));
    expect(seen.vacancy.verdict?.number).toBe(1);
    expect(await states()).toEqual(['ORGANISATION']);
  });

  test('gives up on what is refused for good', async () => {
    const refused = client().report({ ...aSentReport(department), reportedOn: '2030-01-01' });
    await expect(refused).rejects.toBeInstanceOf(Refused);
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'report-refused' });
  });

  test('runs from a command line as the docs say', async () => {
    const [row] = await rowsOf<{ number: string }>('SELECT number FROM department WHERE id = $1', [
      department,
    ]);
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'docs/api-client/report-vacancy.ts', row?.number ?? ''],
      {
        cwd: root,
        env: { ...process.env, NOEGLEN_API: address, NOEGLEN_KEY: secret, NOEGLEN_DAY: TODAY },
      },
    );
    expect(stdout).toMatch(/^\d{4}-\S+: Boligorganisationen udlejer boligen\.\n/);
    expect(await states()).toEqual(['VOIDED']);
  });
});
