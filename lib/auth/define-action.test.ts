import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type PartyPermission, PERMISSIONS, type Permission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { emptyFormState, errorsOf } from '@/lib/schemas/form-state';
import { givenAccount, PASSWORD } from '@/lib/testing/accounts';
import { givenMunicipality, givenOrganisation, givenPerson, insert, rowsOf } from '@/lib/testing/builders';
import { aForm, browser, goTo, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { signIn, signOut, switchMembership } from './auth';
import { currentScope } from './current-scope';
import { defineAction } from './define-action';
import { initialFormState } from './forms/kept-form';
import { pageScope } from './page-scope';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = 'true';

type Refusal = { code: 'taken'; by: string } | { code: 'unknown-home' } | ChangedMeanwhile;
const run = vi.fn(
  async (_scope: UserScope, _input: { address: string }): Promise<Result<{ id: string }, Refusal>> =>
    ok({ id: '7' }),
);
const schema = z.object({ address: z.string().min(1).max(20), rooms: z.coerce.number().max(20).optional() });

// What is open to the installation's desk too is taken as what is a party's: the gate is one and the same.
const action = (permission: Permission = 'vacancy.report') =>
  defineAction({
    permission: permission as PartyPermission,
    schema,
    run,
    errors: {
      taken: ({ by }) => ({
        ...{ text: 'forms.tooLong', values: { max: by } },
        link: { href: `/vacancies/${by}`, text: 'forms.tooLong' },
      }),
      'unknown-home': { field: 'address', text: 'forms.chooseOne' },
    },
    redirectTo: ({ id }, { address }) => `/vacancies/${id}?at=${address}`,
  });
const send = (fields: Record<string, string>, to = action()) => to(emptyFormState, aForm(fields));

async function givenOfficer() {
  const town = await givenMunicipality();
  const housing = await givenOrganisation([town]);
  const person = await givenPerson('LETTING_OFFICER', { organisations: [housing], reach: [town] });
  return { person, email: await givenAccount(person.userId) };
}

async function signInAs({ email }: { email: string }): Promise<void> {
  const answer = await signIn(null, { email, password: PASSWORD, to: '/' });
  if (!answer.ok) throw new Error(answer.error.code);
}

let officer: Awaited<ReturnType<typeof givenOfficer>>;

beforeEach(async () => {
  run.mockClear();
  run.mockImplementation(async () => ok({ id: '7' }));
  openBrowser('/vacancies/new');
  officer = await givenOfficer();
  await signInAs(officer);
});

describe('an action', () => {
  test('runs its use case for the one who is signed in, and leads on', async () => {
    expect(await redirectOf(send({ address: 'Engen 5' }))).toBe('/vacancies/7?at=Engen 5');
    expect(run.mock.calls[0]?.[0].userId).toBe(officer.person.userId);
  });

  test('keeps the input and says at the field what to mend', async () => {
    const state = await send({ address: '', rooms: '99', note: 'husk' });
    expect(state.fieldErrors).toEqual({ address: ['Udfyld feltet.'], rooms: ['Tallet må højst være 20.'] });
    expect(state.values).toEqual({ address: '', rooms: '99', note: 'husk' });
    expect(run).not.toHaveBeenCalled();
  });

  test('never gives a password back', async () => {
    const state = await send({ address: '', password: 'hemmelig' });
    expect(JSON.stringify(state)).not.toContain('hemmelig');
  });

  test('says each refusal of its use case in words', async () => {
    run.mockResolvedValueOnce(err({ code: 'unknown-home' }));
    expect((await send({ address: 'Engen 5' })).fieldErrors).toEqual({
      address: ['Vælg en af mulighederne.'],
    });
    run.mockResolvedValueOnce(err({ code: 'taken', by: '3' }));
    const taken = await send({ address: 'Engen 5' });
    expect(errorsOf(taken)).toEqual([{ message: 'Skriv højst 3 tegn.' }]);
    expect(taken.links).toEqual([{ href: '/vacancies/3', text: 'Skriv højst 3 tegn.' }]);
  });

  test('tells who changed it meanwhile and to what, and keeps the input but not the old revision', async () => {
    const at = new Date('2025-10-06T12:05:00Z');
    const changes = [{ field: 'address', now: 'Engen 7' }];
    run.mockResolvedValueOnce(err({ code: 'changed-meanwhile', by: 'Karin Kjær', at, changes }));
    const state = await send({ address: 'Engen 5', revision: '1' });
    expect(state.formError).toContain('Karin Kjær har ændret dette 6. oktober 2025 kl. 14.05');
    expect(state.conflict?.changes).toEqual(changes);
    expect(state.values).toEqual({ address: 'Engen 5' });
  });

  test('that breaks keeps the input, gives a number and tells nothing else', async () => {
    run.mockRejectedValueOnce(new Error('duplicate key: Engen 5'));
    const state = await send({ address: 'Engen 5' });
    expect(state.formError).toMatch(/Henvisning: [0-9a-f]{8}/);
    expect(state.formError).not.toContain('duplicate');
    expect(state.values.address).toBe('Engen 5');
  });
});

describe('the gate of an action', () => {
  test.each(PERMISSIONS)('%s lets in whom the table lets in, and nobody else', async (permission) => {
    const scope = await currentScope();
    const { may } = await import('@/lib/domain/access/permissions');
    const guarded = action(permission);
    if (scope && may(scope, permission)) {
      expect(await redirectOf(send({ address: 'Engen 5' }, guarded))).toContain('/vacancies/7');
      expect(run).toHaveBeenCalledTimes(1);
    } else {
      const state = await send({ address: 'Engen 5' }, guarded);
      expect(state.formError).toContain('giver ikke adgang');
      expect(state.values.address).toBe('Engen 5');
      expect(run).not.toHaveBeenCalled();
    }
  });

  test('is closed without a cookie, and nothing is stored for a stranger', async () => {
    openBrowser('/vacancies/new');
    const before = await rowsOf('SELECT 1 FROM parked_form');
    expect(await redirectOf(send({ address: 'Engen 5' }))).toBe('/sign-in?to=%2Fvacancies%2Fnew&late=yes');
    expect(run).not.toHaveBeenCalled();
    expect(await rowsOf('SELECT 1 FROM parked_form')).toHaveLength(before.length);
  });

  test('is closed to a cookie that somebody made or altered', async () => {
    const [name, value] = [...browser.cookies].find(([key]) => key.endsWith('session')) ?? ['', ''];
    browser.cookies.set(name, `${value.slice(0, -2)}AA`);
    expect(await currentScope()).toBeNull();
  });

  test('sees a lock, a revoked session and a new role at once', async () => {
    await insert(`UPDATE membership SET role = 'READER' WHERE user_id = $1`, [officer.person.userId]);
    expect((await send({ address: 'Engen 5' })).formError).toContain('giver ikke adgang');
    await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [officer.person.userId]);
    expect(await redirectOf(send({ address: 'Engen 5' }))).toContain('/sign-in');
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a form sent after the session ended', () => {
  const late = async () => {
    await insert('UPDATE session SET expires_at = now() WHERE user_id = $1', [officer.person.userId]);
    const to = await redirectOf(send({ address: 'Engen 5', contactPhone: '12 34 56 78' }));
    return new URL(to, 'http://here.invalid').searchParams;
  };

  test('is kept, and stands in the form again for the one who wrote it', async () => {
    const asked = await late();
    expect(asked.get('late')).toBe('kept');
    await signInAs(officer);
    goTo(asked.get('to') ?? '');
    const state = await initialFormState('vacancy.report');
    expect(state).toMatchObject({ kept: true, values: { address: 'Engen 5', contactPhone: '12 34 56 78' } });
    expect((await initialFormState('vacancy.note')).kept).toBe(false);
  });

  test('is no longer kept when it has been sent', async () => {
    const asked = await late();
    await signInAs(officer);
    goTo(asked.get('to') ?? '');
    await redirectOf(send({ address: 'Engen 5' }));
    expect((await initialFormState('vacancy.report')).kept).toBe(false);
  });

  test('is nobody else’s, even in the same browser', async () => {
    const asked = await late();
    await signInAs(await givenOfficer());
    goTo(asked.get('to') ?? '');
    expect(await initialFormState('vacancy.report')).toEqual(emptyFormState);
  });

  test('lies sealed in the database', async () => {
    await late();
    const [row] = await rowsOf<{ sealed: Buffer; path: string }>(
      'SELECT sealed, path FROM parked_form WHERE user_id = $1',
      [officer.person.userId],
    );
    expect(row?.path).toBe('/vacancies/new');
    expect(row?.sealed.toString('utf8')).not.toContain('12 34');
  });

  test('is kept too when she signed out in another tab', async () => {
    await signOut();
    expect(await redirectOf(send({ address: 'Engen 5' }))).toContain('late=kept');
  });

  test('is gone after an hour', async () => {
    const asked = await late();
    await insert('UPDATE parked_form SET expires_at = now() WHERE user_id = $1', [officer.person.userId]);
    await signInAs(officer);
    goTo(asked.get('to') ?? '');
    expect((await initialFormState('vacancy.report')).kept).toBe(false);
  });
});

describe('a page', () => {
  test('knows who asks', async () => {
    expect((await pageScope('vacancy.view')).userId).toBe(officer.person.userId);
  });

  test('without a session leads to signing in and back', async () => {
    openBrowser('/vacancies?state=LET');
    expect(await redirectOf(pageScope('vacancy.view'))).toBe('/sign-in?to=%2Fvacancies%3Fstate%3DLET');
  });

  test('of another role is refused', async () => {
    expect(await redirectOf(pageScope('people.view'))).toBe('/no-access');
    browser.headers.set('sec-fetch-dest', 'empty');
    await expect(pageScope('people.view')).rejects.toThrow(/403/);
  });
});

describe('signing out and switching', () => {
  test('leaves a cookie that opens nothing, and a revoked session', async () => {
    const before = new Map(browser.cookies);
    await signOut();
    expect(await currentScope()).toBeNull();
    browser.cookies = before;
    expect(await currentScope()).toBeNull();
  });

  test('to a membership that is not hers is not found', async () => {
    const scope = await pageScope('tray.view');
    expect(await switchMembership(scope, { membership: scope.membershipId })).toEqual(ok(null));
    const stranger = await givenOfficer();
    const [theirs] = await rowsOf<{ id: UserScope['membershipId'] }>(
      'SELECT id FROM membership WHERE user_id = $1',
      [stranger.person.userId],
    );
    if (!theirs) throw new Error('no membership');
    expect(await switchMembership(scope, { membership: theirs.id })).toEqual(err({ code: 'not-found' }));
  });
});
