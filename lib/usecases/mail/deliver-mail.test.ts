import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { givenAccount } from '@/lib/testing/accounts';
import { givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { aMailServer, type MailServer, readable, smtpError } from '@/lib/testing/environment/mail-servers';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { settledEvents } from '@/lib/testing/environment/settled-events';
import { anOfferedSlot } from '@/lib/testing/lettings/slots';
import { deliverMail } from './deliver-mail';
import { raiseNotices } from './raise-notices';

const SYSTEM = systemScope('test');

const raised = async (scope = SYSTEM) => {
  await settledEvents();
  return raiseNotices(scope);
};

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

let server: MailServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await insert('UPDATE mail_server SET failures = 0, failing_since = NULL, quiet_until = NULL', []);
  await insert('DELETE FROM mail', []);
});

/** A caseworker with an account hears of a new home. */
async function toldOfNewHome(): Promise<{
  readonly town: Town;
  readonly email: string;
  readonly slotId: string;
}> {
  const town = await givenTown();
  const email = await givenAccount(town.caseworker.userId);
  const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
  await raised(SYSTEM);
  return { town, email, slotId };
}

/** As though the pause were over. */
async function knockAgain(): Promise<void> {
  await insert(`UPDATE mail_server SET quiet_until = clock_timestamp() - interval '1 second'`, []);
  await insert(`UPDATE mail SET next_try_at = clock_timestamp() - interval '1 second'`, []);
}

const mails = () =>
  rowsOf<{ state: string; tries: number; answer: string | null }>('SELECT state, tries, answer FROM mail');

