import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getOfficerTray } from '@/lib/data/tray/officer-tray';
import { log } from '@/lib/platform/log';
import { givenTown, insert, rowsOf } from '@/lib/testing/builders';
import {
  aKnownMailServer,
  aMailServer,
  type MailServer,
  readable,
  smtpError,
} from '@/lib/testing/environment/mail-servers';
import {
  anApplicantByMail,
  anOfferByMail,
  delivered,
  forgetMail,
  offerRowOf,
  toPassOn,
} from '@/lib/testing/lettings/offer-mails';
import { givenOpenLetting, lettingRevisionOf } from '@/lib/testing/lettings/offers';
import { sendOffers } from '@/lib/testing/lettings/sent-offers';
import { granted, systemAt } from '@/lib/testing/lettings/slots';
import { giveLinkAgain, renewLink } from '../offers/give-link-again';
import { passOnLink } from '../offers/pass-on-link';
import { withdrawOffer } from '../offers/withdraw-offer';

let server: MailServer;
beforeAll(async () => {
  server = await aKnownMailServer();
});
afterAll(() => server.stop());
afterEach(() => forgetMail(server));

const mails = () =>
  rowsOf<{ kind: string; state: string; answer: string | null; sealed: Buffer | null }>(
    'SELECT kind, state, answer, sealed FROM mail ORDER BY queued_at, id',
  );
const soon = () => insert(`UPDATE mail SET next_try_at = clock_timestamp() - interval '1 second'`, []);

describe('an offer to somebody who has given an e-mail address', () => {
  test('is mailed to her: the link, the last day to answer, and nobody in it', async () => {
    const { town, offerId, secret } = await anOfferByMail();
    expect(await offerRowOf(town, offerId)).toMatchObject({ linkMail: 'ON_ITS_WAY', linkToldAt: null });
    // What is on its way is not for an officer to do.
    expect(await toPassOn(town)).toEqual([]);
    const tasks = (await getOfficerTray(town.officer)).groups.map(({ task }) => task);
    expect(tasks).not.toContain('LINKS');
    expect(await delivered()).toEqual({ sent: 1, setAside: 0 });
    expect(await delivered()).toEqual({ sent: 0, setAside: 0 });
    const [mail, ...more] = server.received;
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['b17@eksempel.invalid']);
    const text = mail ? readable(mail) : '';
    expect(text).toContain(`http://localhost:3000/offer/${secret}`);
    expect(text).toContain('Svar senest 13. oktober 2025');
    for (const personal of ['Eva', 'Eksempelvej', 'Prøveparken']) expect(text).not.toContain(personal);
    expect(await offerRowOf(town, offerId)).toMatchObject({ linkMail: 'SENT', linkToldByMail: true });
    expect((await offerRowOf(town, offerId)).linkToldAt).not.toBeNull();
    expect(await toPassOn(town)).toEqual([]);
  });

  test('in her language', async () => {
    await anOfferByMail({ language: 'en' });
    await delivered();
    const text = server.received[0] ? readable(server.received[0]) : '';
    expect(text).toContain('You have been offered a home');
    expect(text).toContain('Answer by 13 October 2025');
    // The page that it leads to too.
    expect(text).toMatch(/\/offer\/[\w-]{43}\?language=en/);
  });

  test.each([
    ['who gave none', { email: null }],
    ['who wants none', { language: null }],
  ])('but not to one %s: that is an officer’s to do', async (_, wish) => {
    const { town, offerId } = await anOfferByMail(wish);
    expect(await mails()).toEqual([]);
    expect(await toPassOn(town)).toEqual([offerId]);
  });

  test('is mailed once each when several servers deliver, and several homes are offered at once', async () => {
    const town = await givenTown();
    const { lettingId } = await givenOpenLetting(town);
    const applicantIds = [];
    for (const n of [1, 2])
      applicantIds.push(await anApplicantByMail(town, { email: `nr${n}@eksempel.invalid` }));
    const revision = await lettingRevisionOf(lettingId);
    granted(await sendOffers(town.officer, { lettingId, revision, phase: 'ORDINARY', applicantIds }));
    const done = await Promise.all([1, 2, 3].map(() => delivered(server.post())));
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
      ...['nr1@eksempel.invalid', 'nr2@eksempel.invalid'],
    ]);
  });

  test('leaves no link where it could be read: not with the mail, not in the log', async () => {
    const lines: string[] = [];
    const spied = ['info', 'warn', 'error', 'debug'] as const;
    const before = spied.map((level) => log[level]);
    for (const level of spied) log[level] = (...said: unknown[]) => void lines.push(JSON.stringify(said));
    try {
      const { secret } = await anOfferByMail();
      const refusing = await aMailServer({ onRcptTo: (_to, _session, done) => done(smtpError(550)) });
      await delivered(refusing.post());
      await refusing.stop();
      expect(lines.join('\n')).not.toContain(secret);
      const [row] = await rowsOf<{ text: string }>('SELECT mail::text AS text FROM mail');
      expect(row?.text).not.toContain(secret);
      expect((await mails())[0]?.sealed).toBeNull();
    } finally {
      spied.forEach((level, index) => {
        const was = before[index];
        if (was) log[level] = was;
      });
    }
  });
});

