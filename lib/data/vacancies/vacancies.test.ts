import { describe, expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { aKey, aReport, day, givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import type { Keyset } from '../keyset';
import { listVacancies, searchVacancies, VACANCIES_PER_PAGE, type VacancyFilter } from './vacancies';

async function report(town: Town, reports: readonly VacancyReport[]): Promise<void> {
  const result = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!result.ok) throw new Error(result.error.code);
}

/** Homes reported on days that repeat, so that the id has to break ties. */
const many = (departmentId: DepartmentId, count: number): VacancyReport[] =>
  Array.from({ length: count }, (_, at) =>
    aReport(departmentId, {
      reportedOn: day(`2025-09-${String(1 + (at % 20)).padStart(2, '0')}`),
      choiceReason: 'prøve',
    }),
  );

const after = ({ rows }: Awaited<ReturnType<typeof listVacancies>>): Keyset => {
  const last = rows.at(-1);
  if (!last) throw new Error('An empty page has no last row');
  return { direction: 'after', place: { on: last.reportedOn, id: last.id } };
};

test('pages follow each other without a gap or a repeat, forward and back', async () => {
  const town = await givenTown();
  await report(town, many(await givenDepartment(town), 2 * VACANCIES_PER_PAGE + 7));
  const first = await listVacancies(town.officer, {});
  const second = await listVacancies(town.officer, {}, after(first));
  const third = await listVacancies(town.officer, {}, after(second));
  const ids = [first, second, third].flatMap((page) => page.rows.map((row) => row.id));
  expect(new Set(ids).size).toBe(107);
  expect(first.total).toBe(107);
  expect([first.hasPrevious, first.hasNext, third.hasPrevious, third.hasNext]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const days = [first, second, third].flatMap((page) => page.rows.map((row) => row.reportedOn));
  expect(days).toEqual([...days].sort().reverse());
  const start = third.rows[0];
  if (!start) throw new Error('The third page has rows');
  const back = await listVacancies(
    town.officer,
    {},
    { direction: 'before', place: { on: start.reportedOn, id: start.id } },
  );
  expect(back.rows).toEqual(second.rows);
  expect([back.hasPrevious, back.hasNext]).toEqual([true, true]);
});

test('each party sees its own vacancies, and nobody another party’s', async () => {
  const [one, other] = [await givenTown(), await givenTown()];
  await report(one, [aReport(await givenDepartment(one))]);
  await report(other, [aReport(await givenDepartment(other))]);
  for (const { officer, caseworker } of [one, other]) {
    for (const scope of [officer, caseworker]) {
      const { rows, total } = await listVacancies(scope, {});
      expect([rows.length, total]).toEqual([1, 1]);
    }
  }
  const [theirs] = (await listVacancies(other.officer, {})).rows;
  expect((await listVacancies(one.officer, { departmentId: theirs?.departmentId })).rows).toEqual([]);
});

describe('filters', () => {
  test('narrow the list one by one and together', async () => {
    const town = await givenTown();
    const [green, red] = [await givenDepartment(town), await givenDepartment(town, { tier: 'RED' })];
    await report(
      town,
      [1, 2, 3].map((at) => aReport(green, { home: { street: 'Egevej', houseNumber: String(at) } })),
    );
    await report(town, [aReport(red, { home: { street: 'Birkevej', unitNumber: 'R_1' } })]);
    const count = async (filter: VacancyFilter) => (await listVacancies(town.officer, filter)).total;
    expect(await count({ states: ['OFFERED'] })).toBe(1);
    expect(await count({ states: ['OFFERED', 'ORGANISATION'] })).toBe(4);
    expect(await count({ route: 'MUNICIPAL' })).toBe(1);
    expect(await count({ tier: 'RED' })).toBe(1);
    expect(await count({ departmentId: green })).toBe(3);
    expect(await count({ from: day('2025-10-07') })).toBe(0);
    expect(await count({ to: day('2025-10-06'), departmentId: red, tier: 'RED' })).toBe(1);
    expect(await count({ departmentId: red, route: 'MUNICIPAL' })).toBe(0);
  });

  test('a search is words in any order, and never a pattern', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await report(town, [
      aReport(department, { home: { street: 'Egevej', houseNumber: '12', unitNumber: 'E_1' } }),
      aReport(department, { home: { street: 'Birkevej', houseNumber: '7', unitNumber: 'EX1' } }),
    ]);
    const found = async (q: string) =>
      (await listVacancies(town.officer, { q })).rows.map((row) => row.address);
    expect(await found('12 egevej')).toEqual(['Egevej 12, 2. tv']);
    expect(await found('e_1')).toEqual(['Egevej 12, 2. tv']);
    expect(await found('%')).toEqual([]);
    expect(await found("' OR 1=1 --")).toEqual([]);
    expect((await searchVacancies(town.caseworker, 'vej', 1)).rows).toHaveLength(1);
    expect((await searchVacancies(town.caseworker, 'granvej', 5)).rows).toEqual([]);
  });
});
