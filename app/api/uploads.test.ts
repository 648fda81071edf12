import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role, Side } from '@/lib/domain/access/role';
import { givenPerson, givenTown, type Town } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { officeOf } from '@/lib/testing/imports/file-imports';
import { formBytes, formRequest } from '@/lib/testing/lettings/papers';
import { GET as getReport } from './imports/report/[fileImportId]/route';
import { GET as getRows } from './imports/rows/[fileImportId]/route';
import { GET as getTemplate } from './imports/template/[file]/route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Every handler that a form with files is sent to by somebody who is signed in, read from the tree. */
const UPLOADS = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(HERE, path), 'utf8') }));
const DEFINED = UPLOADS.filter(({ text }) => /define(OneFile)?Upload\(/.test(text)).map(({ path }) => path);

/** Whose role takes a form of the handler, whose does not, and where the form stands. */
const CASES: Readonly<Record<string, readonly [may: Role, not: Role, side: Side, page: string]>> = {
  'agreements/attach/route.ts': ['MANAGER', 'READER', 'MUNICIPALITY', '/agreements'],
  'imports/route.ts': ['MANAGER', 'READER', 'ORGANISATION', '/imports'],
  'key-figures/route.ts': ['MANAGER', 'READER', 'MUNICIPALITY', '/key-figures/import'],
  'papers/upload/route.ts': ['LETTING_OFFICER', 'READER', 'ORGANISATION', '/'],
  'waiting-list/route.ts': ['LETTING_OFFICER', 'READER', 'ORGANISATION', '/applicants/import'],
};
const NAMES = Object.keys(CASES);

let town: Town;
beforeAll(async () => {
  town = await givenTown();
});
beforeEach(() => openBrowser('/'));

const personOf = (role: Role, side: Side) => {
  const reach = [town.municipalityId];
  return givenPerson(role, {
    ...(side === 'MUNICIPALITY'
      ? { municipalities: reach, reach }
      : { organisations: [town.organisationId], reach }),
  });
};
const caseOf = (name: string) => {
  const found = CASES[name];
  if (!found) throw new Error(`${name} has no case`);
  return found;
};
const sentTo = async (name: string, headers: Readonly<Record<string, string>> = {}, bytes = 10) => {
  const { POST } = (await import(`./${name}`)) as { POST: (request: Request) => Promise<Response> };
  const office = officeOf(town);
  const fields = { kind: 'afdelinger', office: `${office.municipalityId}/${office.organisationId}` };
  const file = { name: 'fil.csv', bytes: Buffer.alloc(bytes, 'x') };
  const request = formRequest('/api/any', formBytes(fields, [file]), { headers: { accept: 'text/html' } });
  for (const [key, value] of Object.entries(headers)) request.headers.set(key, value);
  return { answer: await POST(request), wasRead: request.bodyUsed };
};

test('every handler that takes a form with files is here, and takes it by one way', () => {
  expect(DEFINED.toSorted()).toEqual(NAMES.toSorted());
  const others = UPLOADS.filter(
    ({ path, text }) => /readForm\(|readOneUpload\(/.test(text) && !DEFINED.includes(path),
  );
  // A form without files, which is kept on every way back to its page.
  expect(others.map(({ path }) => path)).toEqual(['summaries/[municipalityId]/[period]/cases/route.ts']);
});

describe.each(NAMES)('a form sent to %s', (name) => {
  test('from another site is not read', async () => {
    const [may, , side] = caseOf(name);
    await signInAs(await personOf(may, side));
    const { answer, wasRead } = await sentTo(name, { origin: 'https://evil.example' });
    expect([answer.status, await answer.json(), wasRead]).toEqual([403, { error: 'origin' }, false]);
  });

  test('by nobody leads to the page it stands on, by way of signing in, and is not read', async () => {
    const { answer, wasRead } = await sentTo(name);
    const [, , , page] = caseOf(name);
    expect([answer.status, answer.headers.get('location'), wasRead]).toEqual([
      ...[303, expect.stringContaining('/sign-in?'), false],
    ]);
    const to = new URL(answer.headers.get('location') ?? '', 'http://localhost');
    expect(to.searchParams.get('to') ?? '/').toBe(page);
  });

  test('by whoever may not is refused, and not read', async () => {
    const [, not, side] = caseOf(name);
    await signInAs(await personOf(not, side));
    const { answer, wasRead } = await sentTo(name);
    expect([answer.status, await answer.json(), wasRead]).toEqual([403, { error: 'no-access' }, false]);
  });

  test('by whoever may is read', async () => {
    const [may, , side] = caseOf(name);
    await signInAs(await personOf(may, side));
    const { answer, wasRead } = await sentTo(name);
    expect([answer.status, wasRead]).toEqual([303, true]);
  });
});

test('a file larger than is taken is called so, however much larger', async () => {
  await signInAs(await personOf('MANAGER', 'ORGANISATION'));
  for (const megabytes of [48.5, 50, 60]) {
    const { answer } = await sentTo('imports/route.ts', {}, megabytes * 1024 * 1024);
    expect([megabytes, answer.headers.get('location')]).toEqual([
      ...[megabytes, expect.stringContaining('fault=too-large')],
    ]);
  }
});

describe('files of an import', () => {
  const NOBODYS = '01a20201-0d03-7000-bcf3-e9e714b914c4';
  const of = <P>(params: P) => ({ params: Promise.resolve(params) });
  const asked = new Request('http://localhost:3000/');

  test('lead whoever is not signed in to sign in, refuse a role, and tell nobody of what is another’s', async () => {
    const ways = [
      () => getReport(asked, of({ fileImportId: NOBODYS })),
      () => getRows(asked, of({ fileImportId: NOBODYS })),
      () => getTemplate(asked, of({ file: 'boligorganisationer' })),
    ];
    for (const way of ways) expect((await way()).headers.get('location')).toContain('/sign-in?');
    await signInAs(await personOf('READER', 'ORGANISATION'));
    for (const way of ways) expect((await way()).status).toBe(403);
    await signInAs(await personOf('MANAGER', 'ORGANISATION'));
    expect(await Promise.all(ways.map(async (way) => (await way()).status))).toEqual([404, 404, 403]);
    for (const odd of ['x', '']) expect((await getReport(asked, of({ fileImportId: odd }))).status).toBe(404);
    expect((await getTemplate(asked, of({ file: 'ukendt' }))).status).toBe(404);
  });
});
