import { beforeAll, describe, expect, test } from 'vitest';
import { MOST_PER_ACCOUNT, MOST_PER_ADDRESS } from '@/lib/data/people/sign-in-attempts';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { givenAccount, PASSWORD } from '@/lib/testing/accounts';
import { givenMunicipality, givenPerson, insert, rowsOf } from '@/lib/testing/builders';
import { checkCredentials } from './check-credentials';

let person: UserScope;
let email: string;
let addresses = 0;
const elsewhere = () => `198.51.100.${++addresses}`;
const codeOf = async (given: { email: string; password: string; address?: string }) => {
  const answer = await checkCredentials({ address: elsewhere(), ...given });
  return answer.ok ? 'in' : answer.error.code;
};

async function givenSomebody(): Promise<{ person: UserScope; email: string }> {
  const municipality = await givenMunicipality();
  const made = await givenPerson('CASEWORKER', { municipalities: [municipality], reach: [municipality] });
  return { person: made, email: await givenAccount(made.userId) };
}

beforeAll(async () => {
  ({ person, email } = await givenSomebody());
});

describe('signing in', () => {
  test('with the right password begins a session of twelve hours', async () => {
    const answer = await checkCredentials({ email, password: PASSWORD, address: elsewhere() });
    expect(answer.ok && answer.value.userId).toBe(person.userId);
    const [session] = await rowsOf<{ hours: number }>(
      'SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM session WHERE user_id = $1',
      [person.userId],
    );
    expect(session?.hours).toBe(12);
  });

  test('does not care how the address is written', async () => {
    expect(await codeOf({ email: `  ${email.toUpperCase()} `, password: PASSWORD })).toBe('in');
  });

  test('answers the same for a wrong password and for nobody', async () => {
    expect(await codeOf({ email, password: 'forkert' })).toBe('wrong');
    expect(await codeOf({ email: 'ingen@eksempel.dk', password: 'forkert' })).toBe('wrong');
  });

  test('tells only who knows the password that the account is locked', async () => {
    const locked = await givenSomebody();
    await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [locked.person.userId]);
    expect(await codeOf({ email: locked.email, password: 'forkert' })).toBe('wrong');
    expect(await codeOf({ email: locked.email, password: PASSWORD })).toBe('locked');
  });

  test('without any membership gives no session', async () => {
    const userId = asId<UserId>(newId());
    await insert(`INSERT INTO person (id, name) VALUES ($1, 'Uden Sted')`, [userId]);
    expect(await codeOf({ email: await givenAccount(userId), password: PASSWORD })).toBe('no-membership');
  });
});

describe('the limits', () => {
  test('stop an account after five wrong passwords, the right one too', async () => {
    const victim = await givenSomebody();
    for (let n = 0; n < MOST_PER_ACCOUNT; n += 1) {
      expect(await codeOf({ email: victim.email, password: 'gæt' })).toBe('wrong');
    }
    expect(await codeOf({ email: victim.email, password: PASSWORD })).toBe('limited');
  });

  test('hold when twenty try at once', async () => {
    const victim = await givenSomebody();
    // Every connection of the pool is open, so that they truly meet.
    await Promise.all(Array.from({ length: 10 }, () => rowsOf('SELECT pg_sleep(0.05)')));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => codeOf({ email: victim.email, password: 'gæt' })),
    );
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(MOST_PER_ACCOUNT);
    expect(answers.filter((answer) => answer === 'limited')).toHaveLength(20 - MOST_PER_ACCOUNT);
  });

  test('start again after a right password', async () => {
    const careless = await givenSomebody();
    for (let n = 0; n < MOST_PER_ACCOUNT - 1; n += 1)
      await codeOf({ email: careless.email, password: 'gæt' });
    expect(await codeOf({ email: careless.email, password: PASSWORD })).toBe('in');
    expect(await codeOf({ email: careless.email, password: 'gæt' })).toBe('wrong');
  });

  test('stop an address that tries many accounts, and nobody else', async () => {
    const address = '203.0.113.7';
    await codeOf({ email: 'a@eksempel.dk', password: 'gæt', address });
    await insert(
      `INSERT INTO sign_in_attempt (account_hash, address_hash, succeeded)
       SELECT 'other ' || n, (SELECT address_hash FROM sign_in_attempt ORDER BY id DESC LIMIT 1), false FROM generate_series(2, $1) n`,
      [MOST_PER_ADDRESS],
    );
    expect(await codeOf({ email: 'b@eksempel.dk', password: 'gæt', address })).toBe('limited');
    expect(await codeOf({ email: 'b@eksempel.dk', password: 'gæt' })).toBe('wrong');
  });

  test('keep neither account nor address readable', async () => {
    const rows = await rowsOf<{ account_hash: string; address_hash: string }>(
      'SELECT * FROM sign_in_attempt',
    );
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toContain('@');
    expect(text).not.toContain('203.0.113');
  });
});
