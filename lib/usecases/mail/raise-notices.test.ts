import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { findVacancyRecord } from '@/lib/data/vacancy-record';
import type { NoticeKind, Pace } from '@/lib/domain/notice/notice-kind';
import type { UserId } from '@/lib/domain/shared/ids';
import { givenAccount } from '@/lib/testing/accounts';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aMailServer, readable } from '@/lib/testing/mail-servers';
import { givenOfferTo } from '@/lib/testing/papers';
import { settledEvents } from '@/lib/testing/settled-events';
import { anOfferedSlot, claim, granted, revisionOf, systemAt } from '@/lib/testing/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { expireSlots } from '../slots/expire-slots';
import { returnSlot } from '../slots/return-slot';
import { changeVacancy } from '../vacancies/change-vacancy';
import { deliverMail } from './deliver-mail';
import { raiseDays } from './raise-days';
import { raiseNotices } from './raise-notices';

const SYSTEM = systemScope('test');

const raised = async (scope = SYSTEM) => {
  await settledEvents();
  return raiseNotices(scope);
};

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) =>
    owner.query('UPDATE instance SET demo = true'),
  );
});

/** A town where everybody has an account, with a home offered to the municipality and nothing left to tell of it. */
async function aTown(agreement = holbaek2024) {
  const town = await givenTown(agreement);
  const reach = [town.municipalityId];
  const manager = await givenPerson('MANAGER', { municipalities: reach, reach });
  const director = await givenPerson('MANAGER', { organisations: [town.organisationId], reach });
  for (const { userId } of [town.officer, town.caseworker, manager, director]) await givenAccount(userId);
  const slot = await anOfferedSlot(town, await givenDepartment(town));
  await raised(SYSTEM);
  const names = new Map<string, string>([
    [town.officer.userId, 'officer'],
    [town.caseworker.userId, 'caseworker'],
    [manager.userId, 'manager'],
    [director.userId, 'director'],
  ]);
  /** Who is told what since the home was offered. */
  const told = async () => {
    const rows = await rowsOf<{ person_id: string; kind: string; pace: string }>(
      `SELECT person_id, kind, pace FROM notice WHERE kind <> 'NEW_HOME' AND $1::uuid[] && ARRAY[municipality_id, organisation_id]
       ORDER BY made_at, id`,
      [[town.municipalityId, town.organisationId]],
    );
    return rows.map(({ person_id, kind, pace }) => `${kind} ${names.get(person_id)} ${pace}`).sort();
  };
  return { ...town, ...slot, manager, director, told };
}

const giveBack = async (town: Awaited<ReturnType<typeof aTown>>, reason: 'WRONG_DATA' | 'TOO_SMALL') =>
  granted(
    await returnSlot(town.caseworker, {
      ...{ slotId: town.slotId, revision: await revisionOf(town.slotId), reason, byTelephone: null },
      ...{ textShared: 'Boligen har to rum, ikke tre.', textInternal: '' },
    }),
  );

const choose = (userId: UserId, kind: NoticeKind, pace: Pace) =>
  insert('INSERT INTO mail_choice (person_id, kind, pace, changed_at) VALUES ($1, $2, $3, app_now())', [
    ...[userId, kind, pace],
  ]);

