import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '@/lib/schemas/api/operations';
import { routeOf } from '@/lib/testing/api/api-contract';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const addresses = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true })
  .map(String)
  .filter((file) => /\/route\.ts$/.test(file) && !file.startsWith('[[...unknown]]/'))
  .map((file) => `/${file.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`);
/** The document itself is no operation of it. */
const takes = (path: string): readonly string[] =>
  path === '/openapi.json'
    ? ['GET']
    : OPERATIONS.filter((one) => one.path === path).map(({ method }) => method);

describe.each(addresses)('%s', (path) => {
  const answer = async (method: string, language = 'en') => {
    const handler = (await routeOf(path))[method];
    if (handler === undefined) throw new Error(`${path} has no ${method}`);
    const request = new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { 'accept-language': language },
    });
    return handler(request, { params: Promise.resolve(undefined) });
  };
  const allowed = takes(path).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));

  test.each(METHODS.filter((method) => !takes(path).includes(method)))(
    'refuses %s, and says what it takes',
    async (method) => {
      const refused = await answer(method);
      expect(refused.status).toBe(405);
      expect(refused.headers.get('allow')?.split(', ').sort()).toEqual([...allowed, 'OPTIONS'].sort());
      expect(refused.headers.get('content-type')).toBe('application/problem+json');
      expect(await refused.json()).toMatchObject({
        ...{ code: 'method-not-allowed', status: 405 },
        title: 'The address does not take that method. Allow says which it takes.',
      });
      expect((await (await answer(method, 'da')).json()).title).toMatch(/^Adressen tager ikke imod/);
    },
  );

  test('says what it takes when it is asked', async () => {
    const told = await answer('OPTIONS');
    expect([told.status, await told.text()]).toEqual([204, '']);
    expect(told.headers.get('allow')?.split(', ').sort()).toEqual([...allowed, 'OPTIONS'].sort());
  });
});
