import { beforeAll, describe, expect, test } from 'vitest';
import { openOfferLink } from '@/lib/auth/links/offer-link';
import { systemScope } from '@/lib/auth/scope';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { OfferId } from '@/lib/domain/shared/ids';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { AFTER, type GivenOffer, givenOffer, offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted, systemAt } from '@/lib/testing/lettings/slots';
import { answerByLink } from './answer-by-link';
import { expireOffers } from './expire-offers';
import { giveLinkAgain, renewLink } from './give-link-again';
import { passOnLink } from './pass-on-link';
import { recordAnswer } from './record-answer';
import { withdrawOffer } from './withdraw-offer';

const NOW = systemScope('test');
let town: Town;
beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
  town = await givenTown();
});

const yes = (offerId: OfferId, scope: SystemScope = NOW) => answerByLink(scope, { offerId, answer: 'YES' });
const no = (offerId: OfferId, scope: SystemScope = NOW) =>
  answerByLink(scope, { offerId, answer: 'NO', declineReason: 'RENT' });
const answersOf = ({ vacancyId }: GivenOffer) =>
  rowsOf<{ answer: string; side: string }>(
    `SELECT payload ->> 'answer' AS answer, actor_side AS side FROM case_event
     WHERE vacancy_id = $1 AND kind = 'OFFER_ANSWERED' ORDER BY id`,
    [vacancyId],
  );

describe('the answer by the link', () => {
  test('can be given, changed and given again; the link of a yes stays open for the papers', async () => {
    const offer = await givenOffer(town);
    granted(await no(offer.offerId));
    expect(await offerOnRecord(offer.offerId)).toMatchObject({
      ...{ state: 'NO', answeredBy: 'APPLICANT', declineReason: 'RENT', linkUntil: '2025-10-13' },
    });
    granted(await yes(offer.offerId));
    granted(await yes(offer.offerId));
    expect(await offerOnRecord(offer.offerId)).toMatchObject({
      ...{ state: 'YES', declineReason: null, linkUntil: '2025-10-20' },
    });
    expect((await answersOf(offer)).map(({ answer }) => answer)).toEqual(['NO', 'YES']);
    const told = await rowsOf(
      `SELECT actor_id, actor_side FROM applicant_event WHERE applicant_id = $1 AND kind = 'OFFER_ANSWERED'`,
      [offer.applicantId],
    );
    expect(told).toEqual([
      { actor_id: null, actor_side: 'APPLICANT' },
      { actor_id: null, actor_side: 'APPLICANT' },
    ]);
  });

  test.each([
    ['on the day of the deadline, a minute before midnight', '2025-10-13T21:59:00Z', true],
    ['a minute after it', '2025-10-13T22:00:30Z', false],
  ])('%s', async (_, at, open) => {
    const { offerId } = await givenOffer(town);
    expect((await yes(offerId, systemAt(at))).ok).toBe(open);
    expect((await offerOnRecord(offerId)).state).toBe(open ? 'YES' : 'SENT');
  });

  test('by fifty at once is one answer', async () => {
    const offer = await givenOffer(town);
    const answers = await Promise.all(Array.from({ length: 50 }, () => yes(offer.offerId)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await answersOf(offer)).toHaveLength(1);
    expect((await offerOnRecord(offer.offerId)).revision).toBe(2);
  });

  test('yes and no by fifty at once: the last one written counts, and every change is remembered', async () => {
    const offer = await givenOffer(town);
    await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? yes : no)(offer.offerId)));
    const told = (await answersOf(offer)).map(({ answer }) => answer);
    expect((await offerOnRecord(offer.offerId)).state).toBe(told.at(-1));
    expect(told.every((answer, index) => answer !== told[index - 1])).toBe(true);
  });

  test.each(['WITHDRAWN', 'APPROVED', 'REJECTED', 'LEASED', 'FALLEN_THROUGH', 'NO_ANSWER'])(
    'where the offer is %s, says no more than that it is closed',
    async (state) => {
      const { offerId } = await givenOffer(town);
      await insert('UPDATE offer SET state = $2 WHERE id = $1', [offerId, state]);
      expect(await yes(offerId)).toEqual({ ok: false, error: { code: 'link-closed' } });
      expect((await offerOnRecord(offerId)).state).toBe(state);
    },
  );
});

