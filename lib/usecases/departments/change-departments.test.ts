import { describe, expect, test } from 'vitest';
import { formatFraction, fraction, sum } from '@/lib/domain/shared/fraction';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import {
  aMerge,
  becomeOf,
  beginning,
  carriedOut,
  creditsOf,
} from '@/lib/testing/agreements/department-changes';
import { whileReporting } from '@/lib/testing/api/held-report';
import { aKey, aReport, day, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  counterOnRecord,
  expectSoundBooks,
  reported,
  reportedInTurn,
  vacancyOnRecord,
} from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { granted } from '@/lib/testing/lettings/slots';
import { numberOf } from '@/lib/testing/number-of';
import { refusedAs, twoDepartments } from '@/lib/testing/two-departments';
import { previewVoid } from '../vacancies/preview-void';
import { reportVacancies } from '../vacancies/report-vacancies';
import { voidVacancy } from '../vacancies/void-vacancy';
import { answerChange } from './answer-change';
import { proposeChange } from './propose-change';

describe('departments that are merged', () => {
  test('close, and the new one begins with the sum of their credits, with the reason in its books', async () => {
    const { town, managers, one, other } = await twoDepartments();
    const [merged] = await carriedOut(managers, aMerge([one, other]));
    if (merged === undefined) throw new Error('Nothing began');
    const [counter] = await rowsOf<{ opening: string; opening_reason: string; credit: string }>(
      `SELECT opening_n || '/' || opening_d AS opening, credit_n || '/' || credit_d AS credit, opening_reason FROM counter
       WHERE department_id = $1 AND name = 'FAMILY'`,
      [merged],
    );
    expect(counter).toMatchObject({ opening: '1/1', credit: '1/1' });
    expect(counter?.opening_reason).toMatch(/sammenlagt 06\.10\.2025: 2\/3 fra afd\. .* og 1\/3 fra afd\./);
    // The credit is a whole turn: the next home is the municipality's.
    expect(await reported(town.officer, aReport(merged))).toMatchObject({
      route: 'MUNICIPAL',
      tier: 'GREEN',
      number: 1,
    });
    await expectSoundBooks();
  });

  test('take their homes along, and leave what was reported where it was', async () => {
    const { managers, one, other, homes, third } = await twoDepartments();
    const [merged] = await carriedOut(managers, aMerge([one, other]));
    const units = await rowsOf<{ id: DepartmentId }>(
      'SELECT DISTINCT department_id AS id FROM dwelling WHERE id IN (SELECT dwelling_id FROM vacancy WHERE department_id = ANY ($1))',
      [[one, other]],
    );
    expect(units).toEqual([{ id: merged }]);
    const stayed = await rowsOf<{ department_id: DepartmentId }>(
      'SELECT department_id FROM vacancy WHERE id = ANY ($1) ORDER BY registered_at, id',
      [[...homes, third].map(({ vacancyId }) => vacancyId)],
    );
    expect(stayed.map((row) => row.department_id).sort()).toEqual([one, one, other].sort());
  });

  test('may be split again the same day under the number that was taken over', async () => {
    const { managers, one, other } = await twoDepartments();
    const number = await numberOf(one);
    const [merged] = await carriedOut(managers, aMerge([one, other], { to: [beginning(200, { number })] }));
    if (merged === undefined) throw new Error('Nothing began');
    const to = [beginning(100, { number }), beginning(100)];
    const [first] = await carriedOut(managers, aMerge([merged], { kind: 'SPLIT', to }));
    const numbers = await rowsOf<{ id: DepartmentId; number: string }>(
      'SELECT id, number FROM department WHERE id = ANY ($1)',
      [[one, merged, first]],
    );
    expect(new Map(numbers.map((row) => [row.id, row.number]))).toEqual(
      new Map([
        [one, `${number} (til 06.10.2025)`],
        [merged, `${number} (til 06.10.2025, 2)`],
        [first, number],
      ]),
    );
  });

  test('take no new reports, and the new one none from before its day', async () => {
    const { town, managers, one, other } = await twoDepartments();
    const [merged = one] = await carriedOut(managers, aMerge([one, other]));
    const report = (id: DepartmentId, more = {}) =>
      refusedAs(reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(id, more)] }));
    expect(await report(one)).toBe('department-closed');
    expect(await report(merged, { reportedOn: day('2025-10-05'), choiceReason: 'x y z' })).toBe(
      'department-not-open',
    );
    expect(await report(merged)).toBe('ok');
  });

  test('what is voided later is taken back in the books that took the credit over', async () => {
    const { town, managers, one, other, homes } = await twoDepartments();
    const [merged = one] = await carriedOut(managers, aMerge([one, other]));
    const [first] = homes;
    const vacancyId = first?.vacancyId ?? expect.unreachable();
    const preview = await previewVoid(town.officer, { vacancyId });
    expect(preview.ok && preview.value.takenBack && formatFraction(preview.value.takenBack.after)).toBe(
      '2/3',
    );
    granted(
      await voidVacancy(town.officer, { vacancyId, revision: 1, reason: 'Opsigelsen blev trukket tilbage' }),
    );
    expect(await vacancyOnRecord(vacancyId)).toMatchObject({ state: 'VOIDED' });
    expect(await counterOnRecord(one)).toEqual({ credit: '2/3', counted: 2, slots: 0, entries: 2 });
    expect(await counterOnRecord(merged)).toEqual({ credit: '2/3', counted: 0, slots: 0, entries: 1 });
    await expectSoundBooks();
  });

  test('may take over the number of one of them, and keep applicants’ wishes', async () => {
    const { town, managers, one, other } = await twoDepartments();
    const number = await numberOf(one);
    const applicant = await rowsOf<{ id: string }>(
      `INSERT INTO applicant (id, organisation_id, reference, name, list, seniority_on, source, departments, enrolled_at, enrolled_by, changed_at)
       SELECT gen_random_uuid(), $1, gen_random_uuid()::text, 'Prøve Ansøger', 'ORDINARY', '2020-01-01', 'OFFICE', $2, now(), $3, now() RETURNING id`,
      [town.organisationId, [one], town.officer.userId],
    );
    const [merged] = await carriedOut(managers, aMerge([one, other], { to: [beginning(200, { number })] }));
    expect(
      await rowsOf('SELECT number FROM department WHERE id = ANY ($1) ORDER BY number', [[one, merged]]),
    ).toEqual([{ number }, { number: `${number} (til 06.10.2025)` }]);
    expect(await rowsOf('SELECT departments FROM applicant WHERE id = $1', [applicant[0]?.id])).toEqual([
      { departments: [merged] },
    ]);
  });
});

