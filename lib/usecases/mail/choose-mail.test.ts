import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { listMailChoices } from '@/lib/data/mail/mail-choices';
import { listMails } from '@/lib/data/mail/mail-deliveries';
import { inHotTransaction } from '@/lib/data/transaction';
import { givenAccount } from '@/lib/testing/accounts';
import { givenSignedIn } from '@/lib/testing/administrators';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aKnownMailServer, type MailServer, readable } from '@/lib/testing/environment/mail-servers';
import { settledEvents } from '@/lib/testing/environment/settled-events';
import { anOfferedSlot, granted } from '@/lib/testing/lettings/slots';

const SYSTEM = systemScope('test');

// The settings are read once, so the server is there before anything asks.
let server: MailServer;
beforeAll(async () => {
  server = await aKnownMailServer();
});
afterAll(() => server.stop());

async function aTown() {
  const town = await givenTown();
  await givenAccount(town.caseworker.userId);
  const reach = [town.municipalityId];
  const admin = await givenPerson('SYSTEM_ADMIN', { municipalities: reach, reach });
  const orgAdmin = await givenPerson('SYSTEM_ADMIN', { organisations: [town.organisationId], reach });
  return { ...town, admin, orgAdmin };
}

describe('a person’s choices', () => {
  test('are kept, are hers alone, and decide what is sent', async () => {
    const { chooseMail } = await import('./choose-mail');
    const { raiseNotices } = await import('./raise-notices');
    const [town, other] = [await aTown(), await aTown()];
    granted(await chooseMail(town.caseworker, { NEW_HOME: 'DAILY', DEADLINE_SOON: 'NEVER' }));
    granted(await chooseMail(town.caseworker, { NEW_HOME: 'NEVER' }));
    expect(await listMailChoices(town.caseworker)).toEqual(
      expect.arrayContaining([
        { kind: 'NEW_HOME', pace: 'NEVER' },
        { kind: 'DEADLINE_SOON', pace: 'NEVER' },
      ]),
    );
    expect(await listMailChoices(other.caseworker)).toEqual([]);
    await anOfferedSlot(town, await givenDepartment(town));
    await anOfferedSlot(other, await givenDepartment(other));
    await settledEvents();
    await raiseNotices(SYSTEM);
    const told = await rowsOf('SELECT person_id FROM notice WHERE person_id = ANY ($1)', [
      [town.caseworker.userId, other.caseworker.userId],
    ]);
    expect(told).toEqual([{ person_id: other.caseworker.userId }]);
  });

  test('of what does not concern her role are refused', async () => {
    const { chooseMail } = await import('./choose-mail');
    const { caseworker, admin } = await aTown();
    const refused = { ok: false, error: { code: 'not-concerned' } };
    expect(await chooseMail(caseworker, { NEW_HOME: 'DAILY', FAULT_BOOKED: 'NEVER' })).toEqual(refused);
    expect(await chooseMail(admin, { NEW_HOME: 'DAILY' })).toEqual(refused);
    expect(await listMailChoices(caseworker)).toEqual([]);
  });
});

