import { unstable_doesMiddlewareMatch as goesThrough } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { config, proxy } from './proxy';

const ask = (path: string) => proxy(new NextRequest(`http://localhost${path}`));
const policyOf = (path: string) => ask(path).headers.get('Content-Security-Policy') ?? '';

afterEach(() => vi.unstubAllEnvs());

describe('the content policy', () => {
  test('in production allows neither inline styles nor eval', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(policyOf('/vacancies')).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policyOf('/vacancies')).not.toContain('unsafe');
  });

  test('has a new nonce for each answer', () => {
    expect(policyOf('/')).not.toBe(policyOf('/'));
  });

  test('goes with an answer that nobody keeps', () => {
    expect(ask('/').headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('the path behind a page', () => {
  test('is the address that was asked for, whatever the client says', () => {
    const request = new NextRequest('http://localhost/people?q=a', {
      headers: { 'x-noeglen-path': '/elsewhere' },
    });
    expect(proxy(request).headers.get('x-middleware-request-x-noeglen-path')).toBe('/people?q=a');
  });
});

describe('a link that was given to somebody', () => {
  const following = (path: string, cookie?: string) => {
    const headers = cookie ? { cookie } : undefined;
    const answer = proxy(new NextRequest(`http://localhost${path}`, { headers }));
    const page = answer.headers.get('x-middleware-request-cookie') ?? '';
    return [/language=(\w+)/.exec(page)?.[1], answer.cookies.get('language')?.value];
  };

  test.each(['/welcome/abc', '/offer/abc'])('opens in the language of the mail: %s', (path) => {
    expect(following(`${path}?language=en`)).toEqual(['en', 'en']);
  });

  test('unless she has chosen one herself, it is none, or the page is another', () => {
    expect(following('/offer/abc?language=en', 'language=da')).toEqual(['da', undefined]);
    for (const path of ['/offer/abc', '/offer/abc?language=xx', '/people?language=en'])
      expect(following(path)).toEqual([undefined, undefined]);
  });
});

describe('an address that only wants to be read', () => {
  test('is led to anew when a form was sent on to it', () => {
    const sent = new NextRequest('http://localhost/not-found-here', { method: 'POST' });
    expect(proxy(sent).status).toBe(303);
    expect(ask('/not-found-here').status).toBe(200);
  });
});

test('a form that is too large is refused in words, before it is read', async () => {
  const sent = new NextRequest('http://localhost/vacancies/new', {
    method: 'POST',
    headers: { 'content-length': String(2 ** 20 + 1) },
  });
  const answer = proxy(sent);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('Gør den længste tekst kortere');
});

test.each(['/api/imports', '/api/key-figures', '/api/agreements/attach'])(
  'files that are sent to %s pass by whole, and nothing else near it does',
  (path) => {
    const isLookedAt = (url: string) => goesThrough({ config, nextConfig: {}, url });
    expect(isLookedAt(path)).toBe(false);
    for (const near of [`${path}/template`, `${path}s`, path.replace('/api', '')])
      expect(isLookedAt(near)).toBe(true);
  },
);

test.each(['/agreements/%ff', '/public/%F0%9F', '/vacancies/%'])(
  'the address %s, which is no text, leads nowhere, in words',
  async (path) => {
    const answer = ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Siden findes ikke');
  },
);

describe('no access', () => {
  test('is said in words with its status, also without scripts', async () => {
    const answer = ask('/no-access');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Du har ikke adgang til siden');
  });
});

describe('maintenance', () => {
  test('closes the pages with 503 and a page in words, but leaves the health address open', async () => {
    vi.stubEnv('NOEGLEN_MAINTENANCE', '1');
    expect(await ask('/vacancies').text()).toContain('Nøglen er lukket et øjeblik');
    expect(ask('/vacancies').status).toBe(503);
    expect(ask('/vacancies').headers.get('Retry-After')).toBe('600');
    expect(ask('/api/health').status).toBe(200);
  });

  test('is off unless it is asked for', () => {
    expect(ask('/vacancies').status).toBe(200);
  });
});

describe('a page that failed', () => {
  test('says so with status, its number and the way back', async () => {
    const answer = ask('/broken?reference=0a1b2c3d&to=%2Fvacancies%3Fq%3Da%26b%3D1');
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(page).toContain('0a1b2c3d');
    expect(page).toContain('href="/vacancies?q=a&amp;b=1"');
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', 'javascript:alert(1)', '/"><script>'])(
    'never leads to %s, nor lets it into the page',
    async (to) => {
      const page = await ask(`/broken?${new URLSearchParams({ to, reference: '<b>' })}`).text();
      expect(page).not.toMatch(/elsewhere|javascript:|"><script|<b>/);
    },
  );
});
