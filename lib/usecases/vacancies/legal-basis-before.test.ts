import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { aMerge, beginning, carriedOut } from '@/lib/testing/agreements/department-changes';
import {
  aReport,
  givenDepartment,
  givenPerson,
  givenPlacement,
  givenTown,
  rowsOf,
} from '@/lib/testing/builders';
import { expectSoundBooks, reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { numbered, quarterOf, returnedByFault, voided } from '@/lib/testing/turns';
import { withClient } from '@/scripts/database/connection.mjs';
import { answerFault } from '../slots/answer-fault';
import { settleFault } from '../slots/settle-fault';

const MIGRATION = readFileSync(
  new URL('../../../prisma/migrations/0022_legal_basis/migration.sql', import.meta.url),
  'utf8',
);
const BACKFILL = MIGRATION.slice(
  MIGRATION.indexOf('CREATE TEMP TABLE'),
  MIGRATION.indexOf('-- By what a home'),
);

/** As a database was before it was asked by which part of § 59 turns are given, and then brought up to date by its owner. */
const broughtUpToDate = () =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
    await client.query(`BEGIN; SET LOCAL app.system = 'on'; ALTER TABLE slot DISABLE TRIGGER legal_basis_stays;
      UPDATE slot SET legal_basis = NULL; UPDATE counter SET quarter_turns = 0, quarter_carried = 0; COMMIT`);
    const { rows } = await client.query('SELECT count(*)::int AS n FROM slot WHERE legal_basis IS NOT NULL');
    expect(rows).toEqual([{ n: 0 }]);
    await client.query(`BEGIN; ${BACKFILL} ALTER TABLE slot ENABLE TRIGGER legal_basis_stays; COMMIT`);
  });

const standing = async () => ({
  slots: await rowsOf('SELECT id, legal_basis FROM slot ORDER BY id'),
  counters: await rowsOf('SELECT id, quarter_turns, quarter_carried FROM counter ORDER BY id'),
});

test('what was given before is told as it would have been told then', async () => {
  const town = await givenTown();
  const { officer } = town;
  const managers = await givenManagers(town);
  const green = await givenDepartment(town);
  const yellow = await givenDepartment(town, { tier: 'YELLOW' });
  await reportedInTurn(officer, green, 9);
  await voided(town, (await numbered(green, 6)).vacancyId);
  const { manager, returnId } = await returnedByFault(town, (await numbered(green, 9)).slotId);
  await givenPlacement(town, green, { tier: 'YELLOW' });
  await reportedInTurn(officer, green, 7);
  const reach = [town.municipalityId];
  const director = await givenPerson('MANAGER', { organisations: [town.organisationId], reach });
  const contested = { returnId, answer: 'CONTESTED', text: 'Nej, tre rum', byTelephone: null } as const;
  granted(await answerFault(officer, contested));
  const settlement = { returnId, settlement: 'REVERSED', reason: 'Der er tre rum' } as const;
  granted(await settleFault(manager, settlement));
  granted(await settleFault(director, settlement));
  for (const allocationRule of ['ACCESSIBLE_FULL', 'ACCESSIBLE_EVERY_SECOND', 'ACCESSIBLE_EVERY_SECOND'])
    await reported(officer, aReport(green, { home: { allocationRule } }));
  await reported(officer, aReport(green, { home: { dwellingType: 'ELDERLY' } }));
  await reportedInTurn(officer, yellow, 7);
  const [merged] = await carriedOut(managers, aMerge([green, yellow], { to: [beginning(200)] }));
  if (merged === undefined) throw new Error('One began');
  await voided(town, (await numbered(yellow, 6)).vacancyId);
  await reportedInTurn(officer, merged, 5);
  const parts = [beginning(70), beginning(100), beginning(30)];
  const split = await carriedOut(managers, aMerge([merged], { kind: 'SPLIT', to: parts }));
  for (const part of split) await reportedInTurn(officer, part, 4);
  const other = await givenTown(hoejeTaastrup2023);
  const young = await givenDepartment(other, { tier: 'LEVEL_1' });
  for (let n = 0; n < 4; n += 1)
    await reported(other.officer, aReport(young, { home: { dwellingType: 'YOUTH' } }));

  const before = await standing();
  const rooms = await Promise.all(split.map(quarterOf));
  expect(rooms.map(([, carried]) => carried).every((carried) => carried > 0)).toBe(true);
  await broughtUpToDate();
  expect(await standing()).toEqual(before);
  await expectSoundBooks();
});