describe('when the mail cannot be sent the officer passes the link on', () => {
  test.each([
    ['refuses the address', 550, 'SET_ASIDE'],
    ['says later', 450, 'WAITING'],
  ])('since the server %s', async (_, code, state) => {
    const { town, offerId } = await anOfferByMail();
    const refusing = await aMailServer({ onRcptTo: (_to, _session, done) => done(smtpError(code)) });
    await delivered(refusing.post());
    await refusing.stop();
    expect(await mails()).toMatchObject([{ state }]);
    expect(await offerRowOf(town, offerId)).toMatchObject({ linkMail: 'FAILED', linkToldAt: null });
    expect(await toPassOn(town)).toEqual([offerId]);
  });

  test('since it is down; and one who has been told by hand is not mailed when it is up again', async () => {
    const { town, offerId } = await anOfferByMail();
    const gone = await aMailServer();
    const post = gone.post();
    await gone.stop();
    await delivered(post);
    expect(await toPassOn(town)).toEqual([offerId]);
    granted(await passOnLink(town.officer, { offerId }));
    await insert('UPDATE mail_server SET quiet_until = NULL', []);
    await soon();
    expect(await delivered()).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toMatchObject([{ state: 'DROPPED', answer: 'TOLD' }]);
    expect(await offerRowOf(town, offerId)).toMatchObject({ linkToldByMail: false });
  });

  test('since it is too slow, or nobody has sent anything for ten minutes', async () => {
    const { town, offerId } = await anOfferByMail();
    const slow = await aMailServer({ onData: (stream) => void stream.resume() });
    await delivered(slow.post(300));
    await slow.stop();
    expect(await mails()).toMatchObject([{ state: 'WAITING', answer: 'TIMEOUT' }]);
    expect(await toPassOn(town)).toEqual([offerId]);
    const other = await anOfferByMail();
    await insert(`UPDATE mail SET queued_at = clock_timestamp() - interval '11 minutes'`, []);
    expect(await toPassOn(other.town)).toEqual([other.offerId]);
  });
});

describe('what has been overtaken is not mailed', () => {
  test('an offer that was withdrawn', async () => {
    const { town, offerId } = await anOfferByMail();
    granted(await withdrawOffer(town.officer, { offerId, revision: 1 }));
    expect(await delivered()).toEqual({ sent: 0, setAside: 0 });
    expect(await mails()).toMatchObject([{ state: 'DROPPED', answer: 'OVER' }]);
  });

  test('nor one whose day has passed', async () => {
    await anOfferByMail();
    await delivered(undefined, systemAt('2025-10-14T10:00:00Z'));
    expect(server.received).toEqual([]);
  });

  test('nor to whoever does not want mail any more', async () => {
    const { applicantId, town, offerId } = await anOfferByMail();
    await insert('UPDATE applicant SET mail_language = NULL WHERE id = $1', [applicantId]);
    await delivered();
    expect(await mails()).toMatchObject([{ state: 'DROPPED', answer: 'NOBODY' }]);
    expect(await toPassOn(town)).toEqual([offerId]);
  });

  test('and a link that was renewed meanwhile goes as it is by now', async () => {
    const { town, offerId, secret } = await anOfferByMail();
    const renewed = granted(await renewLink(town.officer, { offerId }));
    await delivered();
    const text = server.received[0] ? readable(server.received[0]) : '';
    expect(text).toContain(renewed.secret);
    expect(text).not.toContain(secret);
  });

  test('a link renewed after the mail has not been told', async () => {
    const { town, offerId } = await anOfferByMail();
    await delivered();
    granted(await renewLink(town.officer, { offerId }));
    expect(await offerRowOf(town, offerId)).toMatchObject({ linkToldAt: null, linkToldByMail: false });
    expect(await toPassOn(town)).toEqual([offerId]);
    expect(granted(await giveLinkAgain(town.officer, { offerId })).secret).toMatch(/.{20}/);
  });
});
