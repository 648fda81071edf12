import { describe, expect, test } from 'vitest';
import { aKey, aReport, day, givenDepartment, givenPerson, givenTown, rowsOf } from '@/lib/testing/builders';
import { counterOnRecord, expectSoundBooks, reported } from '@/lib/testing/environment/reporting';
import { reportVacancies } from './report-vacancies';

const numbersOf = (answers: readonly { readonly number: number | null }[]) =>
  answers.map(({ number }) => number ?? 0).sort((a, b) => a - b);

describe('reports that come at once and share a transaction', () => {
  test('are refused one by one: the others are decided as if a refused one had never come', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const good = Array.from({ length: 10 }, () => reported(town.officer, aReport(department)));
    const backdated = Array.from({ length: 5 }, () => {
      const report = aReport(department, { reportedOn: day('2025-10-01') });
      return reportVacancies(town.officer, {
        idempotencyKey: aKey(),
        reports: [aReport(department), report],
      });
    });
    expect(numbersOf(await Promise.all(good))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const codes = (await Promise.all(backdated)).map((answer) => (answer.ok ? 'taken' : answer.error.code));
    expect(codes).toEqual(Array(5).fill('reason-needed'));
    expect(await counterOnRecord(department)).toMatchObject({ counted: 10, entries: 10 });
    await expectSoundBooks();
  });

  test('fail one by one: what the database itself refuses takes no other with it', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const impossible = aReport(department, { home: { rooms: 99 } });
    const others = Array.from({ length: 7 }, () => aReport(department));
    // The first ones are served alone; those in the middle wait and go together.
    const sent = [...others.slice(0, 4), impossible, ...others.slice(4)];
    const answers = await Promise.allSettled(sent.map((report) => reported(town.officer, report)));
    expect(answers.map((answer) => answer.status)).toEqual(
      sent.map((report) => (report === impossible ? 'rejected' : 'fulfilled')),
    );
    expect((await counterOnRecord(department)).counted).toBe(7);
    await expectSoundBooks();
  });

  test('are recorded each on whoever sent it', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const tenants = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const officers = [
      town.officer,
      await givenPerson('LETTING_OFFICER', tenants),
      await givenPerson('LETTING_OFFICER', tenants),
    ];
    const sent = await Promise.all(
      officers.flatMap((officer) => [1, 2, 3].map(() => reported(officer, aReport(department)))),
    );
    const acts = `SELECT v.registered_by AS reporter, d.decided_by AS decider, l.recorded_by AS keeper, e.actor_id AS actor FROM vacancy v
      JOIN decision d ON d.vacancy_id = v.id JOIN ledger_entry l ON l.vacancy_id = v.id
      JOIN case_event e ON e.vacancy_id = v.id AND e.kind = 'REPORTED' WHERE v.id = $1`;
    for (const [at, { vacancyId }] of sent.entries()) {
      const officer = officers[Math.floor(at / 3)]?.userId;
      expect(await rowsOf(acts, [vacancyId])).toEqual([
        { reporter: officer, decider: officer, keeper: officer, actor: officer },
      ]);
    }
  });

  test('are never shared between tenants: each organisation’s own department is found, the other’s is not', async () => {
    const [here, there] = [await givenTown(), await givenTown()];
    const departments = [await givenDepartment(here), await givenDepartment(there)];
    const questions = [here, there, here, there, here, there].flatMap(({ officer }, at) =>
      departments.map((department, of) => ({ officer, department, isOwn: of === at % 2 })),
    );
    const answers = await Promise.all(
      questions.map(({ officer, department }) =>
        reportVacancies(officer, { idempotencyKey: aKey(), reports: [aReport(department)] }),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.error.code))).toEqual(
      questions.map(({ isOwn }) => (isOwn ? 'taken' : 'unknown-department')),
    );
  });
});
