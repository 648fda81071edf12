import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { givenSystem } from '@/lib/testing/api/api';
import { insert, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenOfferTo } from '@/lib/testing/lettings/papers';
import { claim, granted, systemAt } from '@/lib/testing/lettings/slots';
import { aToldTown, choose } from '@/lib/testing/summaries/told-towns';
import { raiseDays } from './raise-days';

const SYSTEM = systemScope('test');

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

describe('days that come are told, from seven in the morning', () => {
  // Homes are offered on Monday 6 October 2025, and to be answered by Wednesday 15 October.
  test('a deadline as near, as today, and as passed, each once', async () => {
    const town = await aToldTown();
    const days = [
      ['2025-10-10T10:00:00Z', []],
      ['2025-10-13T04:59:00Z', []],
      ['2025-10-13T05:00:00Z', ['DEADLINE_SOON caseworker AT_ONCE']],
      ['2025-10-14T10:00:00Z', ['DEADLINE_SOON caseworker AT_ONCE']],
    ] as const;
    for (const [at, expected] of days) {
      await Promise.all([raiseDays(systemAt(at)), raiseDays(systemAt(at))]);
      expect(await town.told()).toEqual(expected);
    }
    await raiseDays(systemAt('2025-10-15T10:00:00Z'));
    await raiseDays(systemAt('2025-10-16T10:00:00Z'));
    await raiseDays(systemAt('2025-10-17T10:00:00Z'));
    expect(await town.told()).toEqual([
      'DEADLINE_PASSED caseworker AT_ONCE',
      'DEADLINE_PASSED manager AT_ONCE',
      'DEADLINE_SOON caseworker AT_ONCE',
      'DEADLINE_TODAY caseworker AT_ONCE',
    ]);
  });

  test('a deadline that nobody wants to hear of, to the manager', async () => {
    const town = await aToldTown();
    for (const { userId } of [town.caseworker, town.manager]) await choose(userId, 'DEADLINE_TODAY', 'NEVER');
    await raiseDays(systemAt('2025-10-15T10:00:00Z'));
    expect(await town.told()).toEqual(['DEADLINE_TODAY manager AT_ONCE']);
  });

  test('one that passed long ago is not: the house has only just begun to tell', async () => {
    const town = await aToldTown();
    await raiseDays(systemAt('2025-11-15T10:00:00Z'));
    expect(await town.told()).toEqual([]);
  });

  test('the deadline of a home that another system received, to the caseworkers', async () => {
    const town = await aToldTown();
    granted(await claim(await givenSystem(town, 'MUNICIPALITY'), town.slotId));
    await raiseDays(systemAt('2025-10-15T10:00:00Z'));
    expect(await town.told()).toEqual(['DEADLINE_TODAY caseworker AT_ONCE']);
  });

  test('a deadline of somebody who is away, to her substitute', async () => {
    const town = await aToldTown();
    granted(await claim(town.caseworker, town.slotId));
    await insert(
      `INSERT INTO substitution (absent_user_id, substitute_user_id, municipality_id, valid_from, recorded_by)
       VALUES ($1, $2, $3, '2025-10-01', $2)`,
      [town.caseworker.userId, town.manager.userId, town.municipalityId],
    );
    const [slot] = await rowsOf<{ due: string }>('SELECT name_due::text AS due FROM slot WHERE id = $1', [
      town.slotId,
    ]);
    await raiseDays(systemAt(`${slot?.due}T10:00:00Z`));
    expect(await town.told()).toEqual(['DEADLINE_TODAY manager AT_ONCE']);
  });

  test('papers that an applicant sent, to whoever sent the offer, once a day', async () => {
    const town = await aToldTown();
    const { offerId, memberId, applicantId } = await givenOfferTo(town);
    const arrives = async () => {
      const [paper] = await rowsOf<{ id: string }>('SELECT gen_random_uuid() AS id');
      await insert(
        `INSERT INTO paper (id, applicant_id, member_id, organisation_id, offer_id, kind, way, verdict, received_at, received_from)
         VALUES ($1, $2, $3, $4, $5, 'PAYSLIP', 'UPLOADED', 'UNSEEN', app_now(), 'APPLICANT')`,
        [paper?.id, applicantId, memberId, town.organisationId, offerId],
      );
      await insert(
        `INSERT INTO paper_file (id, paper_id, organisation_id, media_type, received_at, complete_at, erase_on, erase_set_at)
         VALUES (gen_random_uuid(), $1, $2, 'application/pdf', app_now(), app_now(), '2026-01-01', app_now())`,
        [paper?.id, town.organisationId],
      );
    };
    await arrives();
    await raiseDays(SYSTEM);
    await arrives();
    await raiseDays(SYSTEM);
    expect((await town.told()).filter((row) => row.startsWith('DOCUMENTS'))).toEqual([
      'DOCUMENTS_ARRIVED officer AT_ONCE',
    ]);
  });

  test('placements that take effect, to both sides a week before', async () => {
    const town = await aToldTown();
    await insert(
      `INSERT INTO placement_round (id, municipality_id, title, forum, meeting_on, effective_on, state, parties, created_at, created_by,
         changed_at, changed_by) VALUES (gen_random_uuid(), $1, 'Forår 2026', 'Boligforum', '2025-12-01', '2026-01-01', 'SIGNED', $2,
         app_now(), $3, app_now(), $3)`,
      [town.municipalityId, [town.organisationId], town.manager.userId],
    );
    await raiseDays(systemAt('2025-12-24T10:00:00Z'));
    await raiseDays(systemAt('2025-12-25T10:00:00Z'));
    expect(await town.told()).toEqual([
      'PLACEMENT_TAKES_EFFECT caseworker DAILY',
      'PLACEMENT_TAKES_EFFECT director AT_ONCE',
      'PLACEMENT_TAKES_EFFECT manager AT_ONCE',
      'PLACEMENT_TAKES_EFFECT officer DAILY',
    ]);
  });

  test('the end of an agreement, to both sides’ managers half a year and two months before', async () => {
    const town = await aToldTown({ ...holbaek2024, inForce: { ...holbaek2024.inForce, to: '2027-01-01' } });
    const told = async (at: string) => {
      await raiseDays(systemAt(at));
      return (await town.told()).filter((row) => row.startsWith('AGREEMENT'));
    };
    const once = ['AGREEMENT_EXPIRES director AT_ONCE', 'AGREEMENT_EXPIRES manager AT_ONCE'];
    expect(await told('2026-07-03T10:00:00Z')).toEqual([]);
    expect(await told('2026-07-04T10:00:00Z')).toEqual(once);
    expect(await told('2026-10-31T11:00:00Z')).toEqual(once);
    expect(await told('2026-11-01T11:00:00Z')).toEqual([...once, ...once].sort());
  });
});