describe('a department that is split', () => {
  test('shares its credit by its homes, exactly, and its homes by their houses', async () => {
    const town = await givenTown();
    const managers = await givenManagers(town);
    const department = await givenDepartment(town);
    const home = { street: 'Delevej' };
    await reported(town.officer, aReport(department, { home: { ...home, houseNumber: '1' } }));
    await reported(town.officer, aReport(department, { home: { ...home, houseNumber: '2' } }));
    const to = [
      beginning(70),
      beginning(30, { houses: ['Delevej 2'], tier: 'RED', tierReason: 'Nøgletallet' }),
    ];
    const parts = await carriedOut(managers, aMerge([department], { kind: 'SPLIT', to }));
    const credits = await creditsOf(parts);
    expect(parts.map((id) => credits[`${id} FAMILY`])).toEqual(['7/15', '1/5']);
    const houses = await rowsOf(
      `SELECT department_id, house_number FROM dwelling WHERE department_id = ANY ($1) ORDER BY house_number`,
      [parts],
    );
    expect(houses).toEqual([
      { department_id: parts[0], house_number: '1' },
      { department_id: parts[1], house_number: '2' },
    ]);
    expect(await reported(town.officer, aReport(parts[1] ?? department))).toMatchObject({ tier: 'RED' });
    await expectSoundBooks();
  });
});

test('reports that run while departments are merged are counted once: before it, or refused', async () => {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  await reportedInTurn(town.officer, one, 1);
  const { changeId } = granted(await proposeChange(managers.landlord, aMerge([one, other])));
  const reports = Array.from({ length: 24 }, (_, at) =>
    reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(at % 2 === 0 ? one : other)] }),
  );
  const confirmed = new Promise((resolve) => setTimeout(resolve, 10)).then(() =>
    answerChange(managers.leader, { changeId, revision: 1, answer: 'CONFIRM', reason: null }),
  );
  const [answer, ...answers] = await Promise.all([confirmed, ...reports]);
  expect(answer).toMatchObject({ ok: true, value: { state: 'DONE' } });
  const refused = answers.filter((one_) => !one_.ok);
  for (const one_ of refused) expect(one_).toMatchObject({ error: { code: 'department-closed' } });
  const [counted] = await rowsOf<{ vacancies: number; lines: number }>(
    `SELECT (SELECT count(*)::int FROM vacancy WHERE department_id = ANY ($1)) AS vacancies,
       (SELECT count(*)::int FROM ledger_entry WHERE department_id = ANY ($1)) AS lines`,
    [[one, other]],
  );
  expect(counted).toEqual({ vacancies: 25 - refused.length, lines: 25 - refused.length });
  const [merged = one] = await becomeOf(changeId);
  const closing = await rowsOf<{ n: bigint; d: bigint }>(
    'SELECT credit_n AS n, credit_d AS d FROM counter WHERE department_id = ANY ($1)',
    [[one, other]],
  );
  const opening = await rowsOf<{ n: bigint; d: bigint }>(
    'SELECT opening_n AS n, opening_d AS d FROM counter WHERE department_id = $1',
    [merged],
  );
  const total = (rows: readonly { n: bigint; d: bigint }[]) =>
    formatFraction(sum(rows.map(({ n, d }) => fraction(BigInt(n), BigInt(d)))));
  expect(total(opening)).toBe(total(closing));
  await expectSoundBooks();
});

test('a report that was decided before the merger and is stored after it began is waited for: its credit goes over', async () => {
  const town = await givenTown();
  const managers = await givenManagers(town);
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  await reportedInTurn(town.officer, one, 1);
  const { changeId } = granted(await proposeChange(managers.landlord, aMerge([one, other])));
  const answer = await whileReporting(town.officer, aReport(one), () =>
    answerChange(managers.leader, { changeId, revision: 1, answer: 'CONFIRM', reason: null }),
  );
  expect(answer).toMatchObject({ ok: true, value: { state: 'DONE' } });
  const [merged = one] = await becomeOf(changeId);
  expect(await counterOnRecord(one)).toMatchObject({ credit: '2/3', counted: 2 });
  expect(await counterOnRecord(merged)).toMatchObject({ credit: '2/3', counted: 0 });
});
