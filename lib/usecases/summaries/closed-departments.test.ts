import { expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import type { Summary } from '@/lib/domain/summary/summary';
import { aReport, day, givenDepartment, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { reported, reportedInTurn } from '@/lib/testing/environment/reporting';
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

const whole = (town: Town, from = period.from) =>
  getSummary(town.caseworker, {
    ...{ municipalityId: town.municipalityId, period: { ...period, from } },
    part: { kind: 'MUNICIPALITY' },
  });
const tableIn = (summary: Summary | null, id: string) =>
  summary?.sections.flatMap(({ tables }) => tables).find((table) => table.id === id);

test('the rent of a turn of a department that was merged before the period runs on', async () => {
  const town = await givenTown();
  const [open, closed] = [await givenDepartment(town), await givenDepartment(town)];
  await reportedInTurn(town.officer, closed, 3);
  await reported(town.officer, aReport(open));
  await insert(`UPDATE slot SET rent_from = '2025-09-01' WHERE department_id = $1`, [closed]);
  await insert(`UPDATE department SET closed_from = '2024-12-31' WHERE id = $1`, [closed]);
  const cells = tableIn(await whole(town), 'waiting-rent')?.rows[0]?.cells;
  expect(cells?.[4]).toMatchObject({ kind: 'COUNT', n: 1 });
  // September, and six days of October's thirty-one.
  expect(cells?.[5]).toMatchObject({ kind: 'MONEY', ore: 594_000 + Math.round((594_000 * 6) / 31) });
});

test('what is told from the beginning of the agreement is told of a department that was merged since', async () => {
  const town = await givenTown(hoejeTaastrup2023);
  const [open, closed, long] = [
    await givenDepartment(town, { tier: 'LEVEL_1' }),
    await givenDepartment(town, { tier: 'LEVEL_1' }),
    await givenDepartment(town, { tier: 'LEVEL_1' }),
  ];
  for (const department of [closed, closed, open]) await reported(town.officer, aReport(department));
  await insert(`UPDATE department SET closed_from = '2025-10-07' WHERE id = $1`, [closed]);
  await insert(`UPDATE department SET closed_from = '2020-01-01' WHERE id = $1`, [long]);
  const shares = tableIn(await whole(town, day('2025-10-07')), 'flexible-share');
  expect(
    shares?.rows.map(({ id, cells: [counted] }) => [id, counted?.kind === 'COUNT' && counted.n]),
  ).toEqual([
    [open, 1],
    [closed, 2],
  ]);
  const [row] = await rowsOf<{ name: string }>(
    `SELECT number || ' ' || name AS name FROM department WHERE id = $1`,
    [closed],
  );
  expect(shares?.rows[1]?.label).toEqual({
    names: {
      da: `${row?.name} (lukket 7. oktober 2025)`,
      en: `${row?.name} (closed 7 October 2025)`,
    },
  });
});
