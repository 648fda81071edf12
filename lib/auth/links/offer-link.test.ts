import { beforeAll, describe, expect, test } from 'vitest';
import { getLinkedOffer } from '@/lib/data/offers/offers-link';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApproved, givenLet, givenYes } from '@/lib/testing/lettings/leases';
import { givenOffer, offerOnRecord } from '@/lib/testing/lettings/offers';
import { granted } from '@/lib/testing/lettings/slots';
import { withdrawOffer } from '@/lib/usecases/offers/withdraw-offer';
import { openOfferLink, toldByLink } from './offer-link';

let town: Town;
beforeAll(async () => {
  town = await givenTown();
});

/** What the link tells; nobody can answer or send by it. */
async function told(secret: string) {
  expect(await openOfferLink(secret)).toBeNull();
  return (await toldByLink(secret))?.outcome ?? null;
}

describe('what became of an offer is told by its link', () => {
  test('to whoever is approved', async () => {
    const { secret } = await givenApproved(town);
    expect(await told(secret)).toBe('APPROVED');
  });

  test('to whoever got the home, and to the one in reserve', async () => {
    const { offer, reserve } = await givenLet(town);
    expect([await told(offer.secret), await told(reserve.secret)]).toEqual(['LEASED', 'LET_TO_ANOTHER']);
  });

  test('to whoever is rejected, withdrawn, or offered a home that is not let any more', async () => {
    const rejected = await givenYes(town);
    await insert(`UPDATE offer SET state = 'REJECTED' WHERE id = $1`, [rejected.offerId]);
    expect(await told(rejected.secret)).toBe('REJECTED');
    const withdrawn = await givenOffer(town);
    granted(await withdrawOffer(town.officer, { offerId: withdrawn.offerId, revision: 1 }));
    expect(await told(withdrawn.secret)).toBe('ENDED');
    const gone = await givenYes(town);
    await insert(`UPDATE vacancy SET state = 'VOIDED' WHERE id = $1`, [gone.vacancyId]);
    expect(await told(gone.secret)).toBe('ENDED');
  });

  test('for its own offer and organisation, and reading it changes nothing', async () => {
    const { secret, offerId } = await givenApproved(town);
    const row = () => rowsOf('SELECT o::text AS row FROM offer o WHERE id = $1', [offerId]);
    const before = await row();
    const link = await toldByLink(secret);
    if (link === null) throw new Error('The link tells nothing');
    expect(link).toMatchObject({ offerId, organisationId: town.organisationId });
    expect((await getLinkedOffer(link.scope, link)).state).toBe('APPROVED');
    expect(await row()).toEqual(before);
  });
});

describe('nothing is told', () => {
  test('while the offer can be answered, and by a wrong secret', async () => {
    const { secret } = await givenOffer(town);
    expect(await openOfferLink(secret)).not.toBeNull();
    expect(await toldByLink(secret)).toBeNull();
    expect(await told(`${secret.slice(0, -1)}_`)).toBeNull();
    expect(await told('')).toBeNull();
  });

  test.each(['APPROVED', 'LEASED', 'REJECTED', 'WITHDRAWN'])(
    'after the last day of a link whose offer is %s, nor once it is erased',
    async (state) => {
      const { offerId, secret } = await givenOffer(town);
      const set = (until: string) =>
        insert('UPDATE offer SET state = $2, link_until = $3 WHERE id = $1', [offerId, state, until]);
      await set('2025-10-06');
      expect(await told(secret)).not.toBeNull();
      await set('2025-10-05');
      expect(await told(secret)).toBeNull();
      await set('2025-10-06');
      await insert('UPDATE offer SET link_sealed = NULL WHERE id = $1', [offerId]);
      expect(await told(secret)).toBeNull();
    },
  );

  test('of what was not answered in time', async () => {
    const { offerId, secret } = await givenOffer(town);
    await insert(`UPDATE offer SET answer_due = '2025-10-03', link_until = '2025-10-20' WHERE id = $1`, [
      offerId,
    ]);
    expect(await told(secret)).toBeNull();
    await insert(`UPDATE offer SET state = 'NO_ANSWER' WHERE id = $1`, [offerId]);
    expect(await told(secret)).toBeNull();
    expect((await offerOnRecord(offerId)).state).toBe('NO_ANSWER');
  });
});
