import { describe, expect, test } from 'vitest';
import { cookieForm } from './cookie-form';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15';
const nameAt = (host: string, proto: string, userAgent: string) =>
  cookieForm({ host, proto, userAgent }).session;

describe('the cookie of a session', () => {
  test('is bound to the host over https and on this machine', () => {
    expect(nameAt('noeglen.example', 'https', safari)).toBe('__Host-noeglen.session');
    expect(nameAt('localhost:3000', 'http', chrome)).toBe('__Host-noeglen.session');
    expect(nameAt('127.0.0.1:3000', '', chrome)).toBe('__Host-noeglen.session');
  });

  test('has a plain name where the browser would refuse it', () => {
    expect(nameAt('localhost:3000', 'http', safari)).toBe('noeglen.session');
    expect(nameAt('192.0.2.1:3000', 'http', chrome)).toBe('noeglen.session');
    expect(nameAt('localhost.evil.example', 'http', chrome)).toBe('noeglen.session');
  });
});
