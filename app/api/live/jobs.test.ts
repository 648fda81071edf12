import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { pool } from '@/lib/data/connection/pool';
import { changeAt, concernsReader, type LiveChange } from '@/lib/data/live/live-change';
import { beginSignals, endSignals, LIVE_CHANNEL } from '@/lib/data/live/live-signal';
import { inHotTransaction } from '@/lib/data/transaction';
import { givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOffer } from '@/lib/testing/lettings/offers';
import { anOfferedSlot, systemAt } from '@/lib/testing/lettings/slots';
import { keepHouse } from '@/lib/usecases/housekeeping/keep-house';
import { answerByLink } from '@/lib/usecases/offers/answer-by-link';
import { remindOffers } from '@/lib/usecases/offers/remind-offers';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});
afterEach(endSignals);

/** What servers tell each other while the work goes on. */
async function toldBy(work: () => Promise<unknown>): Promise<readonly LiveChange[]> {
  const listener = await pool().connect();
  const heard: LiveChange[] = [];
  listener.on('notification', ({ payload }) => heard.push(...(JSON.parse(payload ?? '[]') as LiveChange[])));
  try {
    await listener.query(`LISTEN ${LIVE_CHANNEL}`);
    beginSignals();
    await work();
    await endSignals();
    // What was told before is heard with the answer to this.
    await listener.query('SELECT 1');
    return heard;
  } finally {
    await listener.query(`UNLISTEN ${LIVE_CHANNEL}`);
    listener.removeAllListeners('notification');
    listener.release();
  }
}

describe('housekeeping', () => {
  test('that finds nothing to do wakes nobody, however much there is', async () => {
    const town = await givenTown();
    await givenOffer(town);
    await anOfferedSlot(town, await givenDepartment(town));
    await keepHouse(systemScope('the first round'));
    expect(await toldBy(() => keepHouse(systemScope('the next round')))).toEqual([]);
  });

  test('wakes the trays of those whose cases it touched, and no others', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const { offerId } = await givenOffer(town, { applicantId: (await givenApplicant(town)).applicantId });
    const reminded = await toldBy(() => remindOffers(systemAt('2025-10-10T10:00:00Z')));
    const wakes = (changes: readonly LiveChange[], reader: typeof town.officer) =>
      changes.some((change) => concernsReader(change, reader));
    expect(wakes(reminded, town.officer)).toBe(true);
    // Offers are the organisation's own.
    for (const reader of [town.caseworker, other.officer, other.caseworker])
      expect(wakes(reminded, reader)).toBe(false);
    const answered = await toldBy(() =>
      answerByLink(systemAt('2025-10-10T10:00:00Z'), { offerId, answer: 'YES' }),
    );
    expect(answered).toEqual([changeAt({ organisationId: town.organisationId })]);
  });

  test('wakes both parties of a home whose deadline it ends', async () => {
    const [town, other] = [await givenTown(), await givenTown()];
    const { slotId } = await anOfferedSlot(town, await givenDepartment(town));
    await insert('UPDATE slot SET expires = true WHERE id = $1', [slotId]);
    const ended = await toldBy(() => expireSlots(systemAt('2025-10-16T10:00:00Z')));
    const wakes = (reader: typeof town.officer) => ended.some((change) => concernsReader(change, reader));
    expect([town.officer, town.caseworker, other.officer, other.caseworker].map(wakes)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test('wakes everybody where it does not say whom it concerns', async () => {
    await givenOffer(await givenTown());
    const touch = { name: 'of-its-own', text: 'UPDATE offer SET revision = revision' };
    const system = systemScope('a job of its own kind');
    expect(await toldBy(() => inHotTransaction(system, (tx) => tx.query(touch)))).toEqual(['ANYWHERE']);
  });
});
