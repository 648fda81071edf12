import { expect, test, vi } from 'vitest';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

const { currentScope } = await import('./current-scope');
const { openApiCall } = await import('./api-key-scope');
const { browser, openBrowser } = await import('@/lib/testing/environment/request');
const { signInAs } = await import('@/lib/testing/environment/signed-in');
const { givenKey } = await import('@/lib/testing/api/api');
const { givenTown } = await import('@/lib/testing/builders');

test('a key opens no page, and a session opens nothing of the API', async () => {
  const town = await givenTown();
  const { secret } = await givenKey(town, 'ORGANISATION');
  openBrowser('/vacancies');
  browser.headers.set('authorization', `Bearer ${secret}`);
  expect(await currentScope()).toBeNull();
  await signInAs(town.officer);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  expect(cookie).not.toBe('');
  expect(await openApiCall(new Headers({ cookie }))).toEqual({ ok: false, error: { code: 'key-missing' } });
  // Each opens its own with the other beside it.
  const called = await openApiCall(new Headers({ cookie, authorization: `Bearer ${secret}` }));
  expect(called).toMatchObject({ ok: true, value: { side: 'ORGANISATION' } });
  if (called.ok) expect(called.value.scope.userId).not.toBe(town.officer.userId);
});
