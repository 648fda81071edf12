import { beforeAll, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import {
  givenFigure,
  givenManagers,
  givenSentRound,
  givenSignatures,
  revisionOfRound,
} from '@/lib/testing/agreements/placement-rounds';
import { aKey, aReport, day, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { asOwner, playsOtherDays } from '@/lib/testing/environment/owner';
import { counterOnRecord, expectSoundBooks } from '@/lib/testing/environment/reporting';
import { granted } from '@/lib/testing/lettings/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { reportVacancies } from '../vacancies/report-vacancies';
import { undoRound } from './undo-round';

beforeAll(async () => {
  // Only a demonstration may play other days than the fixed one.
  await playsOtherDays();
});

/** Homes reported one by one on a day at noon; whom each went to, and its tier. */
async function reportedOn(town: Town, department: DepartmentId, on: string, count: number) {
  const actAs = { userId: town.officer.userId, side: 'ORGANISATION' } as const;
  const scope = systemScope('test', { now: new Date(`${on}T10:00:00Z`), actAs });
  for (let at = 0; at < count; at += 1) {
    const reports = [aReport(department, { reportedOn: day(on) })];
    granted(await reportVacancies(scope, { idempotencyKey: aKey(), reports }));
  }
  const rows = await rowsOf<{ said: string }>(
    `SELECT route || ' ' || tier AS said FROM decision WHERE department_id = $1 ORDER BY id`,
    [department],
  );
  return rows.map(({ said }) => said).slice(-count);
}

async function givenTownBetween() {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const department = await givenDepartment(town, { tier: 'GREEN' });
  await givenFigure(department, '31.2');
  const roundId = await givenSentRound(managers.municipality);
  await givenSignatures(roundId, [managers.municipality, managers.organisation]);
  return { town, managers, department, roundId };
}

test('a signed round takes effect by itself on its day, and the credit is carried', async () => {
  const { town, department } = await givenTownBetween();
  const own = (tier: string) => `ORGANISATION ${tier}`;
  // Two at 1/3 under green, the second of them on the last day before.
  expect(await reportedOn(town, department, '2025-10-07', 1)).toEqual([own('GREEN')]);
  expect(await reportedOn(town, department, '2025-10-08', 1)).toEqual([own('GREEN')]);
  expect(await counterOnRecord(department)).toMatchObject({ credit: '2/3', counted: 2 });
  // Then 1/6 under yellow: the turn comes at the second, not at the sixth. @see A7, "2 at 1/3, then 1/6"
  expect(await reportedOn(town, department, '2025-10-09', 2)).toEqual([own('YELLOW'), 'MUNICIPAL YELLOW']);
  expect(await counterOnRecord(department)).toMatchObject({ credit: '0/1', counted: 4, slots: 1 });
  await expectSoundBooks();
});

test('undone before its day, homes go on as they did, and what was decided stands', async () => {
  const { town, managers, department, roundId } = await givenTownBetween();
  await reportedOn(town, department, '2025-10-07', 2);
  const before = await rowsOf('SELECT facts FROM decision WHERE department_id = $1 ORDER BY id', [
    department,
  ]);
  await undoRound(managers.municipality, {
    ...{ roundId, revision: await revisionOfRound(roundId), reason: 'Forkert tal' },
  });
  expect(await reportedOn(town, department, '2025-10-09', 1)).toEqual(['MUNICIPAL GREEN']);
  const after = await rowsOf('SELECT facts FROM decision WHERE department_id = $1 ORDER BY id', [department]);
  expect(after.slice(0, 2)).toEqual(before);
});

test('from its day on it is not undone, and the database itself refuses', async () => {
  const { managers, roundId } = await givenTownBetween();
  const revision = await revisionOfRound(roundId);
  await asOwner(`UPDATE instance SET fixed_day = '2025-10-09'`);
  const end = { roundId, revision, reason: 'For sent' };
  expect(await undoRound(managers.municipality, end)).toMatchObject({ error: { code: 'day-has-come' } });
  const forced = withClient(process.env.DATABASE_OWNER_URL ?? '', async (owner) => {
    await owner.query(`SELECT set_config('app.system', 'on', false)`);
    return owner.query(
      `INSERT INTO placement_withdrawal (placement_id, department_id, organisation_id, municipality_id, reason, recorded_at, recorded_by)
       SELECT id, department_id, organisation_id, municipality_id, 'For sent', app_now(), $2 FROM placement WHERE round_id = $1`,
      [roundId, managers.municipality.userId],
    );
  });
  await expect(forced).rejects.toMatchObject({ code: '23001' });
});
