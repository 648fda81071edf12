import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { reportVacancies } from './report-vacancies';

const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const vacanciesOf = (department: DepartmentId) =>
  rowsOf<{ number: number | null; unit_number: string }>(
    'SELECT number, unit_number FROM vacancy WHERE department_id = $1 ORDER BY number',
    [department],
  );

const numbersOf = async (department: DepartmentId) =>
  (await vacanciesOf(department)).map((row) => row.number);

/** The same sending by several clients at the same moment. */
async function sendAtOnce(town: Town, input: Parameters<typeof reportVacancies>[1], clients = 8) {
  const answers = await many(clients, () => reportVacancies(town.officer, input));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0];
}

test('one key sent by eight at once to a department that has no counters yet is one report with one answer', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const answer = await sendAtOnce(town, { idempotencyKey: aKey(), reports: [aReport(department)] });
  expect(answer?.ok).toBe(true);
  expect(await numbersOf(department)).toEqual([1]);
});

test('one key sent by eight at once is one report where nothing is counted and nothing is locked', async () => {
  const town = await givenTown(null);
  const department = await givenDepartment(town);
  const answer = await sendAtOnce(town, { idempotencyKey: aKey(), reports: [aReport(department)] });
  expect(answer).toMatchObject({ ok: true, value: { vacancies: [{ state: 'AWAITING_AGREEMENT' }] } });
  expect(await vacanciesOf(department)).toHaveLength(1);
});

test('one key sent at once with two contents is taken once; the other content is refused', async () => {
  const town = await givenTown();
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  const idempotencyKey = aKey();
  const answers = await Promise.all(
    [one, other].map((department) =>
      reportVacancies(town.officer, { idempotencyKey, reports: [aReport(department)] }),
    ),
  );
  expect(answers.map((answer) => (answer.ok ? 'taken' : answer.error.code)).sort()).toEqual([
    'idempotency-conflict',
    'taken',
  ]);
});

test('one id of the organisation’s own sent at once under eight keys is reported once; the rest are told which it is', async () => {
  const town = await givenTown();
  const departments = await many(4, () => givenDepartment(town));
  const answers = await many(8, (index) =>
    reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(departments[index % 4] as DepartmentId, { externalId: 'BOS-4711' })],
    }),
  );
  const taken = answers.flatMap((answer) => (answer.ok ? answer.value.vacancies : []));
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  expect(taken).toHaveLength(1);
  expect(refused).toHaveLength(7);
  for (const error of refused)
    expect(error).toMatchObject({ code: 'id-already-reported', reference: taken[0]?.reference });
});

test('the first twelve reports of a department, all at once, get the numbers 1 to 12', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const answers = await many(12, () =>
    reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] }),
  );
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await numbersOf(department)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const counters = await rowsOf(
    'SELECT name, counted, slots FROM counter WHERE department_id = $1 AND counted > 0',
    [department],
  );
  expect(counters).toEqual([{ name: 'FAMILY', counted: 12, slots: 4 }]);
});

test('a home unknown so far, reported twice at once while no agreement is in force, is one home and asks why', async () => {
  const town = await givenTown(null);
  const department = await givenDepartment(town);
  const answers = await many(2, () =>
    reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(department, { home: { unitNumber: 'e-same' } })],
    }),
  );
  expect(answers.map((answer) => (answer.ok ? 'taken' : answer.error.code)).sort()).toEqual([
    'reason-needed',
    'taken',
  ]);
  expect(await vacanciesOf(department)).toHaveLength(1);
});

test('batches over many departments in every order all end, without one waiting for the other in a circle', async () => {
  const town = await givenTown(hoejeTaastrup2023);
  const departments = await many(6, () => givenDepartment(town, { tier: 'LEVEL_1' }));
  const answers = await many(24, (index) => {
    const turned = [...departments.slice(index % 6), ...departments.slice(0, index % 6)];
    const order = index % 2 === 0 ? turned : turned.reverse();
    return reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: order.map((department) => aReport(department, { choiceReason: 'i flere rækkefølger' })),
    });
  });
  expect(answers.every((answer) => answer.ok)).toBe(true);
  for (const department of departments) {
    expect(await numbersOf(department)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  }
});

test('a known home sent twice at once while it waits for an agreement is taken once; the other is asked why', async () => {
  const town = await givenTown(null);
  const department = await givenDepartment(town);
  // An agent of two organisations: the two do not meet on their way, only in the database.
  const organisations = [town.organisationId, await givenOrganisation([town.municipalityId])];
  const agent = await givenPerson('LETTING_OFFICER', { organisations, reach: [town.municipalityId] });
  for (let round = 0; round < 5; round += 1) {
    const home = { unitNumber: `kendt-${round}` };
    const long = aReport(department, { home, reportedOn: day('2023-01-02'), choiceReason: 'Indlæst' });
    await reported(town.officer, { ...long, availableOn: day('2023-03-01') });
    const answers = await Promise.all(
      [town.officer, agent].map((sender) =>
        reportVacancies(sender, { idempotencyKey: aKey(), reports: [aReport(department, { home })] }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.error.code)).sort()).toEqual([
      'reason-needed',
      'taken',
    ]);
  }
});
