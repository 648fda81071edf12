import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenPlacement,
  givenTown,
  insert,
  rowsOf,
  TODAY,
} from '@/lib/testing/builders';
import {
  counterOnRecord,
  eventsOf,
  expectSoundBooks,
  reported,
  reportedInTurn,
} from '@/lib/testing/environment/reporting';
import { reportVacancies } from './report-vacancies';

const send = (
  scope: Parameters<typeof reportVacancies>[0],
  reports: readonly VacancyReport[],
  idempotencyKey = aKey(),
) => reportVacancies(scope, { idempotencyKey, reports });

describe('a home that is reported', () => {
  test('goes to the municipality every third time at green', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const routes = (await reportedInTurn(town.officer, department, 6)).map((vacancy) => vacancy.route);
    expect(routes).toEqual([
      'ORGANISATION',
      'ORGANISATION',
      'MUNICIPAL',
      'ORGANISATION',
      'ORGANISATION',
      'MUNICIPAL',
    ]);
    expect(await counterOnRecord(department)).toEqual({ credit: '0/1', counted: 6, slots: 2, entries: 6 });
    await expectSoundBooks();
  });

  test('has its decision stored with the facts, every step and the text of both languages', async () => {
    const town = await givenTown();
    const { vacancyId } = await reported(town.officer, aReport(await givenDepartment(town)));
    type Stored = {
      verdict: StoredVerdict;
      facts: { vacancy: object; department: { placements: object[] } };
    };
    const [decision] = await rowsOf<Stored>('SELECT verdict, facts FROM decision WHERE vacancy_id = $1', [
      vacancyId,
    ]);
    expect(decision?.facts.vacancy).toMatchObject({ dwellingType: 'FAMILY', occasion: 'RELET', on: TODAY });
    expect(decision?.facts.department.placements).toHaveLength(1);
    expect(decision?.verdict.headline.da).not.toBe('');
    expect(decision?.verdict.steps.map((step) => step.rung)).toContain('TURN');
    expect(decision?.verdict.steps.every((step) => step.reference.text.en !== '')).toBe(true);
  });

  test('keeps its verdict when the department is placed anew afterwards', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { vacancyId } = await reported(town.officer, aReport(department));
    const read = () =>
      rowsOf('SELECT verdict, facts, tier, proposed_tier FROM decision WHERE vacancy_id = $1', [vacancyId]);
    const before = await read();
    await givenPlacement(town, department, { tier: 'RED', from: '2025-01-01' });
    expect(await reported(town.officer, aReport(department))).toMatchObject({
      tier: 'RED',
      route: 'ORGANISATION',
    });
    expect(await read()).toEqual(before);
  });

  test('is offered with a deadline in working days, what it demands, and the day the rent begins', async () => {
    const town = await givenTown();
    await insert(
      `INSERT INTO closing_day (municipality_id, on_day, name) VALUES ($1, '2025-10-08', 'Lukket')`,
      [town.municipalityId],
    );
    const department = await givenDepartment(town, { tier: 'YELLOW', criteria: ['S2'] });
    const home = { allocationRule: null };
    const [last] = (await reportedInTurn(town.officer, department, 6)).slice(-1);
    const [slot] = await rowsOf(
      'SELECT state, answer_due, rent_from, rent_ore, expires, demands FROM slot WHERE vacancy_id = $1',
      [last?.vacancyId],
    );
    // Seven working days after Monday 6 October, the municipality closed on Wednesday.
    expect(slot).toMatchObject({
      state: 'OFFERED',
      answer_due: '2025-10-16',
      rent_from: '2026-01-01',
      rent_ore: 594_000,
    });
    expect(slot?.demands).toMatchObject([{ demand: 'TIGHTENED_S2' }]);
    const full = await reported(
      town.officer,
      aReport(department, { home: { ...home, allocationRule: 'ACCESSIBLE_FULL' } }),
    );
    expect(full).toMatchObject({ route: 'MUNICIPAL', counter: null, number: null });
  });

  test('has a history that begins with its report and its allocation', async () => {
    const town = await givenTown();
    const [, , offered] = await reportedInTurn(town.officer, await givenDepartment(town), 3);
    if (!offered) throw new Error('Three were reported');
    expect((await eventsOf(offered.vacancyId)).map((event) => event.kind)).toEqual([
      'REPORTED',
      'ALLOCATED',
      'OFFERED',
    ]);
  });

  test('is decided at the unplaced rate, and marked so, where the department is not placed', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town, { tier: null });
    const all = await reportedInTurn(town.officer, department, 8);
    expect(all.every((vacancy) => vacancy.unplaced && vacancy.tier === 'UNCOLOURED')).toBe(true);
    expect(all.map((vacancy) => vacancy.route).indexOf('MUNICIPAL')).toBe(7);
  });

  test('never goes to the municipality in an area with a development plan', async () => {
    const town = await givenTown(hoejeTaastrup2023);
    const designations = (['PREVENTION_AREA', 'DEVELOPMENT_PLAN'] as const).map((designation) => ({
      designation,
      from: '2021-12-01',
    }));
    const department = await givenDepartment(town, { tier: 'LEVEL_1', designations });
    const all = await reportedInTurn(town.officer, department, 5);
    expect(all.map(({ tier, route }) => `${tier} ${route}`)).toEqual(Array(5).fill('LEVEL_3 ORGANISATION'));
  });
});