describe('a link', () => {
  test('is sent along once, sealed until then and forgotten after', async () => {
    const { queueLinkMail } = await import('./queue-link-mail');
    const { deliverMail } = await import('./deliver-mail');
    const { admin, municipalityId } = await aTown();
    const link = 'https://noeglen.eksempel.dk/welcome/hemmelig';
    await inHotTransaction(admin, (tx) =>
      queueLinkMail(tx, admin, {
        ...{ kind: 'INVITATION', to: 'ny@eksempel.dk', link, language: 'da' },
        office: { side: 'MUNICIPALITY', id: municipalityId },
      }),
    );
    const [kept] = await rowsOf<{ row: string }>(
      `SELECT row_to_json(m)::text AS row FROM mail m WHERE municipality_id = $1 AND kind = 'INVITATION'`,
      [municipalityId],
    );
    expect(kept?.row).not.toContain('hemmelig');
    expect(kept?.row).not.toContain('ny@eksempel.dk');
    await deliverMail(SYSTEM);
    await deliverMail(SYSTEM);
    const mails = server.received.filter(({ to }) => to[0] === 'ny@eksempel.dk');
    expect(mails).toHaveLength(1);
    expect(mails.map(readable).join()).toContain(link);
    expect(
      await rowsOf(`SELECT state, sealed FROM mail WHERE municipality_id = $1 AND kind = 'INVITATION'`, [
        municipalityId,
      ]),
    ).toEqual([{ state: 'SENT', sealed: null }]);
  });

  test('to somebody who is invited in English is a mail in English', async () => {
    const { invitePerson } = await import('../people/invite-person');
    const { deliverMail } = await import('./deliver-mail');
    const { municipalityId: id } = await aTown();
    const admin = await givenSignedIn('SYSTEM_ADMIN', { municipalities: [id], reach: [id] });
    const email = 'new@eksempel.dk';
    const who = { email, name: 'Ny Prøvesen', role: 'READER' as const, language: 'en' as const };
    granted(await invitePerson(admin, { ...who, tenant: { side: 'MUNICIPALITY', id } }));
    await deliverMail(SYSTEM);
    const [mail] = server.received.filter(({ to }) => to[0] === email);
    expect(mail && readable(mail)).toContain('You are invited to Nøglen');
    expect(mail && readable(mail)).toMatch(/\/welcome\/[\w-]{43}\?language=en/);
  });

  test('that cannot be opened is set aside, and the others go', async () => {
    const { deliverMail } = await import('./deliver-mail');
    const { admin, municipalityId } = await aTown();
    await insert(
      `INSERT INTO mail (id, municipality_id, kind, sealed, made_at) VALUES (gen_random_uuid(), $1, 'PASSWORD', '\\x00', app_now())`,
      [municipalityId],
    );
    expect((await deliverMail(SYSTEM)).setAside).toBe(1);
    expect((await listMails(admin, { state: 'SET_ASIDE' })).mails).toMatchObject([{ answer: 'BROKEN' }]);
  });
});

describe('the administrator', () => {
  test('sees the mails of her own place, without what they say, and can try one again', async () => {
    const { raiseNotices } = await import('./raise-notices');
    const { resendMail } = await import('./resend-mail');
    const town = await aTown();
    await anOfferedSlot(town, await givenDepartment(town));
    await settledEvents();
    await raiseNotices(SYSTEM);
    const { mails } = await listMails(town.admin, {});
    expect(mails).toMatchObject([{ kind: 'NOTICES', state: 'WAITING', about: ['NEW_HOME'], notices: 1 }]);
    expect((await listMails(town.orgAdmin, {})).mails).toEqual([]);
    await insert(`UPDATE mail_server SET answer = '421', failing_since = clock_timestamp()`, []);
    expect((await listMails(town.admin, {})).server).toMatchObject({ answer: '421' });
    await insert('UPDATE mail_server SET answer = NULL, failing_since = NULL', []);
    const mailId = mails[0]?.id ?? '';
    const refused = { ok: false, error: { code: 'not-found' } };
    expect(await resendMail(town.admin, { mailId })).toEqual(refused);
    await insert(
      `UPDATE mail SET state = 'SET_ASIDE', ended_at = clock_timestamp(), answer = '550', tries = 10 WHERE id = $1`,
      [mailId],
    );
    expect(await resendMail(town.orgAdmin, { mailId })).toEqual(refused);
    expect(await listMails(town.admin, {})).toMatchObject({ setAside: 1, waiting: 0 });
    expect(await resendMail(town.admin, { mailId })).toEqual({ ok: true, value: null });
    expect(await listMails(town.admin, {})).toMatchObject({ setAside: 0, waiting: 1 });
  });
});
