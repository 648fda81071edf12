import { describe, expect, test } from 'vitest';
import { givenTown, rowsOf } from '@/lib/testing/builders';
import { counterOnRecord, expectSoundBooks, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { aLateRed, replayAtTheTime } from '@/lib/testing/late-red';
import { letStand } from './let-stand';
import { reportAnew } from './report-anew';

const reason = 'Afgjort på mødet mellem parterne';

describe('a manager settles', () => {
  test('that the verdict stands, once, with a reason', async () => {
    const { leader, landlord, ofThird, third } = await aLateRed();
    const input = { findingIds: [ofThird.id], reason };
    expect(await letStand(leader, input)).toEqual({ ok: true, value: { settled: 1 } });
    expect(await letStand(landlord, input)).toMatchObject({ ok: false, error: { code: 'already-settled' } });
    expect(await reportAnew(landlord, { findingId: ofThird.id, reason })).toMatchObject({
      ok: false,
      error: { code: 'already-settled' },
    });
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'OFFERED' });
  });

  test('that it is voided and reported anew: decided by what is known now, linked, and the books balance', async () => {
    const { landlord, ofThird, third, department, town } = await aLateRed();
    const answer = await reportAnew(landlord, { findingId: ofThird.id, reason });
    if (!answer.ok) throw new Error(answer.error.code);
    const { replacement, correction } = answer.value;
    expect(correction).toBe('2/3');
    expect(replacement).toMatchObject({ route: 'ORGANISATION', tier: 'RED', number: 5 });
    expect(await vacancyOnRecord(third.vacancyId)).toMatchObject({ state: 'VOIDED', number: 3 });
    expect(
      await rowsOf(
        'SELECT outcome, reason, replacement_id, side FROM late_settlement WHERE finding_id = $1',
        [ofThird.id],
      ),
    ).toEqual([
      { outcome: 'REPORTED_ANEW', reason, replacement_id: replacement.vacancyId, side: 'ORGANISATION' },
    ]);
    expect(await rowsOf('SELECT replaces_id FROM vacancy WHERE id = $1', [replacement.vacancyId])).toEqual([
      { replaces_id: third.vacancyId },
    ]);
    // Four earned a third each, one turn was used and given back with what it had earned, and at red nothing is earned.
    expect(await counterOnRecord(department)).toEqual({ credit: '1/1', counted: 5, slots: 1, entries: 6 });
    await expectSoundBooks();
    for (const [stored, again] of await replayAtTheTime(town, department)) expect(again).toBe(stored);
  });

  test('two at once: one of them is told who was first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { leader, landlord, ofThird } = await aLateRed();
      const both = await Promise.all([
        letStand(leader, { findingIds: [ofThird.id], reason }),
        reportAnew(landlord, { findingId: ofThird.id, reason }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already-settled' } });
      expect(
        await rowsOf('SELECT finding_id FROM late_settlement WHERE finding_id = $1', [ofThird.id]),
      ).toHaveLength(1);
    }
    await expectSoundBooks();
  });

  test('the municipality reports nobody’s homes, and another town’s findings are not there', async () => {
    const { leader, ofThird } = await aLateRed();
    const other = await givenManagers(await givenTown());
    expect(await reportAnew(leader, { findingId: ofThird.id, reason })).toEqual({
      ok: false,
      error: { code: 'organisation-reports' },
    });
    expect(await letStand(other.landlord, { findingIds: [ofThird.id], reason })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(
      await rowsOf('SELECT finding_id FROM late_settlement WHERE finding_id = $1', [ofThird.id]),
    ).toEqual([]);
  });

  test('a home with a lease can only stand', async () => {
    const { landlord, findings, homes } = await aLateRed();
    const [first] = findings;
    await rowsOf(`UPDATE vacancy SET state = 'LET' WHERE id = $1 RETURNING id`, [homes[0]?.vacancyId]);
    expect(await reportAnew(landlord, { findingId: first?.id ?? '', reason })).toEqual({
      ok: false,
      error: { code: 'lease-signed' },
    });
    expect(await letStand(landlord, { findingIds: [first?.id ?? ''], reason })).toMatchObject({ ok: true });
  });
});
