import { beforeAll, describe, expect, test } from 'vitest';
import { listOwnDeadlines } from '@/lib/data/tray/deadlines';
import { getOfficerTray } from '@/lib/data/tray/officer-tray';
import { day, givenDepartment, insert, rowsOf, TODAY } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenOffer } from '@/lib/testing/lettings/offers';
import { granted, systemAt } from '@/lib/testing/lettings/slots';
import { aToldTown, choose } from '@/lib/testing/summaries/told-towns';
import { answerByLink } from '../offers/answer-by-link';
import { expireOffers } from '../offers/expire-offers';
import { passOnLink } from '../offers/pass-on-link';
import { beginTransitional } from '../transitional/begin-transitional';
import { raiseDays } from './raise-days';

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

/** A town with an offer that was sent on Monday 6 October 2025 and is to be answered by the 13th, and what is told of it. */
async function anOffer() {
  const town = await aToldTown();
  const offer = await givenOffer(town);
  const told = async () =>
    (await town.told()).filter((line) => line.includes('officer') || line.includes('director'));
  const about = async () => {
    const rows = await rowsOf<{ kind: string; about: string; path: string; day: string }>(
      `SELECT DISTINCT kind, about, path, on_day::text AS day FROM notice WHERE organisation_id = $1 ORDER BY kind`,
      [town.organisationId],
    );
    return rows.map(({ kind, about: which, path, day }) => [kind, which, path, day].join(' '));
  };
  return { ...town, ...offer, told, about };
}

describe('an applicant’s deadline is told to whoever sent the offer', () => {
  test('as near, as today and as passed, each once, and as the calendar and the tray have it', async () => {
    const at = await anOffer();
    const [deadline] = await listOwnDeadlines(at.officer);
    expect(deadline).toMatchObject({ kind: 'OFFER_ANSWER', id: at.offerId, due: '2025-10-13' });
    const [item] = (await getOfficerTray(at.officer, 'LINKS')).groups.flatMap(({ items }) => items);
    expect(item?.day).toBe(deadline?.due);
    granted(await passOnLink(at.officer, { offerId: at.offerId }));
    for (const day of ['2025-10-08', '2025-10-09', '2025-10-10'])
      await Promise.all([0, 1].map(() => raiseDays(systemAt(`${day}T10:00:00Z`))));
    expect(await at.told()).toEqual(['DEADLINE_SOON officer AT_ONCE']);
    await raiseDays(systemAt('2025-10-13T10:00:00Z'));
    expect(await at.told()).toEqual(['DEADLINE_SOON officer AT_ONCE', 'DEADLINE_TODAY officer AT_ONCE']);
    // By the morning after the job has closed it, and it is no less a deadline that passed.
    await expireOffers(systemAt('2025-10-13T22:05:00Z'));
    for (const hour of [10, 11]) await raiseDays(systemAt(`2025-10-14T${hour}:00:00Z`));
    expect((await at.told()).filter((line) => line.startsWith('DEADLINE_PASSED'))).toEqual([
      'DEADLINE_PASSED director AT_ONCE',
      'DEADLINE_PASSED officer AT_ONCE',
    ]);
    expect(await at.about()).toEqual(
      ['PASSED', 'SOON', 'TODAY'].map(
        (kind) => `DEADLINE_${kind} OFFER_ANSWER /offers/${at.offerId} 2025-10-13`,
      ),
    );
  });

  test('also where it passed because nobody had passed the link on', async () => {
    const at = await anOffer();
    await expireOffers(systemAt('2025-10-13T22:05:00Z'));
    await raiseDays(systemAt('2025-10-14T10:00:00Z'));
    expect(await at.told()).toContain('DEADLINE_PASSED officer AT_ONCE');
  });

  test('not where the answer came', async () => {
    const at = await anOffer();
    granted(
      await answerByLink(systemAt('2025-10-07T10:00:00Z'), {
        offerId: at.offerId,
        answer: 'NO',
        declineReason: null,
      }),
    );
    for (const day of ['2025-10-13', '2025-10-14']) await raiseDays(systemAt(`${day}T10:00:00Z`));
    expect(await at.told()).toEqual([]);
  });

  test('and reaches the organisation’s manager when the officer wants none: no office is without', async () => {
    const at = await anOffer();
    for (const { userId } of [at.officer, at.director]) await choose(userId, 'DEADLINE_TODAY', 'NEVER');
    await raiseDays(systemAt('2025-10-13T10:00:00Z'));
    expect((await at.told()).filter((line) => line.startsWith('DEADLINE_TODAY'))).toEqual([
      'DEADLINE_TODAY director AT_ONCE',
    ]);
  });

  test('and goes to her substitute while she is away', async () => {
    const at = await anOffer();
    await insert(
      `INSERT INTO substitution (absent_user_id, substitute_user_id, organisation_id, valid_from, recorded_by)
       VALUES ($1, $2, $3, '2025-10-01', $2)`,
      [at.officer.userId, at.director.userId, at.organisationId],
    );
    await raiseDays(systemAt('2025-10-13T10:00:00Z'));
    expect(await at.told()).toEqual(['DEADLINE_TODAY director AT_ONCE']);
  });
});

test('after a yes it is the day for the papers that is told', async () => {
  const at = await anOffer();
  await insert(`UPDATE letting SET basis = 'TIGHTENED' WHERE id = $1`, [at.lettingId]);
  granted(
    await answerByLink(systemAt('2025-10-07T10:00:00Z'), {
      offerId: at.offerId,
      answer: 'YES',
    }),
  );
  const [deadline] = await listOwnDeadlines(at.officer);
  expect(deadline).toMatchObject({ kind: 'OFFER_PAPERS', id: at.offerId });
  await raiseDays(systemAt(`${deadline?.due}T10:00:00Z`));
  expect(await at.about()).toEqual([`DEADLINE_TODAY OFFER_PAPERS /offers/${at.offerId} ${deadline?.due}`]);
});

test('the days of a transitional home are told to the municipality, and stand in its calendar', async () => {
  const town = await aToldTown();
  const { slotId } = await aCompletedSlot(town, await givenDepartment(town));
  // Half a year before the lease ends the ability to pay is assessed.
  granted(await beginTransitional(town.caseworker, { slotId, from: TODAY, until: day('2026-09-30') }));
  const days = (await listOwnDeadlines(town.caseworker)).map(({ kind, due }) => `${kind} ${due}`);
  expect(days).toEqual(
    expect.arrayContaining(['TRANSITIONAL_TO_ASSESS 2026-04-01', 'TRANSITIONAL_ENDS 2026-09-30']),
  );
  expect(await listOwnDeadlines(town.officer)).toEqual([]);
  for (const hour of [10, 11]) await raiseDays(systemAt(`2026-04-01T${hour}:00:00Z`));
  await raiseDays(systemAt('2026-09-30T10:00:00Z'));
  const rows = await rowsOf<{ about: string; path: string; kind: string }>(
    `SELECT about, path, kind FROM notice WHERE municipality_id = $1 AND about LIKE 'TRANSITIONAL%' AND person_id = $2 ORDER BY on_day`,
    [town.municipalityId, town.caseworker.userId],
  );
  const path = `/slots/${slotId}/transitional`;
  expect(rows).toEqual([
    { about: 'TRANSITIONAL_TO_ASSESS', path, kind: 'DEADLINE_TODAY' },
    { about: 'TRANSITIONAL_ENDS', path, kind: 'DEADLINE_TODAY' },
  ]);
});
