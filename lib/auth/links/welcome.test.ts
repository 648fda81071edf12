import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findSessionState } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { PASSWORD } from '@/lib/testing/accounts';
import { givenInstaller, givenSignedIn } from '@/lib/testing/administrators';
import { givenMunicipality, givenOrganisation, insert, rowsOf } from '@/lib/testing/builders';
import { browser, openBrowser } from '@/lib/testing/environment/request';
import { invitePerson } from '@/lib/usecases/people/invite-person';
import { lockPerson } from '@/lib/usecases/people/lock-person';
import { makeFirstAdministrator } from '@/lib/usecases/people/make-first-administrator';
import { resetPassword } from '@/lib/usecases/people/reset-password';
import { currentDesk } from '../current-scope';
import { systemScope } from '../scope';
import { checkCredentials } from '../sign-in/check-credentials';
import { openedWelcome, takeWelcome } from './welcome';
import { WELCOME_COOKIE } from './welcome-cookie';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

const OWN = 'fire gule heste i regn';
let town: MunicipalityId;
let housing: OrganisationId;
let installer: DeskScope;
let drawn = 0;
const anEmail = () => `ny-${++drawn}@eksempel.dk`;

/** A browser that followed the link. */
function follow(link: string): void {
  openBrowser('/welcome');
  browser.cookies.set(WELCOME_COOKIE, link.split('/').at(-1) ?? '');
}

async function invited(email = anEmail()): Promise<string> {
  const tenant = { side: 'ORGANISATION' as const, id: housing };
  const made = await invitePerson(installer, { email, name: 'Ny Prøvesen', role: 'LETTING_OFFICER', tenant });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.link;
}

const said = (more: Partial<Parameters<typeof takeWelcome>[1]> = {}) => ({
  ...{ name: 'Ny Prøvesen', password: OWN, again: OWN },
  ...more,
});
const take = (more: Parameters<typeof said>[0] = {}) => takeWelcome(null, said(more));
const codeOf = async (more: Parameters<typeof said>[0] = {}) => {
  const answer = await take(more);
  return answer.ok ? 'in' : answer.error.code;
};
const closed = { ok: false, error: { code: 'closed' } };

beforeEach(async () => {
  town = await givenMunicipality();
  housing = await givenOrganisation([town]);
  installer = await givenInstaller();
});

describe('somebody who was invited', () => {
  test('chooses a password, is signed in by her role, and can sign in again', async () => {
    const email = anEmail();
    follow(await invited(email));
    expect(await take()).toEqual({ ok: true, value: { signedIn: true } });
    expect(await currentDesk()).toMatchObject({ role: 'LETTING_OFFICER', organisations: [housing] });
    expect(await checkCredentials({ email, password: OWN, address: '192.0.2.7' })).toMatchObject({
      ok: true,
    });
  });

  test('begins with the language that she was invited in', async () => {
    const email = anEmail();
    const tenant = { side: 'ORGANISATION', id: housing } as const;
    const role = 'LETTING_OFFICER' as const;
    const made = await invitePerson(installer, { email, name: 'Ny Prøvesen', role, tenant, language: 'en' });
    follow((made.ok ? made.value.link : '').replace(/\?.*/, ''));
    await take();
    expect(await rowsOf('SELECT language FROM user_account WHERE email = $1', [email])).toEqual([
      { language: 'en' },
    ]);
  });

  test('uses the link once, also of two who send it at once', async () => {
    const link = await invited();
    follow(link);
    const answers = await Promise.all([take(), take()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(closed);
    follow(link);
    expect(await take()).toEqual(closed);
    expect(await rowsOf('SELECT 1 FROM membership WHERE organisation_id = $1', [housing])).toHaveLength(1);
    expect(
      await rowsOf(
        `SELECT 1 FROM person WHERE name = 'Ny Prøvesen' AND id NOT IN (SELECT id FROM user_account)`,
      ),
    ).toEqual([]);
  });

  test('does not come in by a link that has run out, was taken back, replaced or made up', async () => {
    const expired = await invited();
    await insert(`UPDATE account_link SET expires_at = clock_timestamp() - interval '1 second'`, []);
    const email = anEmail();
    const replaced = await invited(email);
    await invited(email);
    for (const link of [expired, replaced, `/welcome/${'x'.repeat(43)}`]) {
      follow(link);
      expect(await openedWelcome()).toBeNull();
      expect(await take()).toEqual(closed);
    }
  });

  test.each([
    [{ password: 'kort' }, 'too-short'],
    [{ password: 'aaaaaaaaaaaaaa' }, 'too-plain'],
    [{ password: 'noeglen-demo-2025' }, 'published'],
    [{ again: 'noget helt andet' }, 'not-alike'],
    [{ name: ' ' }, 'name-needed'],
  ] as const)('is told what is wrong, and the link stays open: %o', async (more, code) => {
    follow(await invited());
    expect(await codeOf({ ...more, name: more && 'name' in more ? '' : 'Ny Prøvesen' })).toBe(code);
    expect(await codeOf()).toBe('in');
  });

  test('who has an account shows that it is hers, and gets the role too', async () => {
    const person = await givenSignedIn('READER', { municipalities: [town], reach: [town] });
    const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      person.userId,
    ]);
    // Invited by somebody who does not see her; the installation's administrator would be told that she is known.
    const own = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
    const tenant = { side: 'ORGANISATION' as const, id: housing };
    const given = { email: row?.email ?? '', name: 'Hun Selv', role: 'MANAGER' as const, tenant };
    const made = await invitePerson(own, given);
    if (!made.ok) throw new Error(made.error.code);
    follow(made.value.link);
    expect(await codeOf({ password: OWN })).toBe('wrong');
    expect(await rowsOf('SELECT 1 FROM membership WHERE user_id = $1', [person.userId])).toHaveLength(1);
    expect(await codeOf({ password: PASSWORD, again: null })).toBe('in');
    expect(await rowsOf('SELECT 1 FROM membership WHERE user_id = $1', [person.userId])).toHaveLength(2);
    expect(await rowsOf('SELECT name FROM person WHERE id = $1', [person.userId])).not.toEqual([
      { name: 'Hun Selv' },
    ]);
  });
});

