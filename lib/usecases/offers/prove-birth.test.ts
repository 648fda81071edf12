import { beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { OfferId } from '@/lib/domain/shared/ids';
import { day, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOffer, offerOnRecord } from '@/lib/testing/lettings/offers';
import { proveBirth } from './prove-birth';

const NOW = systemScope('test');
const BORN = '1985-05-17';
let town: Town;
beforeAll(async () => {
  town = await givenTown();
});

/** An offer to somebody born that day, with a child born on another. */
async function offered(): Promise<OfferId> {
  const { applicantId } = await givenApplicant(town, {
    members: [
      { relation: 'APPLICANT', bornOn: BORN },
      { relation: 'CHILD', bornOn: '2015-02-03' },
    ],
  });
  return (await givenOffer(town, { applicantId })).offerId;
}
const prove = async (offerId: OfferId, born: string) => {
  const answer = await proveBirth(NOW, { offerId, day: day(born) });
  return answer.ok ? 'proved' : answer.error.code;
};
const minutesBarred = async (offerId: OfferId) => {
  const [row] = await rowsOf<{ minutes: number | null }>(
    `SELECT CASE WHEN isfinite(barred_until) THEN round(extract(epoch FROM barred_until - clock_timestamp()) / 60)::int ELSE -1 END
       AS minutes FROM offer WHERE id = $1`,
    [offerId],
  );
  return row?.minutes ?? null;
};
const letItPass = (offerId: OfferId) =>
  insert('UPDATE offer SET barred_until = NULL WHERE id = $1', [offerId]);

describe('the birth date before an upload', () => {
  test('is the applicant’s own, not a child’s and not another applicant’s', async () => {
    const offerId = await offered();
    expect(await prove(offerId, '2015-02-03')).toBe('wrong-birth');
    expect(await prove(offerId, '1985-05-16')).toBe('wrong-birth');
    expect((await offerOnRecord(offerId)).wrongBirths).toBe(2);
    expect(await prove(offerId, BORN)).toBe('proved');
    expect((await offerOnRecord(offerId)).wrongBirths).toBe(0);
  });

  test('wrong five times is not asked for an hour: the right one is refused too, and nothing more is counted', async () => {
    const offerId = await offered();
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await prove(offerId, '1990-01-01'));
    expect(answers).toEqual([...Array(4).fill('wrong-birth'), 'barred', 'barred']);
    expect(await prove(offerId, BORN)).toBe('barred');
    expect((await offerOnRecord(offerId)).wrongBirths).toBe(5);
    expect(await minutesBarred(offerId)).toBe(60);
    await letItPass(offerId);
    expect(await prove(offerId, BORN)).toBe('proved');
  });

  test('wrong ten times is not asked for a day, fifteen times not until the office helps', async () => {
    const offerId = await offered();
    const fiveWrong = async () => {
      await letItPass(offerId);
      for (let n = 0; n < 5; n += 1) await prove(offerId, '1990-01-01');
      return minutesBarred(offerId);
    };
    expect([await fiveWrong(), await fiveWrong(), await fiveWrong()]).toEqual([60, 24 * 60, -1]);
  });

  test('guessed by fifty at once is five tries', async () => {
    const offerId = await offered();
    const answers = await Promise.all(Array.from({ length: 50 }, () => prove(offerId, '1990-01-01')));
    expect(answers.filter((answer) => answer === 'wrong-birth')).toHaveLength(4);
    expect((await offerOnRecord(offerId)).wrongBirths).toBe(5);
  });

  test('is not asked where nothing is received any more', async () => {
    const offerId = await offered();
    await insert(`UPDATE offer SET state = 'WITHDRAWN' WHERE id = $1`, [offerId]);
    expect(await prove(offerId, BORN)).toBe('link-closed');
  });
});
