import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { countOffers, findOffer, listOffers } from '@/lib/data/offers/offers';
import type { OfferId } from '@/lib/domain/shared/ids';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOffer } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { answerByLink } from './answer-by-link';
import { renewLink } from './give-link-again';
import { listLinksToPassOn } from './list-links-to-pass-on';
import { passOnLink } from './pass-on-link';
import { passOnReminder } from './pass-on-reminder';

let town: Town;
beforeAll(async () => {
  town = await givenTown();
});

const offerOf = async (id: OfferId, scope = town.officer) => {
  const offer = await findOffer(scope, id);
  if (offer === null) throw new Error('No such offer');
  return offer;
};
const toPassOn = async (own: Town) => (await listOffers(own.officer, 'links', null)).rows.map(({ id }) => id);

describe('a link that is to be passed on', () => {
  test('stands in its list until a colleague has passed it on, and then with who and when', async () => {
    const own = await givenTown();
    const { offerId, vacancyId } = await givenOffer(own);
    expect(await toPassOn(own)).toEqual([offerId]);
    expect((await countOffers(own.officer)).links).toBe(1);
    expect(granted(await passOnLink(own.officer, { offerId }))).toEqual({ offerId, vacancyId });
    expect(await toPassOn(own)).toEqual([]);
    const [person] = await rowsOf<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      own.officer.userId,
    ]);
    expect(await offerOf(offerId, own.officer)).toMatchObject({ linkToldBy: person?.name });
    expect((await offerOf(offerId, own.officer)).linkToldAt).toBeInstanceOf(Date);
  });

  test('a second time changes nothing, and a new link is to be passed on again', async () => {
    const { offerId } = await givenOffer(town);
    granted(await passOnLink(town.officer, { offerId }));
    const before = await offerOf(offerId);
    granted(await passOnLink(town.officer, { offerId }));
    expect(await offerOf(offerId)).toEqual(before);
    granted(await renewLink(town.officer, { offerId }));
    expect(await offerOf(offerId)).toMatchObject({ linkToldAt: null, linkToldBy: null });
  });

  test('goes along with a reminder', async () => {
    const { offerId } = await givenOffer(town);
    granted(await passOnReminder(town.officer, { offerId }));
    expect((await offerOf(offerId)).linkToldAt).not.toBeNull();
  });

  test('not of an offer that is over, and not by anybody else', async () => {
    const [gone, own] = [await givenOffer(town), await givenOffer(town)];
    await insert(`UPDATE offer SET state = 'WITHDRAWN' WHERE id = $1`, [gone.offerId]);
    expect(await passOnLink(town.officer, gone)).toEqual({ ok: false, error: { code: 'no-link' } });
    for (const scope of [(await givenTown()).officer, town.caseworker])
      expect(await passOnLink(scope, own)).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  test('an offer that was answered or whose deadline is over is in the list no more', async () => {
    const own = await givenTown();
    const [answered, late] = [await givenOffer(own), await givenOffer(own)];
    granted(
      await answerByLink(systemScope('test'), {
        offerId: answered.offerId,
        answer: 'NO',
        declineReason: null,
      }),
    );
    expect(await toPassOn(own)).toEqual([late.offerId]);
    await insert(`UPDATE offer SET answer_due = '2025-10-05' WHERE id = $1`, [late.offerId]);
    expect(await toPassOn(own)).toEqual([]);
  });
});

describe('what is shown to whoever passes it on', () => {
  test('the link that opens the offer, and where the applicant is reached', async () => {
    const { applicantId } = await givenApplicant(town);
    await insert(`UPDATE applicant SET phone = '20304050', email = 'a@example.dk' WHERE id = $1`, [
      applicantId,
    ]);
    const { offerId, secret } = await givenOffer(town, { applicantId });
    const given = await listLinksToPassOn(town.officer, [await offerOf(offerId)]);
    expect(given).toMatchObject([{ secret, phone: '20304050', email: 'a@example.dk' }]);
  });

  test('no contact of a protected applicant to whoever does not handle her, and nothing to another organisation', async () => {
    const { applicantId } = await givenApplicant(town);
    await insert(
      `UPDATE applicant SET phone = '20304050', protected = true, handled_by = NULL WHERE id = $1`,
      [applicantId],
    );
    const { offerId, secret } = await givenOffer(town, { applicantId });
    const rows = [await offerOf(offerId)];
    expect(await listLinksToPassOn(town.officer, rows)).toMatchObject([{ secret, phone: null, email: null }]);
    expect(await listLinksToPassOn((await givenTown()).officer, rows)).toEqual([]);
  });

  test('nothing that has been passed on already', async () => {
    const { offerId } = await givenOffer(town);
    granted(await passOnLink(town.officer, { offerId }));
    expect(await listLinksToPassOn(town.officer, [await offerOf(offerId)])).toEqual([]);
  });
});
