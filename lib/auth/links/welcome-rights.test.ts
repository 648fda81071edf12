import pg from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { PASSWORD } from '@/lib/testing/accounts';
import { givenInstaller, givenSignedIn, membershipOf } from '@/lib/testing/administrators';
import { givenMunicipality, givenOrganisation, insert, rowsOf } from '@/lib/testing/builders';
import { browser, openBrowser } from '@/lib/testing/environment/request';
import { changeRole } from '@/lib/usecases/people/change-role';
import { endMembership } from '@/lib/usecases/people/end-membership';
import { invitePerson } from '@/lib/usecases/people/invite-person';
import { lockPerson } from '@/lib/usecases/people/lock-person';
import { resetPassword } from '@/lib/usecases/people/reset-password';
import { openedWelcome, takeWelcome } from './welcome';
import { WELCOME_COOKIE } from './welcome-cookie';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);

const OWN = 'fire gule heste i regn';
let town: MunicipalityId;
let housing: OrganisationId;
let installer: DeskScope;
let administrator: DeskScope;
let colleague: DeskScope;
let drawn = 0;

function follow(link: string): void {
  openBrowser('/welcome');
  browser.cookies.set(WELCOME_COOKIE, link.split('/').at(-1) ?? '');
}

const take = (password = OWN) => takeWelcome(null, { name: 'Ny Prøvesen', password, again: password });
const linkOf = (made: Awaited<ReturnType<typeof resetPassword | typeof invitePerson>>): string => {
  if (!made.ok) throw new Error(made.error.code);
  return made.value.link;
};
const aReset = async (by = administrator) => linkOf(await resetPassword(by, { userId: colleague.userId }));
const anInvitation = async (by: DeskScope, id = housing, email = `ret-${++drawn}@eksempel.dk`) =>
  linkOf(
    await invitePerson(by, {
      ...{ email, name: 'Ny Prøvesen', role: 'SYSTEM_ADMIN' as const },
      tenant: { side: 'ORGANISATION', id },
    }),
  );
const held = async (scope: DeskScope) => ({
  userId: scope.userId,
  membershipId: await membershipOf(scope),
});
const emailOf = async ({ userId }: DeskScope) =>
  (await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [userId]))[0]?.email;
const opens = async () => {
  const opened = (await openedWelcome()) !== null;
  return { opened, taken: (await take()).ok };
};

beforeEach(async () => {
  town = await givenMunicipality();
  housing = await givenOrganisation([town]);
  installer = await givenInstaller();
  administrator = await givenSignedIn('SYSTEM_ADMIN', { organisations: [housing], reach: [town] });
  colleague = await givenSignedIn('READER', { organisations: [housing], reach: [town] });
});

describe('a link stands no longer than the right of whoever made it', () => {
  test.each([
    ['whose role ends', async () => endMembership(installer, await held(administrator))],
    [
      'who becomes something else',
      async () => changeRole(installer, { ...(await held(administrator)), role: 'READER' }),
    ],
    ['who is closed out', () => lockPerson(installer, administrator)],
  ] as const)('of an administrator %s', async (_, happens) => {
    const links = [await aReset(), await anInvitation(administrator)];
    expect(await happens()).toMatchObject({ ok: true });
    for (const link of links) {
      follow(link);
      expect(await opens()).toEqual({ opened: false, taken: false });
    }
  });

  test('also where she is still an administrator elsewhere', async () => {
    const link = await anInvitation(administrator);
    await endMembership(installer, await held(administrator));
    await insert(`INSERT INTO membership (user_id, role, municipality_id) VALUES ($1, 'SYSTEM_ADMIN', $2)`, [
      ...[administrator.userId, town],
    ]);
    follow(link);
    expect(await opens()).toEqual({ opened: false, taken: false });
  });

  test('and a new password no longer than she looks after every place where the person works', async () => {
    const link = await aReset();
    await insert(`INSERT INTO membership (user_id, role, municipality_id) VALUES ($1, 'READER', $2)`, [
      ...[colleague.userId, town],
    ]);
    follow(link);
    expect(await opens()).toEqual({ opened: false, taken: false });
    follow(await aReset(installer));
    expect(await opens()).toEqual({ opened: true, taken: true });
  });

  test('while it stands it opens', async () => {
    for (const link of [await aReset(), await anInvitation(administrator)]) {
      follow(link);
      expect(await opens()).toEqual({ opened: true, taken: true });
    }
  });
});

/** Somebody else's act on access that is not done yet; `stuck`: until something waits for it. */
async function anActOnAccess() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN; SELECT set_config('app.system', 'on', true)`);
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('access', 3))`);
  const stuck = async () => {
    const asked = `SELECT FROM pg_locks here JOIN pg_locks there USING (locktype, database, classid, objid, objsubid)
      WHERE here.pid = pg_backend_pid() AND here.locktype = 'advisory' AND here.granted AND NOT there.granted`;
    while ((await client.query(asked)).rowCount === 0) await new Promise((next) => setTimeout(next, 5));
  };
  const done = () => client.query('COMMIT').finally(() => client.end());
  return { client, stuck, done };
}

test('a role that is taken waits for an act on access, so that no way to a new password slips past it', async () => {
  const other = await givenOrganisation([town]);
  const there = await givenSignedIn('SYSTEM_ADMIN', { organisations: [other], reach: [town] });
  follow(await anInvitation(there, other, await emailOf(colleague)));
  const act = await anActOnAccess();
  const taking = take(PASSWORD);
  await Promise.race([taking, act.stuck()]);
  await act.client.query(
    `INSERT INTO account_link (id, kind, secret_hash, user_id, made_by, expires_at)
     VALUES (gen_random_uuid(), 'RESET', sha256('hemmelig'), $1, $2, clock_timestamp() + interval '1 day')`,
    [colleague.userId, administrator.userId],
  );
  await act.done();
  expect(await taking).toMatchObject({ ok: true });
  expect(
    await rowsOf(
      `SELECT 1 FROM account_link WHERE kind = 'RESET' AND user_id = $1 AND withdrawn_at IS NULL`,
      [colleague.userId],
    ),
  ).toEqual([]);
});

test('of a role that ends while a link of hers is taken, the end comes first or the link', async () => {
  follow(await anInvitation(administrator));
  const act = await anActOnAccess();
  const taking = take();
  await Promise.race([taking, act.stuck()]);
  await act.client.query('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1', [
    administrator.userId,
  ]);
  await act.done();
  expect(await taking).toEqual({ ok: false, error: { code: 'closed' } });
});
