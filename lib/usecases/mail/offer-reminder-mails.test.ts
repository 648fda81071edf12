import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { insert, rowsOf } from '@/lib/testing/builders';
import {
  aKnownMailServer,
  aMailServer,
  type MailServer,
  readable,
  smtpError,
} from '@/lib/testing/environment/mail-servers';
import {
  anOfferByMail,
  delivered,
  forgetMail,
  offerRowOf,
  toPassOn,
} from '@/lib/testing/lettings/offer-mails';
import { granted, systemAt } from '@/lib/testing/lettings/slots';
import { answerByLink } from '../offers/answer-by-link';
import { expireOffers } from '../offers/expire-offers';
import { remindOffers } from '../offers/remind-offers';

const THE_DAY_BEFORE_THE_LAST = systemAt('2025-10-10T10:00:00Z');

let server: MailServer;
beforeAll(async () => {
  server = await aKnownMailServer();
});
afterAll(() => server.stop());
afterEach(() => forgetMail(server));

describe('the reminder', () => {
  async function reminded(missed = 0) {
    const at = await anOfferByMail();
    await delivered();
    await insert('UPDATE applicant SET missed_offers = $2 WHERE id = $1', [at.applicantId, missed]);
    await remindOffers(THE_DAY_BEFORE_THE_LAST);
    // The job reminds whoever other tests have left waiting too.
    await insert('DELETE FROM mail WHERE offer_id <> $1', [at.offerId]);
    server.received.length = 0;
    return at;
  }
  test('is mailed too, once, and is no officer’s to pass on', async () => {
    const { town, offerId, secret } = await reminded();
    expect(await offerRowOf(town, offerId)).toMatchObject({ reminderMail: 'ON_ITS_WAY' });
    expect(await toPassOn(town, 'reminders')).toEqual([]);
    await remindOffers(THE_DAY_BEFORE_THE_LAST);
    await delivered(undefined, THE_DAY_BEFORE_THE_LAST);
    expect(server.received).toHaveLength(1);
    const text = server.received[0] ? readable(server.received[0]) : '';
    expect(text).toContain('Husk at svare');
    expect(text).toContain(secret);
    expect(text).not.toContain('pause');
    expect((await offerRowOf(town, offerId)).reminderToldAt).not.toBeNull();
  });

  test('that says that silence pauses is a warning: the next one unanswered pauses', async () => {
    const { offerId, applicantId } = await reminded(2);
    await delivered(undefined, THE_DAY_BEFORE_THE_LAST);
    expect(server.received[0] && readable(server.received[0])).toContain('sat på pause på ventelisten');
    const state = () =>
      rowsOf('SELECT state, warned_at IS NOT NULL AS warned FROM applicant WHERE id = $1', [applicantId]);
    expect(await state()).toEqual([{ state: 'ACTIVE', warned: true }]);
    await expireOffers(systemAt('2025-10-14T06:00:00Z'));
    expect(await state()).toMatchObject([{ state: 'PAUSED' }]);
    expect(offerId).toBeTruthy();
  });

  test('that was not sent warns nobody', async () => {
    const { town, offerId, applicantId } = await reminded(2);
    const refusing = await aMailServer({ onRcptTo: (_to, _session, done) => done(smtpError(550)) });
    await delivered(refusing.post(), THE_DAY_BEFORE_THE_LAST);
    await refusing.stop();
    expect(await toPassOn(town, 'reminders')).toEqual([offerId]);
    await expireOffers(systemAt('2025-10-14T06:00:00Z'));
    expect(await rowsOf('SELECT state FROM applicant WHERE id = $1', [applicantId])).toEqual([
      { state: 'ACTIVE' },
    ]);
  });

  test('is not sent to whoever has answered', async () => {
    const { offerId } = await reminded();
    granted(await answerByLink(THE_DAY_BEFORE_THE_LAST, { offerId, answer: 'YES' }));
    await delivered(undefined, THE_DAY_BEFORE_THE_LAST);
    expect(server.received).toEqual([]);
  });
});
