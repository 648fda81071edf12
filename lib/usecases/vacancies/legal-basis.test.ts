import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { aMerge, beginning, carriedOut } from '@/lib/testing/agreements/department-changes';
import {
  aKey,
  aReport,
  day,
  givenAgreement,
  givenDepartment,
  givenPerson,
  givenPlacement,
  givenTown,
  insert,
  rowsOf,
} from '@/lib/testing/builders';
import { expectSoundBooks, reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted, vacancyRevisionOf } from '@/lib/testing/lettings/slots';
import { numbered, quarterOf, returnedByFault, turnsOf, voided } from '@/lib/testing/turns';
import { answerFault } from '../slots/answer-fault';
import { settleFault } from '../slots/settle-fault';
import { correctVacancy } from './correct-vacancy';
import { decideAwaiting } from './decide-awaiting';
import { reportVacancies } from './report-vacancies';

describe('the part of § 59 that a turn is given by', () => {
  test('is right for each of fifty reports at once', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const report = () =>
      reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] });
    await Promise.all(Array.from({ length: 50 }, async () => granted(await report())));
    expect(await turnsOf(department)).toBe('3A 6Q 9Q 12Q 15A 18Q 21Q 24Q 27A 30Q 33Q 36Q 39A 42Q 45Q 48Q');
    expect(await quarterOf(department)).toEqual([12, 0]);
    await expectSoundBooks();
  });

  test('is the same for a batch as one by one', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const reports = Array.from({ length: 12 }, () => aReport(department));
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
    expect(await turnsOf(department)).toBe('3A 6Q 9Q 12Q');
  });

  test('follows the counter when the department changes tier', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 3);
    await givenPlacement(town, department, { tier: 'YELLOW' });
    await reportedInTurn(town.officer, department, 6);
    expect(await turnsOf(department)).toBe('3A 9Q');
  });

  test('is stk. 2 where every home is the municipality’s, and none where § 54 says so', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const full = await reported(
      town.officer,
      aReport(department, { home: { allocationRule: 'ACCESSIBLE_FULL' } }),
    );
    const care = await reported(town.officer, aReport(department, { home: { dwellingType: 'ELDERLY' } }));
    const basisOf = async ({ vacancyId }: { vacancyId: VacancyId }) =>
      (await rowsOf('SELECT legal_basis FROM slot WHERE vacancy_id = $1', [vacancyId]))[0]?.legal_basis;
    expect([await basisOf(full), await basisOf(care)]).toEqual(['AGREED', null]);
    for (let n = 0; n < 4; n += 1)
      await reported(
        town.officer,
        aReport(department, { home: { allocationRule: 'ACCESSIBLE_EVERY_SECOND' } }),
      );
    expect(await turnsOf(department, 'ACCESSIBLE_EVERY_SECOND')).toBe('2A 4Q');
  });

  test('is stk. 3 for youth homes', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const department = await givenDepartment(town, { tier: 'LEVEL_1' });
    for (let n = 0; n < 4; n += 1)
      await reported(town.officer, aReport(department, { home: { dwellingType: 'YOUTH' } }));
    expect(await turnsOf(department, 'YOUTH')).toBe('4Y');
  });

  test('is found as well for homes that waited for an agreement', async () => {
    const town = await givenTown(null);
    const department = await givenDepartment(town);
    const waiting = await reportedInTurn(town.officer, department, 6);
    await givenAgreement(town.municipalityId, holbaek2024);
    const vacancyIds = waiting.map(({ vacancyId }) => vacancyId);
    granted(await decideAwaiting(town.officer, { vacancyIds }));
    expect(await turnsOf(department)).toBe('3A 6Q');
  });

  test('is read as the agreement says', async () => {
    const { reference } = holbaek2024.turnBasis ?? {};
    if (reference === undefined) throw new Error('The agreement says how it was read');
    const town = await givenTown({ ...holbaek2024, turnBasis: { reading: 'SHARE_AS_A_WHOLE', reference } });
    const [green, yellow] = [await givenDepartment(town), await givenDepartment(town, { tier: 'YELLOW' })];
    await reportedInTurn(town.officer, green, 6);
    await reportedInTurn(town.officer, yellow, 6);
    expect([await turnsOf(green), await turnsOf(yellow)]).toEqual(['3A 6A', '6Q']);
    await expectSoundBooks();
  });
});