describe('a batch', () => {
  test('is decided as its reports would be one by one, in the order of their days', async () => {
    const town = await givenTown();
    const [together, alone] = [await givenDepartment(town), await givenDepartment(town)];
    const days = ['2025-10-03', '2025-10-01', '2025-10-06', '2025-10-02', '2025-10-01', '2025-10-06'];
    const reportsOf = (department: typeof alone) =>
      days.map((on, at) =>
        aReport(department, {
          reportedOn: day(on),
          externalId: `${department}-${at}`,
          choiceReason: 'Ferie',
        }),
      );
    const batch = await send(town.officer, reportsOf(together));
    const inOrder = [1, 4, 3, 0, 2, 5];
    const one: Record<number, string> = {};
    for (const at of inOrder) {
      const report = reportsOf(alone)[at];
      if (report) one[at] = JSON.stringify(pick(await reported(town.officer, report)));
    }
    if (!batch.ok) throw new Error(batch.error.code);
    expect(batch.value.vacancies.map((vacancy) => JSON.stringify(pick(vacancy)))).toEqual(
      days.map((_, at) => one[at]),
    );
    expect(await counterOnRecord(together)).toEqual(await counterOnRecord(alone));
    await expectSoundBooks();
  });

  test('over several departments and one home twice is stored whole', async () => {
    const town = await givenTown();
    const departments = [
      await givenDepartment(town),
      await givenDepartment(town),
      await givenDepartment(town),
    ];
    const again = aReport(departments[0] ?? departments[1] ?? aMistake(), {
      choiceReason: 'Lejeren flyttede igen',
    });
    const reports = [
      again,
      ...departments.map((department) => aReport(department)),
      { ...again, home: { ...again.home, rentOre: 600_000 } },
    ];
    const answer = await send(town.officer, reports);
    expect(answer.ok && answer.value.vacancies).toHaveLength(5);
    const [home] = await rowsOf(
      'SELECT count(*)::int AS homes, max(rent_ore) AS rent FROM dwelling WHERE unit_number = $1',
      [again.home.unitNumber],
    );
    expect(home).toEqual({ homes: 1, rent: 600_000 });
  });

  test('with one report at fault stores none of them', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reported(town.officer, aReport(department));
    const wrong = aReport(department, { availableOn: day('2025-09-01'), noticeOn: day('2025-10-01') });
    const answer = await send(town.officer, [aReport(department), wrong]);
    expect(answer).toMatchObject({ ok: false, error: { code: 'dates-out-of-order', index: 1 } });
    expect((await counterOnRecord(department)).counted).toBe(1);
  });
});

const aMistake = (): never => {
  throw new Error('The department was just made');
};

const pick = ({
  route,
  tier,
  counter,
  number,
}: {
  route: unknown;
  tier: unknown;
  counter: unknown;
  number: unknown;
}) => ({
  ...{ route, tier, counter, number },
});

describe('fifty reports at once on one counter', () => {
  test('get the numbers 1 to 50, every third the municipality’s, and the books balance', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => reported(town.officer, aReport(department))),
    );
    const numbers = all.map((vacancy) => vacancy.number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(
      all.filter((vacancy) => vacancy.route === 'MUNICIPAL').every(({ number }) => (number ?? 0) % 3 === 0),
    ).toBe(true);
    expect(await counterOnRecord(department)).toEqual({ credit: '2/3', counted: 50, slots: 16, entries: 50 });
    await expectSoundBooks();
  });
});
