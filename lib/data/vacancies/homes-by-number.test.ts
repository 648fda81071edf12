import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, aReport, givenDepartment, givenTown } from '@/lib/testing/builders';
import { planOf, tellPlans } from '@/lib/testing/environment/plans';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { closePool } from '../connection/pool';

beforeAll(tellPlans);
afterAll(closePool);

test('a home is found by its number, and by its address, also by a plan made while there were none', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const report = async () =>
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] }));
  const { indexes } = await planOf(report);
  expect(indexes).toEqual(
    expect.arrayContaining(['dwelling_department_id_unit_number_key', 'dwelling_address']),
  );
});
