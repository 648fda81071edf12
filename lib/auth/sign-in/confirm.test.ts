import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { confirmAction } from '@/app/(staff)/confirm/actions';
import { CONFIRMED_MINUTES } from '@/lib/data/people/sessions';
import { MOST_PER_ACCOUNT } from '@/lib/data/people/sign-in-attempts';
import type { UserScope } from '@/lib/domain/access/scope';
import { ok } from '@/lib/domain/shared/result';
import { emptyFormState } from '@/lib/schemas/form-state';
import { givenAccount, givenSession, PASSWORD } from '@/lib/testing/accounts';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { aForm, goTo, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { signIn, signOut } from '../auth';
import { currentScope } from '../current-scope';
import { defineAction } from '../define-action';
import { initialFormState } from '../forms/kept-form';
import { isConfirmed } from './confirm';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

const run = vi.fn(async () => ok({ to: '/done' }));
const sensitive = defineAction({
  permission: 'vacancy.view',
  confirmed: true,
  schema: z.object({ why: z.string() }),
  run,
  errors: {},
  redirectTo: ({ to }) => to,
});
const ask = () => redirectOf(sensitive(emptyFormState, aForm({ why: 'Til mødet' })));
const enter = (password: string, next = '/vacancies') =>
  confirmAction(emptyFormState, aForm({ password, next }));

let town: Town;
let email: string;

const enterSession = async () => {
  const answer = await signIn(null, { email, password: PASSWORD, to: '/' });
  if (!answer.ok) throw new Error(answer.error.code);
};
const confirmed = async () => {
  const scope = await currentScope();
  return scope !== null && isConfirmed(scope);
};

beforeEach(async () => {
  run.mockClear();
  openBrowser('/vacancies');
  town = await givenTown(null);
  email = await givenAccount(town.officer.userId);
  await enterSession();
});

describe('a sensitive act', () => {
  test('leads first to the password, keeps what was typed, and runs after it', async () => {
    const asked = new URL(await ask(), 'http://here.invalid');
    expect(asked.pathname).toBe('/confirm');
    expect(run).not.toHaveBeenCalled();
    const next = asked.searchParams.get('next') ?? '';
    expect(await redirectOf(enter(PASSWORD, next))).toBe(next);
    goTo(next);
    expect(await initialFormState('vacancy.view')).toMatchObject({
      kept: true,
      values: { why: 'Til mødet' },
    });
    expect(await ask()).toBe('/done');
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('asks nobody whose role may not do it at all', async () => {
    await insert(`UPDATE membership SET role = 'READER' WHERE user_id = $1`, [town.officer.userId]);
    const state = await sensitive(emptyFormState, aForm({ why: 'Til mødet' }));
    expect(state.formError).toContain('giver ikke adgang');
  });
});

describe('the password entered again', () => {
  test('is asked for also right after signing in', async () => {
    expect(await confirmed()).toBe(false);
  });

  test(`holds for ${CONFIRMED_MINUTES} minutes`, async () => {
    await redirectOf(enter(PASSWORD));
    const age = (seconds: number) =>
      insert(
        `UPDATE session SET confirmed_at = clock_timestamp() - $2 * interval '1 second' WHERE user_id = $1`,
        [town.officer.userId, seconds],
      );
    await age(CONFIRMED_MINUTES * 60 - 5);
    expect(await confirmed()).toBe(true);
    await age(CONFIRMED_MINUTES * 60 + 1);
    expect(await confirmed()).toBe(false);
    expect(await ask()).toContain('/confirm');
  });

  test('holds in that session alone, and is forgotten with it', async () => {
    await redirectOf(enter(PASSWORD));
    const scope = await currentScope();
    const other = { ...town.officer, sessionId: await givenSession(town.officer.userId) } as UserScope;
    expect(await isConfirmed(other)).toBe(false);
    await signOut();
    expect(scope && (await isConfirmed(scope))).toBe(false);
    await enterSession();
    expect(await confirmed()).toBe(false);
  });

  test('wrong says so, and keeps where one was going but no password', async () => {
    const state = await enter('ikke den', '/vacancies?state=LET');
    expect(state.fieldErrors).toEqual({ password: ['Adgangskoden er forkert. Prøv igen.'] });
    expect(state.values).toEqual({ next: '/vacancies?state=LET' });
    expect(await confirmed()).toBe(false);
  });

  test('leads nowhere else than this server', async () => {
    for (const next of ['https://elsewhere.invalid', '//elsewhere.invalid', '/\\elsewhere.invalid'])
      expect(await redirectOf(enter(PASSWORD, next))).toBe('/');
  });

  test('without a session leads to signing in', async () => {
    await insert('UPDATE session SET revoked_at = now() WHERE user_id = $1', [town.officer.userId]);
    expect(await redirectOf(enter(PASSWORD))).toContain('/sign-in');
    openBrowser('/confirm');
    expect(await redirectOf(enter(PASSWORD))).toContain('/sign-in');
  });

  test('of a locked account leads to signing in', async () => {
    await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [town.officer.userId]);
    expect(await redirectOf(enter(PASSWORD))).toContain('/sign-in');
  });
});

describe('the limit of signing in', () => {
  test('stops after five wrong passwords, the right one too, and counts with those of the sign-in page', async () => {
    await signIn(null, { email, password: 'gæt', to: '/' });
    for (let n = 1; n < MOST_PER_ACCOUNT; n += 1)
      expect((await enter('gæt')).fieldErrors.password).toHaveLength(1);
    expect((await enter(PASSWORD)).formError).toContain('Vent et kvarter');
    expect(await confirmed()).toBe(false);
    const again = await signIn(null, { email, password: PASSWORD, to: '/' });
    expect(again).toMatchObject({ ok: false, error: { code: 'limited' } });
  });

  test('of an address holds here too', async () => {
    await enter('gæt');
    await insert(
      `INSERT INTO sign_in_attempt (account_hash, address_hash, succeeded)
       SELECT 'other ' || n, (SELECT address_hash FROM sign_in_attempt ORDER BY id DESC LIMIT 1), false FROM generate_series(1, 40) n`,
      [],
    );
    expect((await enter(PASSWORD)).formError).toContain('Vent et kvarter');
    await insert('DELETE FROM sign_in_attempt', []);
  });

  test('starts again after the right one', async () => {
    for (let n = 1; n < MOST_PER_ACCOUNT; n += 1) await enter('gæt');
    await redirectOf(enter(PASSWORD));
    const failed = await rowsOf('SELECT 1 FROM sign_in_attempt WHERE succeeded');
    expect(failed.length).toBeGreaterThan(0);
    expect((await enter('gæt')).fieldErrors.password).toHaveLength(1);
  });
});
