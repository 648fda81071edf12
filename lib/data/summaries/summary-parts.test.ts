import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { aKey, aReport, givenDepartment, givenTown } from '@/lib/testing/builders';
import { gatherSums } from '@/lib/usecases/summaries/gather-sums';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { listSummaryPlaces } from './summary-parts';

test('a town has a year to sum up from its first home on, gathered or not', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const since = async () => (await listSummaryPlaces(town.officer))[0]?.since?.slice(0, 4) ?? null;
  expect(await since()).toBeNull();
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] });
  expect(await since()).toBe('2025');
  await gatherSums(systemScope('test'));
  expect(await since()).toBe('2025');
});
