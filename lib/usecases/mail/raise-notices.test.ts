import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { inHotTransaction } from '@/lib/data/transaction';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { givenAccount } from '@/lib/testing/accounts';
import { givenDepartment, givenTown, insert, rowsOf } from '@/lib/testing/builders';
import { aMailServer, readable } from '@/lib/testing/environment/mail-servers';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { anOfferedSlot, claim, granted, systemAt } from '@/lib/testing/lettings/slots';
import { aToldTown, choose, giveBack, raised, type ToldTown } from '@/lib/testing/summaries/told-towns';
import { expireSlots } from '../slots/expire-slots';
import { changeVacancy } from '../vacancies/change-vacancy';
import { deliverMail } from './deliver-mail';
import { raiseNotices } from './raise-notices';

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

describe('what happens to a home is told', () => {
  test('a change after the offer, to whoever has received it', async () => {
    const town = await aToldTown();
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
    await raised();
    expect(await town.told()).toEqual(['DATA_CHANGED caseworker AT_ONCE']);
  });

  test('a return, to the organisation; as a fault also to its manager', async () => {
    const [fault, none] = [await aToldTown(), await aToldTown()];
    await giveBack(fault, 'WRONG_DATA');
    await giveBack(none, 'TOO_SMALL');
    await raised();
    expect(await fault.told()).toEqual(['FAULT_BOOKED director AT_ONCE', 'FAULT_BOOKED officer AT_ONCE']);
    expect(await none.told()).toEqual(['HOME_RETURNED officer AT_ONCE']);
  });

  test('a deadline that gave the home back by itself, to both sides', async () => {
    const town = await aToldTown({ ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } });
    await expireSlots(systemAt('2025-10-15T22:00:00Z'));
    await raised();
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
    await raised();
    const [row] = await rowsOf(
      'SELECT count(*)::int AS notices, count(DISTINCT mail_id)::int AS mails FROM notice WHERE person_id = $1',
      [town.caseworker.userId],
    );
    expect(row).toEqual({ notices: 2, mails: 1 });
  });
});

test('what is written early and committed late is told of too', async () => {
  const [early, late] = [await aToldTown(), await aToldTown()];
  const offered = async (town: ToldTown) => {
    const rows = await rowsOf(
      `SELECT FROM notice WHERE kind = 'NEW_HOME' AND municipality_id = $1 AND person_id = $2`,
      [...[town.municipalityId, town.caseworker.userId]],
    );
    return rows.length;
  };
  await inHotTransaction(systemScope('test'), async (tx) => {
    await tx.query({
      text: `INSERT INTO case_event (vacancy_id, organisation_id, municipality_id, kind, actor_side, occurred_at)
        SELECT id, organisation_id, municipality_id, 'OFFERED', 'SYSTEM', app_now() FROM vacancy WHERE id = $1`,
      values: [early.vacancyId],
    });
    await anOfferedSlot(late, await givenDepartment(late));
    // What was committed meanwhile is told of when what was begun before it is over, so that nothing slips past the cursor.
    await raiseNotices(systemScope('test'));
    expect([await offered(early), await offered(late)]).toEqual([1, 1]);
  });
  await raised();
  expect([await offered(early), await offered(late)]).toEqual([2, 2]);
});

describe('the day’s mail', () => {
  test('goes at seven in the morning, Danish time, with all of the day before, once', async () => {
    const server = await aMailServer();
    await insert('DELETE FROM mail', []);
    const town = await aToldTown();
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
    await deliverMail(systemAt('2025-10-07T04:59:59Z'), { post: server.post() });
    expect(toOfficer()).toEqual([]);
    await Promise.all([
      deliverMail(systemAt('2025-10-07T05:00:00Z'), { post: server.post() }),
      deliverMail(systemAt('2025-10-07T05:00:00Z'), { post: server.post() }),
    ]);
    await deliverMail(systemAt('2025-10-07T06:00:00Z'), { post: server.post() });
    await server.stop();
    expect(toOfficer()).toHaveLength(1);
    const [mail] = toOfficer();
    const text = mail ? readable(mail) : '';
    expect(text).toContain('Nyt i Nøglen (2)');
    expect(text.match(/http:\/\/localhost:3000\/vacancies\/[0-9a-f-]{36}\r?\n/g)).toHaveLength(2);
  });
});
