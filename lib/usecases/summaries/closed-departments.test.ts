import { expect, test } from 'vitest';
import type { Summary } from '@/lib/domain/summary/summary';
import { aReport, day, givenDepartment, givenTown, insert } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/reporting';
import { getSummary } from './get-summary';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };

/** What a table comes to in the period and in the one beside it. */
const totalOf = (summary: Summary | null, table: string) =>
  summary?.sections
    .flatMap(({ tables }) => tables)
    .find(({ id }) => id === table)
    ?.total?.map((cell) => (cell.kind === 'COUNT' ? cell.n : cell.kind));

test('what was reported in a department that is closed since stays its organisation’s', async () => {
  const town = await givenTown();
  const [open, closed] = [await givenDepartment(town), await givenDepartment(town)];
  for (const department of [open, open, closed]) await reported(town.officer, aReport(department));
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE department_id = $1`, [closed]);
  await insert(`UPDATE department SET closed_from = '2025-01-01' WHERE id = $1`, [closed]);
  await insert(
    `UPDATE vacancy SET state = 'LET', available_on = '2024-06-01', takeover_on = '2024-06-11' WHERE department_id = $1`,
    [closed],
  );
  const { municipalityId } = town;
  const whole = await getSummary(town.caseworker, {
    ...{ municipalityId, period },
    part: { kind: 'MUNICIPALITY' },
  });
  const organisation = await getSummary(town.caseworker, {
    ...{ municipalityId, period },
    part: { kind: 'ORGANISATION', id: town.organisationId },
  });
  expect(totalOf(whole, 'vacancies-by-type')).toEqual([2, 1]);
  expect(totalOf(organisation, 'vacancies-by-type')).toEqual([2, 1]);
  for (const summary of [whole, organisation]) expect(totalOf(summary, 'voids-by-ground')).toContain(1);
});