describe('a turn by stk. 1', () => {
  test('that is voided leaves its place to the next', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 6);
    await voided(town, (await numbered(department, 6)).vacancyId);
    expect(await quarterOf(department)).toEqual([0, 0]);
    await reportedInTurn(town.officer, department, 4);
    expect(await turnsOf(department)).toBe('3A 6Q 7Q 10Q');
    await expectSoundBooks();
  });

  test('that is corrected leaves its place to the report that replaces it', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 6);
    const { vacancyId } = await numbered(department, 6);
    const report = aReport(department, { reportedOn: day('2025-10-01'), choiceReason: 'Sent' });
    const revision = await vacancyRevisionOf(vacancyId);
    granted(await correctVacancy(town.officer, { vacancyId, revision, report, reason: 'Forkert dag' }));
    expect(await turnsOf(department)).toBe('3A 6Q 7Q');
    expect(await quarterOf(department)).toEqual([1, 0]);
    await expectSoundBooks();
  });

  test('that comes back by the organisation’s fault gives its place back, and takes it again when that is reversed', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 6);
    const { slotId, vacancyId } = await numbered(department, 6);
    const { manager, returnId } = await returnedByFault(town, slotId);
    expect(await quarterOf(department)).toEqual([0, 0]);
    await reported(town.officer, aReport(department));
    expect(await turnsOf(department)).toBe('3A 6Q 7Q');
    const reach = [town.municipalityId];
    const director = await givenPerson('MANAGER', { organisations: [town.organisationId], reach });
    const contested = { returnId, answer: 'CONTESTED', text: 'Nej, tre rum', byTelephone: null } as const;
    granted(await answerFault(town.officer, contested));
    const settlement = { returnId, settlement: 'REVERSED', reason: 'Der er tre rum' } as const;
    granted(await settleFault(manager, settlement));
    granted(await settleFault(director, settlement));
    expect(await quarterOf(department)).toEqual([2, 0]);
    await expectSoundBooks();
    await voided(town, vacancyId);
    expect(await quarterOf(department)).toEqual([1, 0]);
    await expectSoundBooks();
  });

  test('that came back by fault and is voided then has no place left to give', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 6);
    const { slotId, vacancyId } = await numbered(department, 6);
    await returnedByFault(town, slotId);
    await voided(town, vacancyId);
    expect(await quarterOf(department)).toEqual([0, 0]);
    await expectSoundBooks();
  });

  test('cannot be said to be another one later', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reportedInTurn(town.officer, department, 3);
    const change = insert(`UPDATE slot SET legal_basis = 'QUARTER' WHERE department_id = $1`, [department]);
    await expect(change).rejects.toThrow('append-only');
  });
});

describe('departments that are merged or split', () => {
  test('carry the room that they had', async () => {
    const town = await givenTown();
    const managers = await givenManagers(town);
    const both = [
      await givenDepartment(town, { tier: 'YELLOW' }),
      await givenDepartment(town, { tier: 'YELLOW' }),
    ];
    for (const department of both) await reportedInTurn(town.officer, department, 5);
    const to = [beginning(200, { tier: 'YELLOW' })];
    const [merged] = await carriedOut(managers, aMerge(both, { to }));
    if (merged === undefined) throw new Error('One began');
    expect(await quarterOf(merged)).toEqual([0, 10]);
    await reportedInTurn(town.officer, merged, 2);
    expect(await turnsOf(merged)).toBe('1Q 2Q');
    const parts = [beginning(101, { tier: 'YELLOW' }), beginning(99, { tier: 'YELLOW' })];
    const split = await carriedOut(managers, aMerge([merged], { kind: 'SPLIT', to: parts }));
    // 10 + 2 − 4 · 2 = 4: whole homes, the last part has the rest.
    expect(await Promise.all(split.map(quarterOf))).toEqual([
      [0, 2],
      [0, 2],
    ]);
    await expectSoundBooks();
  });

  test('get back in the new one what is voided of the old', async () => {
    const town = await givenTown();
    const managers = await givenManagers(town);
    const both = [await givenDepartment(town), await givenDepartment(town)];
    const [one] = both;
    if (one === undefined) throw new Error('There are two');
    await reportedInTurn(town.officer, one, 6);
    const [merged] = await carriedOut(managers, aMerge(both));
    if (merged === undefined) throw new Error('One began');
    expect(await quarterOf(merged)).toEqual([0, 2]);
    await voided(town, (await numbered(one, 6)).vacancyId);
    expect(await quarterOf(merged)).toEqual([-1, 2]);
    await expectSoundBooks();
  });
});
