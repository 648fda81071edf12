import { NextRequest } from 'next/server';
import { describe, expect, test, vi } from 'vitest';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/request')).nextHeaders);

const SECRET = 'x'.repeat(43);
const languageAfter = async (query: string, cookie?: string) => {
  const headers = cookie ? { cookie } : undefined;
  const request = new NextRequest(`http://localhost:3000/welcome/${SECRET}${query}`, { headers });
  const answer = await GET(request, { params: Promise.resolve({ secret: SECRET }) });
  expect(answer.headers.get('location')).toBe('/welcome');
  return answer.cookies.get('language')?.value;
};

describe('somebody who follows her invitation', () => {
  test('reads on in the language of the mail', async () => {
    expect(await languageAfter('?language=en')).toBe('en');
  });

  test('unless she has chosen one herself, or there is no such language', async () => {
    expect(await languageAfter('?language=en', 'language=da')).toBeUndefined();
    expect(await languageAfter('?language=xx')).toBeUndefined();
    expect(await languageAfter('')).toBeUndefined();
  });
});