describe('what happens to a home is told', () => {
  test('a change after the offer, to whoever has received it', async () => {
    const town = await aTown();
    granted(await claim(town.caseworker, town.slotId));
    const record = await findVacancyRecord(town.officer, town.vacancyId);
    if (record === null) throw new Error('There is no such vacancy');
    const { report, revision } = record;
    const home = { ...report.home, rentOre: report.home.rentOre + 100 };
    granted(
      await changeVacancy(town.officer, {
        vacancyId: town.vacancyId,
        revision,
        report: { ...report, home },
      }),
    );
    await raised(SYSTEM);
    expect(await town.told()).toEqual(['DATA_CHANGED caseworker AT_ONCE']);
  });

  test('a return, to the organisation; as a fault also to its manager', async () => {
    const [fault, none] = [await aTown(), await aTown()];
    await giveBack(fault, 'WRONG_DATA');
    await giveBack(none, 'TOO_SMALL');
    await raised(SYSTEM);
    expect(await fault.told()).toEqual(['FAULT_BOOKED director AT_ONCE', 'FAULT_BOOKED officer AT_ONCE']);
    expect(await none.told()).toEqual(['HOME_RETURNED officer AT_ONCE']);
  });

  test('a deadline that gave the home back by itself, to both sides', async () => {
    const town = await aTown({ ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } });
    await expireSlots(systemAt('2025-10-15T22:00:00Z'));
    await raised(SYSTEM);
    expect(await town.told()).toEqual([
      'DEADLINE_PASSED caseworker AT_ONCE',
      'DEADLINE_PASSED manager AT_ONCE',
      'HOME_RETURNED officer AT_ONCE',
    ]);
  });

  test('of many homes reported together one mail', async () => {
    const town = await givenTown();
    await givenAccount(town.caseworker.userId);
    const department = await givenDepartment(town);
    await anOfferedSlot(town, department);
    await anOfferedSlot(town, department);
    await raised(SYSTEM);
    const [row] = await rowsOf(
      'SELECT count(*)::int AS notices, count(DISTINCT mail_id)::int AS mails FROM notice WHERE person_id = $1',
      [town.caseworker.userId],
    );
    expect(row).toEqual({ notices: 2, mails: 1 });
  });
});

describe('days that come are told, from seven in the morning', () => {
  // Homes are offered on Monday 6 October 2025, and to be answered by Wednesday 15 October.
  test('a deadline as near, as today, and as passed, each once', async () => {
    const town = await aTown();
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
    const town = await aTown();
    for (const { userId } of [town.caseworker, town.manager]) await choose(userId, 'DEADLINE_TODAY', 'NEVER');
    await raiseDays(systemAt('2025-10-15T10:00:00Z'));
    expect(await town.told()).toEqual(['DEADLINE_TODAY manager AT_ONCE']);
  });

  test('one that passed long ago is not: the house has only just begun to tell', async () => {
    const town = await aTown();
    await raiseDays(systemAt('2025-11-15T10:00:00Z'));
    expect(await town.told()).toEqual([]);
  });

  test('a deadline of somebody who is away, to her substitute', async () => {
    const town = await aTown();
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
    const town = await aTown();
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
    const town = await aTown();
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
    const town = await aTown({ ...holbaek2024, inForce: { ...holbaek2024.inForce, to: '2027-01-01' } });
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

describe('the day’s mail', () => {
  test('goes at seven in the morning, Danish time, with all of the day before, once', async () => {
    const server = await aMailServer();
    await insert('DELETE FROM mail', []);
    const town = await aTown();
    await choose(town.officer.userId, 'HOME_RETURNED', 'DAILY');
    const account = await rowsOf<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [
      town.officer.userId,
    ]);
    await giveBack(town, 'TOO_SMALL');
    const other = await anOfferedSlot(town, await givenDepartment(town));
    await giveBack({ ...town, ...other }, 'TOO_SMALL');
    await raised(systemAt('2025-10-06T10:00:00Z'));
    const toOfficer = () => server.received.filter(({ to }) => to[0] === account[0]?.email);
    // Told on Monday after seven: due on Tuesday at seven, which in October is five in Greenwich.
    await deliverMail(systemAt('2025-10-07T04:59:59Z'), server.post());
    expect(toOfficer()).toEqual([]);
    await Promise.all([
      deliverMail(systemAt('2025-10-07T05:00:00Z'), server.post()),
      deliverMail(systemAt('2025-10-07T05:00:00Z'), server.post()),
    ]);
    await deliverMail(systemAt('2025-10-07T06:00:00Z'), server.post());
    await server.stop();
    expect(toOfficer()).toHaveLength(1);
    const [mail] = toOfficer();
    const text = mail ? readable(mail) : '';
    expect(text).toContain('Nyt i Nøglen (2)');
    expect(text.match(/http:\/\/localhost:3000\/vacancies\/[0-9a-f-]{36}\r?\n/g)).toHaveLength(2);
  });
});
