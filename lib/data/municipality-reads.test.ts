import { describe, expect, test } from 'vitest';
import {
  aKey,
  aReport,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  insert,
  type Town,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { listAgreements } from './agreements/agreements';
import { listCounterparties } from './people/counterparties';
import { listUnplacedDepartments } from './placements/unplaced-departments';
import { listComingTurns } from './slots/coming-turns';
import { listUrgentSlots } from './slots/urgent-slots';

async function report(town: Town, department: Awaited<ReturnType<typeof givenDepartment>>, count: number) {
  for (let n = 0; n < count; n += 1) {
    await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] });
  }
}

describe('where it is soon the municipality’s turn', () => {
  test('at every third home: after one it is the second from now, after two the next, after three neither', async () => {
    const town = await givenTown();
    const [one, two, three] = [
      await givenDepartment(town),
      await givenDepartment(town),
      await givenDepartment(town),
    ];
    await report(town, one, 1);
    await report(town, two, 2);
    await report(town, three, 3);
    const coming = await listComingTurns(town.caseworker);
    const family = coming.filter(({ counter }) => counter.name === 'FAMILY');
    expect(family.map(({ department, counter }) => [department.id, counter.next])).toEqual([
      [two, 1],
      [one, 2],
    ]);
    expect(family[0]?.counter.upcoming[0]).toEqual({ number: 3, municipal: true });
  });

  test('another municipality’s departments are not told of', async () => {
    const town = await givenTown();
    await report(town, await givenDepartment(town), 2);
    expect(await listComingTurns((await givenTown()).caseworker)).toEqual([]);
  });
});

describe('what cannot wait until tomorrow', () => {
  test('is due today or overdue, the longest overdue first; tomorrow and the closed ones are not', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await report(town, department, 12);
    const due = ['2025-10-07', '2025-10-06', '2025-10-03', '2025-10-01'];
    for (const [index, day] of due.entries()) {
      await insert(
        `UPDATE slot SET answer_due = $1 WHERE id = (SELECT id FROM slot WHERE department_id = $2 ORDER BY id OFFSET $3 LIMIT 1)`,
        [day, department, index],
      );
    }
    await insert(
      `UPDATE slot SET state = 'RETURNED' WHERE department_id = $1 AND answer_due = '2025-10-01'`,
      [department],
    );
    const urgent = await listUrgentSlots(town.caseworker);
    expect(urgent.map(({ due: day, overdue, answering }) => [day, overdue, answering])).toEqual([
      ['2025-10-03', true, true],
      ['2025-10-06', false, true],
    ]);
    expect(await listUrgentSlots((await givenTown()).caseworker)).toEqual([]);
  });
});

describe('the parties within reach', () => {
  test('a municipality sees its organisations, an organisation its municipalities and no other organisation', async () => {
    const town = await givenTown();
    const elsewhere = await givenTown();
    const neighbour = await givenOrganisation([town.municipalityId]);
    const seen = await listCounterparties(town.caseworker);
    expect(seen.organisations.map(({ id }) => id).sort()).toEqual([town.organisationId, neighbour].sort());
    expect(seen.municipalities.map(({ id }) => id)).toEqual([town.municipalityId]);
    const own = await listCounterparties(town.officer);
    expect(own.organisations.map(({ id }) => id)).toEqual([town.organisationId]);
    expect(own.municipalities.map(({ id }) => id)).not.toContain(elsewhere.municipalityId);
  });

  test('agreements are those of the municipalities one works in', async () => {
    const town = await givenTown();
    await givenTown();
    const { versions, parties } = await listAgreements(town.officer);
    expect(versions.map(({ municipalityId }) => municipalityId)).toEqual([town.municipalityId]);
    expect(parties.map(({ municipalityId }) => municipalityId)).toEqual([town.municipalityId]);
  });
});

test('departments that nobody has placed are told to those who place them', async () => {
  const town = await givenTown();
  await givenDepartment(town);
  const unplaced = await givenDepartment(town, { tier: null });
  const admin = await givenPerson('AGREEMENT_ADMIN', {
    municipalities: [town.municipalityId],
    reach: [town.municipalityId],
  });
  expect((await listUnplacedDepartments(admin)).map(({ id }) => id)).toEqual([unplaced]);
  expect(await listUnplacedDepartments((await givenTown()).caseworker)).toEqual([]);
});
