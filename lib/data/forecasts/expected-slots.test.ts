import { describe, expect, test } from 'vitest';
import { forecast } from '@/lib/domain/forecast/forecast';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { aMerge, beginning, carriedOut } from '@/lib/testing/agreements/department-changes';
import { givenDepartment, givenOrganisation, givenPerson, insert } from '@/lib/testing/builders';
import { reportedInTurn } from '@/lib/testing/environment/reporting';
import { twoDepartments } from '@/lib/testing/two-departments';
import { readForecastInput } from './expected-slots';

type Two = Awaited<ReturnType<typeof twoDepartments>>;

/** What is expected in all and of each department, as the municipality's leader reads it. */
async function expectedOf({ town, managers }: Two) {
  const { total, departments } = forecast(await readForecastInput(managers.leader, town.municipalityId));
  const of = departments.map(({ department: { id, homes }, turnover, vacancies }) => ({
    ...{ id, turnover, vacancies, homes: homes.reduce((sum, { count }) => sum + count, 0) },
  }));
  return { total, of };
}

const stated = (one: DepartmentId, other: DepartmentId) =>
  insert('UPDATE department SET turnover_permille = 120 WHERE id = ANY ($1)', [[one, other]]);

/** As if all that was reported had been reported almost three years ago. */
const longAgo = ({ town }: Two) =>
  insert(`UPDATE vacancy SET reported_on = '2022-12-01' WHERE municipality_id = $1`, [town.municipalityId]);

describe('after a merger', () => {
  test('homes are expected once, at the turnover that went along until it is measured', async () => {
    const two = await twoDepartments();
    await stated(two.one, two.other);
    expect((await expectedOf(two)).total.vacancies).toBeCloseTo(24, 6);
    const [merged] = await carriedOut(two.managers, aMerge([two.one, two.other]));
    const { total, of } = await expectedOf(two);
    expect(of).toMatchObject([{ id: merged, turnover: 'RECORDED', homes: 200 }]);
    expect(total.vacancies).toBeCloseTo(24, 6);
  });

  test('what was measured of the departments that ended is measured of the one that began', async () => {
    const two = await twoDepartments();
    await stated(two.one, two.other);
    await longAgo(two);
    const before = await expectedOf(two);
    expect(before.of.map(({ turnover }) => turnover)).toEqual(['OBSERVED', 'OBSERVED']);
    const [merged] = await carriedOut(two.managers, aMerge([two.one, two.other]));
    const { total, of } = await expectedOf(two);
    expect(of).toMatchObject([{ id: merged, turnover: 'OBSERVED' }]);
    expect(total.vacancies).toBeGreaterThan(0.5);
    expect(total.vacancies).toBeCloseTo(before.total.vacancies, 6);
  });
});

test('after a split each home goes along with what was reported of it', async () => {
  const two = await twoDepartments();
  await reportedInTurn(two.town.officer, two.one, 4);
  await longAgo(two);
  const before = await expectedOf(two);
  const halves = [beginning(50), beginning(50)];
  await carriedOut(two.managers, { ...aMerge([two.one]), kind: 'SPLIT', to: halves });
  const { total, of } = await expectedOf(two);
  expect(of.map(({ id }) => id)).not.toContain(two.one);
  expect(of).toHaveLength(3);
  expect(total.vacancies).toBeCloseTo(before.total.vacancies, 6);
});

test('an organisation that began to report later is not measured by the years of another', async () => {
  const two = await twoDepartments();
  await longAgo(two);
  const { municipalityId } = two.town;
  const organisationId = await givenOrganisation([municipalityId]);
  const late = await givenDepartment({ organisationId, municipalityId });
  await stated(two.one, late);
  const officer = await givenPerson('LETTING_OFFICER', {
    ...{ organisations: [organisationId], reach: [municipalityId] },
  });
  await reportedInTurn(officer, late, 1);
  const { of } = await expectedOf(two);
  expect(of.find(({ id }) => id === two.one)).toMatchObject({ turnover: 'OBSERVED' });
  expect(of.find(({ id }) => id === late)).toMatchObject({ turnover: 'RECORDED' });
});
