import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { findOffer } from '@/lib/data/offers/offers';
import type { OfferId } from '@/lib/domain/shared/ids';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import {
  AFTER,
  givenMissed,
  givenOffer,
  givenSettings,
  lettingRevisionOf,
  missedOnRecord,
  offerOnRecord,
} from '@/lib/testing/lettings/offers';
import { granted, systemAt } from '@/lib/testing/lettings/slots';
import { answerByLink } from './answer-by-link';
import { expireOffers } from './expire-offers';
import { offerInTurn } from './offer-in-turn';
import { passOnLink } from './pass-on-link';
import { passOnReminder } from './pass-on-reminder';
import { remindOffers } from './remind-offers';
import { withdrawOffer } from './withdraw-offer';

const NOW = systemScope('test');
let town: Town;
beforeAll(async () => {
  await playsOtherDays();
  town = await givenTown();
});

const somebody = async () => (await givenApplicant(town)).applicantId;
const passOn = (offerId: OfferId, officer = town.officer) => passOnReminder(officer, { offerId });

describe('the reminder', () => {
  test.each([
    ['the working day before the deadline', '2025-10-10T10:00:00Z', true],
    ['the day of the deadline', '2025-10-13T10:00:00Z', true],
    ['two working days before', '2025-10-09T10:00:00Z', false],
    ['after the deadline', '2025-10-14T10:00:00Z', false],
  ])('is written on %s: %s, %s', async (_, at, written) => {
    const { offerId } = await givenOffer(town);
    await remindOffers(systemAt(at));
    expect((await offerOnRecord(offerId)).reminded).toBe(written);
  });

  test('comes as many working days before as the organisation has set, and once', async () => {
    const own = await givenTown();
    await givenSettings(own, { remindWorkingDays: 3 });
    const { offerId } = await givenOffer(own);
    await remindOffers(systemAt('2025-10-08T10:00:00Z'));
    expect(await offerOnRecord(offerId)).toMatchObject({ reminded: true, revision: 2 });
    await remindOffers(systemAt('2025-10-09T10:00:00Z'));
    expect((await offerOnRecord(offerId)).revision).toBe(2);
  });

  test('of an offer that was answered is not written', async () => {
    const { offerId } = await givenOffer(town);
    granted(await answerByLink(NOW, { offerId, answer: 'YES' }));
    await remindOffers(systemAt('2025-10-10T10:00:00Z'));
    expect((await offerOnRecord(offerId)).reminded).toBe(false);
    expect(await passOn(offerId)).toMatchObject({ error: { code: 'offer-answered' } });
  });

  test('that was passed on warns only where the next unanswered offer pauses', async () => {
    const applicantId = await somebody();
    const first = await givenOffer(town, { applicantId });
    expect(granted(await passOn(first.offerId)).warned).toBe(false);
    await insert('UPDATE applicant SET missed_offers = 2 WHERE id = $1', [applicantId]);
    const third = await givenOffer(town, { applicantId });
    expect(await passOn(third.offerId, (await givenTown()).officer)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(granted(await passOn(third.offerId)).warned).toBe(true);
    expect(granted(await passOn(third.offerId)).warned).toBe(false);
    const events = await rowsOf(
      `SELECT payload FROM applicant_event WHERE applicant_id = $1 AND kind = 'WARNED'`,
      [applicantId],
    );
    expect(events).toEqual([{ payload: { missed: 2 } }]);
  });
});

describe('an offer that nobody answers', () => {
  test.each([
    ['on the day of the deadline, still open', '2025-10-13T21:00:00Z', 'SENT', 0],
    ['the day after', '2025-10-13T22:00:30Z', 'NO_ANSWER', 1],
  ])('%s', async (_, at, state, missed) => {
    const applicantId = await somebody();
    const { offerId } = await givenOffer(town, { applicantId });
    granted(await passOnLink(town.officer, { offerId }));
    await expireOffers(systemAt(at));
    expect((await offerOnRecord(offerId)).state).toBe(state);
    expect(await missedOnRecord(applicantId)).toMatchObject({ missed, state: 'ACTIVE' });
    await expireOffers(AFTER);
    await expireOffers(AFTER);
    expect(await missedOnRecord(applicantId)).toMatchObject({ missed: 1 });
  });

  test('is withdrawn where nobody has passed the link on: whoever has heard of nothing may be offered the home again', async () => {
    const { offerId, applicantId, vacancyId } = await givenOffer(town);
    await expireOffers(AFTER);
    expect(await offerOnRecord(offerId)).toMatchObject({ state: 'WITHDRAWN', answeredBy: null });
    expect(await missedOnRecord(applicantId)).toMatchObject({ missed: 0, state: 'ACTIVE' });
    expect(await findOffer(town.officer, offerId)).toMatchObject({ neverTold: true });
    const [last] = await rowsOf(
      'SELECT kind, payload, actor_side FROM case_event WHERE vacancy_id = $1 ORDER BY id DESC LIMIT 1',
      [vacancyId],
    );
    expect(last).toEqual({
      ...{ kind: 'OFFER_WITHDRAWN', actor_side: 'SYSTEM' },
      payload: { offerId, reason: 'NEVER_PASSED_ON' },
    });
  });

  test('and that was not passed on is sent anew to the same applicant', async () => {
    const own = await givenTown();
    const { applicantId, lettingId } = await givenOffer(own);
    await expireOffers(AFTER);
    const again = await offerInTurn(own.officer, {
      ...{ lettingId, revision: await lettingRevisionOf(lettingId), phase: 'ORDINARY' },
      ...{ applicantIds: [applicantId], reason: '', crowdingReason: '' },
    });
    expect(granted(again).offers).toMatchObject([{ applicantId, place: 2 }]);
  });

  test('and that an officer has withdrawn is not said to have been forgotten', async () => {
    const { offerId } = await givenOffer(town);
    granted(await withdrawOffer(town.officer, { offerId, revision: 1 }));
    expect(await findOffer(town.officer, offerId)).toMatchObject({ neverTold: false, state: 'WITHDRAWN' });
  });

  test('pauses nobody without a warning, however many', async () => {
    const applicantId = await somebody();
    await givenMissed(town, applicantId, 4);
    expect(await missedOnRecord(applicantId)).toEqual({
      ...{ missed: 4, warned: false, state: 'ACTIVE', reason: null },
    });
  });

  test('pauses after the third, once the reminder of it was passed on, and is remembered', async () => {
    const applicantId = await somebody();
    await givenMissed(town, applicantId, 2);
    const { offerId } = await givenOffer(town, { applicantId });
    granted(await passOn(offerId));
    await expireOffers(AFTER);
    expect(await missedOnRecord(applicantId)).toMatchObject({
      ...{ missed: 3, state: 'PAUSED', reason: 'MISSED_OFFERS' },
    });
    const [last] = await rowsOf(
      'SELECT kind, payload, actor_side FROM applicant_event WHERE applicant_id = $1 ORDER BY id DESC LIMIT 1',
      [applicantId],
    );
    expect(last).toEqual({
      ...{
        kind: 'STATE_CHANGED',
        payload: { state: 'PAUSED', reason: 'MISSED_OFFERS' },
        actor_side: 'SYSTEM',
      },
    });
  });

  test('an answer, also no, lets the count begin anew', async () => {
    const applicantId = await somebody();
    await givenMissed(town, applicantId, 2);
    const { offerId } = await givenOffer(town, { applicantId });
    granted(await passOn(offerId));
    granted(await answerByLink(NOW, { offerId, answer: 'NO', declineReason: null }));
    expect(await missedOnRecord(applicantId)).toMatchObject({ missed: 0, warned: false, state: 'ACTIVE' });
  });

  test('pauses nobody where the organisation never does', async () => {
    const own = await givenTown();
    await givenSettings(own, { pauseAfterMissed: null });
    const { applicantId } = await givenApplicant(own);
    await insert('UPDATE applicant SET missed_offers = 7, warned_at = app_now() WHERE id = $1', [
      applicantId,
    ]);
    await givenMissed(own, applicantId, 1);
    expect(await missedOnRecord(applicantId)).toMatchObject({ missed: 8, state: 'ACTIVE' });
  });

  test('of somebody who is paused changes no reason and is not counted', async () => {
    const applicantId = await somebody();
    const { offerId } = await givenOffer(town, { applicantId });
    granted(await passOnLink(town.officer, { offerId }));
    await insert(
      `UPDATE applicant SET missed_offers = 5, warned_at = app_now(), state = 'PAUSED', state_reason = 'OWN_WISH' WHERE id = $1`,
      [applicantId],
    );
    await expireOffers(AFTER);
    expect(await missedOnRecord(applicantId)).toMatchObject({
      ...{ missed: 5, state: 'PAUSED', reason: 'OWN_WISH' },
    });
  });
});
