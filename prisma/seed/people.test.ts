import { expect, test } from 'vitest';
import danish from '@/messages/da.json';
import accounts from './accounts.json' with { type: 'json' };
import { COLLEAGUES } from './people';

test('every account has the role that its line says', () => {
  const roles = new Map(COLLEAGUES.map(({ email, role }) => [email, danish.access.roles[role]]));
  for (const { email, role } of accounts.accounts) expect([email, roles.get(email)]).toEqual([email, role]);
  expect(new Set(accounts.accounts.map(({ email }) => email)).size).toBe(accounts.accounts.length);
});

test.each(['holbaek', 'hoeje-taastrup', 'randers'])(
  'in %s a key of the API can be made for either party',
  (town) => {
    const administrators = COLLEAGUES.filter(
      ({ email, role }) => role === 'SYSTEM_ADMIN' && email?.endsWith(`@${town}.example`),
    );
    expect(administrators.map(({ at }) => Object.keys(at)[0]).sort()).toEqual([
      'municipality',
      'organisations',
    ]);
  },
);

test('an administrator of organisations has those of their letting officer', () => {
  const of = (post: string) =>
    COLLEAGUES.filter(({ email }) => email?.startsWith(`${post}@`)).map(({ at }) => at);
  expect(of('boligadmin')).toEqual(of('udlejning'));
});