describe('mail of a new home', () => {
  test('reaches the caseworker once, with what and a link and nobody in it', async () => {
    server = await aMailServer();
    const { email, slotId } = await toldOfNewHome();
    expect(await raised(SYSTEM)).toEqual({ notices: 0 });
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 1, setAside: 0 });
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 0, setAside: 0 });
    const [mail, ...more] = server.received;
    expect(more).toEqual([]);
    expect(mail?.to).toEqual([email]);
    const text = mail ? readable(mail) : '';
    expect(text).toContain('Ny bolig til anvisning');
    expect(text).toContain(`http://localhost:3000/slots/${slotId}`);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(text).not.toContain('Eksempelvej');
    expect(text).not.toContain('Prøve Person');
  });

  test('waits while the server is down, and nothing counts against it', async () => {
    server = await aMailServer();
    await toldOfNewHome();
    const post = server.post();
    await server.stop();
    expect(await deliverMail(SYSTEM, { post })).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0 }]);
    const [state] = await rowsOf(
      'SELECT failures, quiet_until > clock_timestamp() AS quiet FROM mail_server',
    );
    expect(state).toEqual({ failures: 1, quiet: true });
    // Left alone for a while, though it answers again.
    server = await aMailServer();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 0, setAside: 0 });
    await knockAgain();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 1, setAside: 0 });
    expect(await rowsOf('SELECT failures, failing_since FROM mail_server')).toEqual([
      { failures: 0, failing_since: null },
    ]);
  });

  test('is tried again later when the server says later, and set aside in the end', async () => {
    server = await aMailServer({ onRcptTo: (_address, _session, done) => done(smtpError(450)) });
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toEqual([{ state: 'WAITING', tries: 1, answer: '450' }]);
    expect(await rowsOf('SELECT failures FROM mail_server')).toEqual([{ failures: 0 }]);
    await insert(`UPDATE mail SET tries = 9, next_try_at = clock_timestamp()`, []);
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 0, setAside: 1 });
    expect(await mails()).toEqual([{ state: 'SET_ASIDE', tries: 10, answer: '450' }]);
  });

  test('is set aside when the server refuses its recipient, and the others go', async () => {
    let refused = '';
    server = await aMailServer({
      onRcptTo: ({ address }, _session, done) => done(address === refused ? smtpError(550) : undefined),
    });
    refused = (await toldOfNewHome()).email;
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 1, setAside: 1 });
    expect(await rowsOf(`SELECT answer FROM mail WHERE state = 'SET_ASIDE'`)).toEqual([{ answer: '550' }]);
  });

  test('is not set aside when the server refuses the sender: that is about every mail', async () => {
    server = await aMailServer({ onMailFrom: (_address, _session, done) => done(smtpError(550)) });
    await toldOfNewHome();
    await deliverMail(SYSTEM, { post: server.post() });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0, answer: '550' }]);
  });

  test('is given up for now when the server is too slow', async () => {
    server = await aMailServer({ onData: (stream) => void stream.resume() });
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post(300) })).toEqual({ sent: 0, setAside: 0 });
    // It has all of it, and may have taken it.
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 1, answer: 'TIMEOUT' }]);
  });

  test('that was given up before the server had it does not arrive afterwards', async () => {
    let goOn: () => void = () => undefined;
    server = await aMailServer({
      onRcptTo: (_address, _session, done) => {
        goOn = done;
      },
    });
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post(300) })).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0, answer: 'TIMEOUT' }]);
    goOn();
    await expect.poll(server.connected).toBe(0);
    expect(server.received).toEqual([]);
  });

  test('whose yes was not heard comes again under the same Message-ID, and another mail has another', async () => {
    let deaf = true;
    const raws: string[] = [];
    server = await aMailServer({
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          raws.push(Buffer.concat(chunks).toString());
          if (deaf) server?.dropAll();
          else done();
        });
      },
    });
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 1 }]);
    deaf = false;
    await knockAgain();
    await toldOfNewHome();
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 2, setAside: 0 });
    const ids = raws.map((raw) => /^Message-ID:\s+(<\S+@localhost>)\r$/m.exec(raw)?.[1]);
    expect([ids.length, new Set(ids).size, ids.filter((id) => id === ids[0]).length]).toEqual([3, 2, 2]);
  });

  test('is not handed over again and again to a server that never says whether it has it', async () => {
    server = await aMailServer({
      onData: (stream) => {
        stream.resume();
        stream.on('end', () => server?.dropAll());
      },
    });
    await toldOfNewHome();
    for (const state of ['WAITING', 'WAITING', 'SET_ASIDE']) {
      await deliverMail(SYSTEM, { post: server.post() });
      expect(await mails()).toMatchObject([{ state }]);
      await knockAgain();
    }
  });

  test('goes to each once when several servers deliver at the same time', async () => {
    server = await aMailServer();
    const emails: string[] = [];
    for (let left = 8; left > 0; left -= 1) emails.push((await toldOfNewHome()).email);
    const posts = [server.post(), server.post(), server.post()];
    const done = await Promise.all(posts.map((post) => deliverMail(SYSTEM, { post })));
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(8);
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(emails.sort());
  });

  test('is raised once when several servers read the events at the same time', async () => {
    const town = await givenTown();
    await givenAccount(town.caseworker.userId);
    await anOfferedSlot(town, await givenDepartment(town));
    await settledEvents();
    const told = await Promise.all([raiseNotices(SYSTEM), raiseNotices(SYSTEM), raiseNotices(SYSTEM)]);
    expect(told.reduce((sum, { notices }) => sum + notices, 0)).toBe(1);
  });

  test('that a crashed server had is sent by another when its lease is out', async () => {
    server = await aMailServer();
    await toldOfNewHome();
    await insert(
      `UPDATE mail SET lease = gen_random_uuid(), leased_until = clock_timestamp() + interval '1 minute', tries = 1`,
      [],
    );
    expect((await deliverMail(SYSTEM, { post: server.post() })).sent).toBe(0);
    await insert(`UPDATE mail SET leased_until = clock_timestamp() - interval '1 second'`, []);
    expect((await deliverMail(SYSTEM, { post: server.post() })).sent).toBe(1);
  });

  test('is not sent to whoever is locked out, or works nowhere any more', async () => {
    server = await aMailServer();
    const { town } = await toldOfNewHome();
    await insert('UPDATE user_account SET locked_at = clock_timestamp() WHERE id = $1', [
      town.caseworker.userId,
    ]);
    expect((await deliverMail(SYSTEM, { post: server.post() })).sent).toBe(0);
    expect(await mails()).toMatchObject([{ state: 'DROPPED', answer: 'NOBODY' }]);
  });

  test('waits where no mail server is set, and is of no use after three days', async () => {
    await toldOfNewHome();
    await deliverMail(SYSTEM, { post: null });
    expect(await mails()).toMatchObject([{ state: 'WAITING', tries: 0 }]);
    await insert(`UPDATE mail SET queued_at = clock_timestamp() - interval '73 hours'`, []);
    await deliverMail(SYSTEM, { post: null });
    expect(await mails()).toMatchObject([{ state: 'DROPPED', answer: 'TOO_OLD' }]);
  });
});
