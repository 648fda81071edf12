import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listComingDeletions } from '@/lib/data/erasure/deletions';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { type GivenOffer, givenOffer } from '@/lib/testing/lettings/offers';
import { systemAt } from '@/lib/testing/lettings/slots';
import { keepHouse } from '../housekeeping/keep-house';
import { eraseOfferTexts } from './erase-offer-texts';

let town: Town;
let offer: GivenOffer;

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

beforeEach(async () => {
  town = await givenTown();
  offer = await givenOffer(town);
});

const at = (day: string) => systemAt(`${day}T10:00:00Z`);
const stateIs = (state: string) =>
  insert('UPDATE offer SET state = $2 WHERE id = $1', [offer.offerId, state]);
const linkIsKept = async () =>
  (
    await rowsOf<{ kept: boolean }>('SELECT link_sealed IS NOT NULL AS kept FROM offer WHERE id = $1', [
      offer.offerId,
    ])
  )[0]?.kept;
const logged = () =>
  rowsOf('SELECT what, because, deleted_at::date AS on FROM deletion_log WHERE applicant_id = $1', [
    offer.applicantId,
  ]);

describe('a link', () => {
  beforeEach(() => insert(`UPDATE offer SET link_until = '2025-10-20' WHERE id = $1`, [offer.offerId]));

  test('goes the day after it opened last, once, and is logged', async () => {
    await stateIs('NO');
    await eraseOfferTexts(at('2025-10-20'));
    expect(await linkIsKept()).toBe(true);
    await Promise.all([eraseOfferTexts(at('2025-10-21')), eraseOfferTexts(at('2025-10-21'))]);
    expect(await linkIsKept()).toBe(false);
    expect(await logged()).toEqual([{ what: 'OFFER_LINK', because: 'RETENTION', on: '2025-10-21' }]);
  });

  test.each(['SENT', 'YES', 'APPROVED'])('of an offer that is not over (%s) stays', async (state) => {
    await stateIs(state);
    await eraseOfferTexts(at('2026-10-21'));
    expect(await linkIsKept()).toBe(true);
  });

  test('goes in a turn of housekeeping, and stands among what is coming before', async () => {
    await stateIs('NO');
    await insert(`UPDATE offer SET link_until = '2025-10-05' WHERE id = $1`, [offer.offerId]);
    expect(await listComingDeletions(town.officer)).toEqual([
      { eraseOn: '2025-10-06', what: 'OFFER_LINK', kind: null, count: 1 },
    ]);
    expect(await keepHouse(at('2025-10-06'))).toMatchObject({ failed: [] });
    expect(await linkIsKept()).toBe(false);
    expect(await listComingDeletions(town.officer)).toEqual([]);
  });
});

describe('what the criteria said', () => {
  const decided = (decision: string, columns = '') =>
    insert(
      `INSERT INTO offer_decision (id, offer_id, organisation_id, decision, ground, reason, evaluation_sealed, state, decided_at, decided_by)
       VALUES (gen_random_uuid(), $1, $2, $3, CASE WHEN $3 = 'REJECTED' THEN 'DEBT' END, 'prøve', 'forseglet', 'FINAL', '2025-10-06T22:30:00Z', $4)`,
      [offer.offerId, town.organisationId, decision, town.officer.userId],
    ).then(() =>
      columns === ''
        ? undefined
        : insert(`UPDATE offer_decision SET ${columns} WHERE offer_id = $1`, [offer.offerId]),
    );
  const leased = (columns: string, values: string) =>
    insert(
      `INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, recorded_at, recorded_by, ${columns})
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'ORDINARY', app_now(), $5, ${values})`,
      [offer.vacancyId, town.organisationId, town.municipalityId, offer.departmentId, town.officer.userId],
    );
  const isKept = async () =>
    (
      await rowsOf<{ kept: boolean }>(
        'SELECT evaluation_sealed IS NOT NULL AS kept FROM offer_decision WHERE offer_id = $1',
        [offer.offerId],
      )
    )[0]?.kept;
  const goesOn = async (day: string, before: string) => {
    await eraseOfferTexts(at(before));
    expect(await isKept()).toBe(true);
    await eraseOfferTexts(at(day));
    expect(await isKept()).toBe(false);
    expect(await logged()).toContainEqual({ what: 'EVALUATION', because: 'RETENTION', on: day });
  };

  test('of a rejection goes after two years, by the day in Denmark', async () => {
    await stateIs('REJECTED');
    await decided('REJECTED');
    await goesOn('2027-10-08', '2027-10-07');
  });

  test('of a contract goes six months after it was signed', async () => {
    await stateIs('LEASED');
    await decided('APPROVED');
    await leased('signed_on', `'2025-10-10'`);
    await goesOn('2026-04-12', '2026-04-11');
  });

  test('of a letting that fell through goes six months after that', async () => {
    await stateIs('FALLEN_THROUGH');
    await decided('APPROVED');
    await leased(
      'signed_on, fell_through_on, fall_reason, fell_through_at, fell_through_by',
      `'2025-10-10', '2025-11-10', 'NOT_SIGNED', app_now(), $5`,
    );
    await goesOn('2026-05-13', '2026-05-12');
  });

  test('of a decision that was taken back goes six months after that', async () => {
    await decided(
      'REJECTED',
      `state = 'UNDONE', undone_at = '2025-10-20T10:00:00Z', undone_by = decided_by, undone_text = ''`,
    );
    await goesOn('2026-04-22', '2026-04-21');
  });

  test('stands among what is coming', async () => {
    await stateIs('REJECTED');
    await decided('REJECTED', `decided_at = '2023-10-08T10:00:00Z'`);
    expect(await listComingDeletions(town.officer)).toContainEqual({
      ...{ eraseOn: '2025-10-08', what: 'EVALUATION', kind: null, count: 1 },
    });
    expect(await listComingDeletions((await givenTown()).officer)).toEqual([]);
  });
});
