import { describe, expect, test } from 'vitest';
import { hasOwnOrigin } from './forms/own-origin';
import { ownPath, signInPath } from './request-path';
import { clientAddress } from './sign-in/client-address';

const from = (headers: Record<string, string>) => ({ get: (name: string) => headers[name] ?? null });

describe('where signing in leads', () => {
  test.each([
    ['/vacancies?state=LET', '/vacancies?state=LET'],
    ['/people?_rsc=1abc', '/people'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['/%09/elsewhere.example', '/%09/elsewhere.example'],
    ['/.//elsewhere.example/', '/'],
    ['/..//elsewhere.example', '/'],
    ['/x/..//elsewhere.example', '/'],
    ['/%2e//elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    [`/${'x'.repeat(3_000)}`, '/'],
    ['', '/'],
  ])('%s leads to %s', (asked, leads) => {
    expect(ownPath(asked)).toBe(leads);
  });

  test('the start page needs no address', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath('/slots?x=1', { late: 'kept' })).toBe('/sign-in?to=%2Fslots%3Fx%3D1&late=kept');
  });
});

describe('a changing request', () => {
  test.each([
    [
      'from our own page',
      { origin: 'https://noeglen.example', host: 'noeglen.example', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    ['from an older browser’s page', { origin: 'https://noeglen.example', host: 'noeglen.example' }, true],
    [
      'behind a proxy',
      {
        origin: 'https://noeglen.example',
        host: 'inside:3000',
        'x-forwarded-host': 'noeglen.example',
        'sec-fetch-site': 'same-origin',
      },
      true,
    ],
    [
      'from another site',
      { origin: 'https://evil.example', host: 'noeglen.example', 'sec-fetch-site': 'cross-site' },
      false,
    ],
    [
      'from a sister site',
      { origin: 'https://noeglen.example', host: 'noeglen.example', 'sec-fetch-site': 'same-site' },
      false,
    ],
    ['from a frame without origin', { origin: 'null', host: 'noeglen.example' }, false],
    ['from no browser', { host: 'noeglen.example' }, false],
  ])('%s', (_, headers, own) => {
    expect(hasOwnOrigin(from(headers as unknown as Record<string, string>))).toBe(own);
  });
});

test('the address that the nearest proxy wrote counts, not the client’s word', () => {
  expect(clientAddress(from({ 'x-forwarded-for': '10.0.0.1, 192.0.2.9' }))).toBe('192.0.2.9');
  expect(clientAddress(from({}))).toBe('unknown');
});