describe('the answer that an officer was told', () => {
  const record = async (offerId: OfferId, answer: 'YES' | 'NO', officer = town.officer) =>
    recordAnswer(officer, {
      ...{ offerId, revision: (await offerOnRecord(offerId)).revision },
      ...(answer === 'YES' ? { answer } : { answer, declineReason: null }),
    });

  test('is entered in her name, also after the deadline', async () => {
    const offer = await givenOffer(town);
    granted(await passOnLink(town.officer, { offerId: offer.offerId }));
    await expireOffers(AFTER);
    expect((await offerOnRecord(offer.offerId)).state).toBe('NO_ANSWER');
    granted(await record(offer.offerId, 'YES'));
    expect(await offerOnRecord(offer.offerId)).toMatchObject({ state: 'YES', answeredBy: 'OFFICER' });
    expect((await answersOf(offer)).map(({ side }) => side)).toEqual(['SYSTEM', 'ORGANISATION']);
  });

  test('on a stale form, of another tenant, or of a closed letting is refused', async () => {
    const { offerId, lettingId } = await givenOffer(town);
    const asked = { offerId, revision: 9, answer: 'YES' } as const;
    expect(await recordAnswer(town.officer, asked)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    const stranger = (await givenTown()).officer;
    expect(await record(offerId, 'YES', stranger)).toMatchObject({ error: { code: 'not-found' } });
    await insert(`UPDATE letting SET state = 'LEASED' WHERE id = $1`, [lettingId]);
    expect(await record(offerId, 'YES')).toMatchObject({ error: { code: 'letting-closed' } });
    expect((await offerOnRecord(offerId)).state).toBe('SENT');
  });
});

describe('a deadline that passes while somebody answers', () => {
  test('exactly one wins, and what is remembered fits it', async () => {
    const offers = [];
    for (let n = 0; n < 12; n += 1) offers.push(await givenOffer(town));
    for (const { offerId } of offers) granted(await passOnLink(town.officer, { offerId }));
    const inTime = systemAt('2025-10-13T21:59:59Z');
    await Promise.all([
      ...offers.map(({ offerId }) => yes(offerId, inTime)),
      expireOffers(AFTER),
      expireOffers(AFTER),
      ...offers.map(({ offerId }) => no(offerId, inTime)),
    ]);
    await expireOffers(AFTER);
    for (const offer of offers) {
      const { state } = await offerOnRecord(offer.offerId);
      const told = (await answersOf(offer)).map(({ answer }) => answer);
      expect(told.at(-1)).toBe(state);
      expect(['YES', 'NO', 'NO_ANSWER']).toContain(state);
      // Once it had passed, no answer by the link came after.
      expect(told.indexOf('NO_ANSWER')).toBe(state === 'NO_ANSWER' ? told.length - 1 : -1);
    }
  });
});

describe('a link', () => {
  const offerOf = async (secret: string) => (await openOfferLink(secret))?.offerId ?? null;

  test('opens its own offer; a wrong one, a withdrawn one and one of a home that is gone open nothing', async () => {
    const { offerId, secret } = await givenOffer(town);
    expect(await offerOf(secret)).toBe(offerId);
    expect(await offerOf(`${secret.slice(0, -1)}_`)).toBeNull();
    expect(await offerOf('')).toBeNull();
    granted(await withdrawOffer(town.officer, { offerId, revision: 1 }));
    expect(await offerOf(secret)).toBeNull();
    const other = await givenOffer(town);
    await insert(`UPDATE vacancy SET state = 'VOIDED' WHERE id = $1`, [other.vacancyId]);
    expect(await offerOf(other.secret)).toBeNull();
  });

  test.each([
    ['SENT', '2025-10-05', '2025-10-20', false],
    ['SENT', '2025-10-06', '2025-10-06', true],
    ['NO', '2025-10-06', '2025-10-20', true],
    ['NO', '2025-10-05', '2025-10-20', false],
    ['YES', '2025-10-01', '2025-10-06', true],
    ['YES', '2025-10-01', '2025-10-05', false],
    ['APPROVED', '2025-10-01', '2025-10-06', false],
    ['REJECTED', '2025-10-13', '2025-10-20', false],
    ['LEASED', '2025-10-13', '2025-10-20', false],
    ['NO_ANSWER', '2025-10-13', '2025-10-20', false],
  ])('of an offer that is %s, due %s, open until %s: %s', async (state, due, until, opens) => {
    const { offerId, secret } = await givenOffer(town);
    await insert('UPDATE offer SET state = $2, answer_due = $3, link_until = $4 WHERE id = $1', [
      ...[offerId, state, due, until],
    ]);
    expect((await offerOf(secret)) !== null).toBe(opens);
  });

  test('can be shown again, and be replaced: the first one then opens nothing', async () => {
    const { offerId, secret } = await givenOffer(town);
    expect(granted(await giveLinkAgain(town.officer, { offerId }))).toEqual({
      ...{ offerId, secret, until: '2025-10-13', lastChance: false },
    });
    await insert('UPDATE offer SET wrong_births = 15 WHERE id = $1', [offerId]);
    const renewed = granted(await renewLink(town.officer, { offerId }));
    expect(await offerOf(secret)).toBeNull();
    expect(await offerOf(renewed.secret)).toBe(offerId);
    expect(await offerOnRecord(offerId)).toMatchObject({ wrongBirths: 0, linkUntil: '2025-10-13' });
    const stranger = (await givenTown()).officer;
    expect(await giveLinkAgain(stranger, { offerId })).toMatchObject({ error: { code: 'not-found' } });
    expect(await renewLink(stranger, { offerId })).toMatchObject({ error: { code: 'not-found' } });
  });

  test('of a yes whose days for the papers have passed gets new days; of a withdrawn offer there is none', async () => {
    const { offerId } = await givenOffer(town);
    granted(await yes(offerId));
    await insert(`UPDATE offer SET link_until = '2025-10-01' WHERE id = $1`, [offerId]);
    expect(await giveLinkAgain(town.officer, { offerId })).toMatchObject({ error: { code: 'no-link' } });
    expect(granted(await renewLink(town.officer, { offerId })).until).toBe('2025-10-20');
    granted(
      await withdrawOffer(town.officer, { offerId, revision: (await offerOnRecord(offerId)).revision }),
    );
    expect(await renewLink(town.officer, { offerId })).toMatchObject({ error: { code: 'no-link' } });
  });
});
