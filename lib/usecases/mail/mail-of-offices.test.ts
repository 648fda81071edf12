import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { newId } from '@/lib/platform/new-id';
import { givenAccount } from '@/lib/testing/accounts';
import { givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { aMailServer, type MailServer, readable } from '@/lib/testing/environment/mail-servers';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { anOfferedSlot, systemAt } from '@/lib/testing/lettings/slots';
import { choose, raised } from '@/lib/testing/summaries/told-towns';
import { deliverMail } from './deliver-mail';

const SYSTEM = systemScope('test');

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

let server: MailServer;
beforeEach(async () => {
  server = await aMailServer();
});
afterEach(async () => {
  await server.stop();
  await insert('DELETE FROM mail', []);
});

const offered = async (town: Town) => anOfferedSlot(town, await givenDepartment(town));

/** One caseworker of two municipalities. */
async function ofTwo() {
  const [left, kept] = [await givenTown(), await givenTown()];
  const { userId } = left.caseworker;
  await givenAccount(userId);
  await insert('INSERT INTO membership (id, user_id, municipality_id, role) VALUES ($1, $2, $3, $4)', [
    ...[newId(), userId, kept.municipalityId, 'CASEWORKER'],
  ]);
  return { left, kept, userId };
}

const leave = (userId: string, { municipalityId }: Town) =>
  insert('UPDATE membership SET ended_at = clock_timestamp() WHERE user_id = $1 AND municipality_id = $2', [
    userId,
    municipalityId,
  ]);
const mailsOf = ({ municipalityId }: Town) =>
  rowsOf<{ state: string; answer: string | null; notices: number }>(
    `SELECT state, answer, (SELECT count(*)::int FROM notice WHERE mail_id = m.id) AS notices FROM mail m WHERE municipality_id = $1`,
    [municipalityId],
  );

describe('whoever has left an office', () => {
  test('gets no mail of it, though she works at another', async () => {
    const { left, kept, userId } = await ofTwo();
    await offered(left);
    await offered(kept);
    await raised();
    await leave(userId, left);
    expect(await deliverMail(SYSTEM, { post: server.post() })).toEqual({ sent: 1, setAside: 0 });
    expect(await mailsOf(left)).toMatchObject([{ state: 'DROPPED', answer: 'NOBODY' }]);
    expect(await mailsOf(kept)).toMatchObject([{ state: 'SENT' }]);
  });

  test('is told nothing of it in a mail of both either', async () => {
    const { left, kept, userId } = await ofTwo();
    const [gone, own] = [await offered(left), await offered(kept)];
    await raised();
    // As the day's mails were that an earlier version gathered.
    await insert(
      `UPDATE notice SET mail_id = (SELECT id FROM mail WHERE person_id = $1 AND municipality_id = $2) WHERE person_id = $1`,
      [userId, kept.municipalityId],
    );
    await leave(userId, left);
    await deliverMail(SYSTEM, { post: server.post() });
    const text = server.received.map(readable).join();
    expect(text).toContain(own.slotId);
    expect(text).not.toContain(gone.slotId);
  });
});

test('the day’s mail is one of each office, with what is its own', async () => {
  const { left, kept, userId } = await ofTwo();
  await choose(userId, 'NEW_HOME', 'DAILY');
  await offered(left);
  await offered(kept);
  await offered(kept);
  await raised(systemAt('2025-10-06T10:00:00Z'));
  await deliverMail(systemAt('2025-10-07T05:00:00Z'), { post: null });
  expect(await mailsOf(left)).toMatchObject([{ state: 'WAITING', notices: 1 }]);
  expect(await mailsOf(kept)).toMatchObject([{ state: 'WAITING', notices: 2 }]);
});

describe('a backlog of mail', () => {
  test('is sent in turns, so that what is due meanwhile is gathered between them', async () => {
    for (let count = 3; count > 0; count -= 1) {
      const town = await givenTown();
      await givenAccount(town.caseworker.userId);
      await offered(town);
    }
    await raised();
    const turn = { most: 2, ms: 60_000 };
    const part = await deliverMail(SYSTEM, { post: server.post(), turn });
    expect(part).toEqual({ sent: 2, setAside: 0, more: true });
    expect(await deliverMail(SYSTEM, { post: server.post(), stopping: AbortSignal.abort() })).toMatchObject({
      sent: 0,
    });
    expect((await deliverMail(SYSTEM, { post: server.post() })).sent).toBe(1);
  });
});
