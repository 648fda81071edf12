import { expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { day, givenDepartment, givenTown, TODAY } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { granted } from '@/lib/testing/lettings/slots';
import { opensItsHomes } from '@/lib/testing/summaries/opens-homes';
import { figures, reportOf } from '@/lib/testing/summaries/reports';
import { beginTransitional } from '../transitional/begin-transitional';
import { endTransitional } from '../transitional/end-transitional';

test('the yearly list of transitional homes says how many stand in each department, and nothing of a home', async () => {
  const town = await givenTown();
  const [first, second] = [await givenDepartment(town), await givenDepartment(town)];
  const begin = async (department: DepartmentId, until: string) => {
    const { slotId } = await aCompletedSlot(town, department);
    granted(await beginTransitional(town.caseworker, { slotId, from: TODAY, until: day(until) }));
    return slotId;
  };
  await begin(first, '2028-10-05');
  await begin(first, '2026-02-28');
  const ended = await begin(second, '2028-10-05');
  granted(await endTransitional(town.caseworker, { slotId: ended, revision: 1, on: TODAY, as: 'PERMANENT' }));
  const report = await reportOf(town.officer, town, 'TRANSITIONAL', 2025);
  // Before, begun, made permanent, moved, taken back, now, ending within a year, to assess.
  expect(figures(report, 'transitional-by-department')).toEqual([
    [0, 2, 0, 0, 0, 2, 1, 1],
    [0, 1, 1, 0, 0, 0, 0, 0],
  ]);
  const { municipalityId } = town;
  const asked = { municipalityId, period: report.period };
  expect(await opensItsHomes(town.officer, asked, report.tables)).toEqual(new Set(['HOMES', 'TRANSITIONAL']));
  expect(report.dueOn).toBe('2026-03-31');
  expect(JSON.stringify(report.tables)).not.toContain(ended);
  expect(
    figures(await reportOf(town.caseworker, town, 'TRANSITIONAL', 2024), 'transitional-by-department'),
  ).toEqual([]);
});