describe('a new password', () => {
  test('ends what was open by the old one, and the old one', async () => {
    const person = await givenSignedIn('READER', { municipalities: [town], reach: [town] });
    const made = await resetPassword(installer, { userId: person.userId });
    if (!made.ok) throw new Error(made.error.code);
    expect(await findSessionState(person.sessionId)).not.toBeNull();
    follow(made.value.link);
    expect(await take()).toEqual({ ok: true, value: { signedIn: false } });
    expect(await findSessionState(person.sessionId)).toBeNull();
    const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      person.userId,
    ]);
    const email = row?.email ?? '';
    expect(await checkCredentials({ email, password: PASSWORD, address: '192.0.2.8' })).toMatchObject({
      ok: false,
    });
    expect(await checkCredentials({ email, password: OWN, address: '192.0.2.8' })).toMatchObject({
      ok: true,
    });
    follow(made.value.link);
    expect(await take()).toEqual(closed);
  });

  test('opens no closed access', async () => {
    const person = await givenSignedIn('READER', { municipalities: [town], reach: [town] });
    const made = await resetPassword(installer, { userId: person.userId });
    await lockPerson(installer, person);
    follow(made.ok ? made.value.link : '');
    expect(await take()).toMatchObject({ ok: true });
    const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      person.userId,
    ]);
    expect(await checkCredentials({ email: row?.email ?? '', password: OWN, address: '192.0.2.9' })).toEqual({
      ...{ ok: false, error: { code: 'locked' } },
    });
  });
});

describe('whoever runs the server', () => {
  const running = systemScope('test');

  test('makes an administrator of no tenant by a link', async () => {
    const made = await makeFirstAdministrator(running, { email: anEmail(), name: 'Dorte Drift' });
    follow(made.ok ? made.value.link : '');
    expect(await take({ name: 'Dorte Drift' })).toMatchObject({ ok: true });
    expect(await currentDesk()).toMatchObject({
      role: 'SYSTEM_ADMIN',
      side: 'INSTALLATION',
      municipalities: [],
    });
  });

  test('lets one in again who is shut out, by a new password', async () => {
    const shut = await givenInstaller();
    const [row] = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      shut.userId,
    ]);
    await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [shut.userId]);
    const email = row?.email ?? '';
    const made = await makeFirstAdministrator(running, { email, name: 'Hun Selv' });
    expect(made).toMatchObject({ ok: true, value: { known: true } });
    follow(made.ok ? made.value.link : '');
    expect(await take()).toMatchObject({ ok: true });
    expect(await checkCredentials({ email, password: OWN, address: '192.0.2.10' })).toMatchObject({
      ok: true,
    });
  });

  test('makes no account of a demonstration', async () => {
    expect(await makeFirstAdministrator(running, { email: 'admin@holbaek.example', name: 'Demo' })).toEqual({
      ok: false,
      error: { code: 'demo-address' },
    });
    const account = givenAccountAs('admin@holbaek.example');
    await expect(account).rejects.toMatchObject({ code: '23514' });
  });
});

async function givenAccountAs(email: string): Promise<void> {
  const person = await givenSignedIn('READER', { municipalities: [town], reach: [town] });
  await insert('UPDATE user_account SET email = $2 WHERE id = $1', [person.userId, email]);
}

test('who signs in, and who does not, is kept with a mark of where', async () => {
  const person = await givenSignedIn('READER', { municipalities: [town], reach: [town] });
  const email = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
    person.userId,
  ]);
  const given = { email: email[0]?.email ?? '', address: '203.0.113.77' };
  await checkCredentials({ ...given, password: 'forkert' });
  await checkCredentials({ ...given, password: PASSWORD });
  await checkCredentials({ ...given, email: 'ingen@eksempel.dk', password: 'forkert' });
  const rows = await rowsOf<{ outcome: string; mark: string }>(
    'SELECT outcome, address_mark AS mark FROM sign_in WHERE user_id = $1 ORDER BY id',
    [person.userId],
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(['WRONG', 'SIGNED_IN']);
  expect(new Set(rows.map(({ mark }) => mark)).size).toBe(1);
  expect(JSON.stringify(await rowsOf('SELECT to_jsonb(s) AS row FROM sign_in s'))).not.toContain('203.0.113');
});
