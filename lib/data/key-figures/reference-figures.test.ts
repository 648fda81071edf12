import { expect, test } from 'vitest';
import {
  aKey,
  aReport,
  givenDepartment,
  givenPerson,
  givenTown,
  insert,
  rowsOf,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { inHotTransaction } from '../transaction';
import { listOwnTowns, listReferenceFigures } from './reference-figures';

// Written off the source by hand, and compared with what the database holds.
const TOWNS = ['Høje-Taastrup', 'Roskilde', 'København', 'Randers', 'Aarhus', 'Favrskov'];
const SIX_TABLE = `
residents 2016 | 50134 | 86431 | 594231 | 97579 | 331332 | 47715
oldAgePensioners 2016 | 8260 | 15844 | 58602 | 18708 | 45545 | 8272
disabilityPensioners 2016 | 1774 | 2407 | 12892 | 4546 | 14539 | 1532
cashAssistanceRecipients 2016 | 1859 | 2145 | 25068 | 3261 | 10055 | 890
dwellings 2016 | 21361 | 38845 | 291648 | 46606 | 156013 | 19764
socialDwellings 2016 | 5943 | 8544 | 59279 | 8204 | 44662 | 1943
cooperativeDwellings 2016 | 1406 | 3162 | 96795 | 1490 | 7042 | 932
companyOwnedDwellings 2016 | 551 | 2658 | 31346 | 5331 | 17782 | 924
rentUnderLimit 2016 | 72 | 46 | 375 | 351 | 1188 | 16
homesForAllocation 2015 | 126 | 252 | 1327 | 169 | ? | 36-40
cheapHomesForAllocation 2015 | 8 | 65 | 24 | ? | ? | 3-5
unusedForAllocation 2015 | 46 | 3 | 47.3 % | 0 | ? | 18.5 %
homeless 2015 | 39 | 94 | 1590 | 103 | 687 | 5
refugeesReceived 2012-2015 | 0 | 382 | 0 | 432 | 802 | 306
refugeesExpected 2016 | 0 | 314 | 335 | 376 | 607 | 221
refugeesExpected 2017 | 0 | 295 | 671 | 304 | 671 | 143
averageWaitingDays 2015 | 165 ? | 162 ? | 188 ? | ? | ? | 77
waitingForAllocation 2016 | 58 | 204 | 598 | 150 | ? | 50`;

const linesOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('every installation has the six municipalities, cell by cell, with every doubt', async () => {
  const rows = await rowsOf<{ name: string; town: string; cell: string }>(`
    SELECT figure || ' ' || period_from || CASE WHEN period_to > period_from THEN '-' || period_to ELSE '' END AS name,
      municipality_name AS town, concat_ws(' ', trim_scale(value) || coalesce('-' || trim_scale(value_to), '') ||
        CASE unit WHEN 'PERCENT' THEN ' %' ELSE '' END, CASE WHEN uncertain THEN '?' END) AS cell
    FROM reference_figure`);
  const wanted = linesOf(SIX_TABLE).flatMap(([name, ...cells]) =>
    cells.map((cell, at) => `${name} · ${TOWNS[at]} · ${cell}`),
  );
  expect(rows.map(({ name, town, cell }) => `${name} · ${town} · ${cell}`).sort()).toEqual(wanted.sort());
  expect(wanted).toHaveLength(108);
});

test('whoever is signed in reads them, whatever the role, and nobody may add to them', async () => {
  const town = await givenTown();
  const admin = await givenPerson('SYSTEM_ADMIN', {
    municipalities: [town.municipalityId],
    reach: [town.municipalityId],
  });
  for (const scope of [town.officer, town.caseworker, admin])
    expect(await listReferenceFigures(scope)).toHaveLength(108);
  const add = inHotTransaction(town.caseworker, (tx) =>
    tx.query({
      text: `INSERT INTO reference_figure (municipality_code, municipality_name, column_position, row_position, figure, period_from, period_to, unit, source)
        VALUES ('999', 'Prøveby', 9, 9, 'residents', 2016, 2016, 'COUNT', 'prøve')`,
    }),
  );
  await expect(add).rejects.toThrow('row-level security');
});

test('of one’s own municipality stand the key figures published last, and the rents of the homes in sight', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  const department = await givenDepartment(town);
  for (const rentOre of [279_900, 280_000])
    await reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(department, { home: { rentOre } })],
    });
  const figure = (municipalityId: string, name: string, value: string, year: number) =>
    insert(
      `INSERT INTO key_figure (municipality_id, level, name, value, unit, period_from, period_to, valid_from, source, source_kind)
       VALUES ($1, 'MUNICIPALITY', $2, $3, 'COUNT', make_date($4, 1, 1), make_date($4, 12, 31), make_date($4, 12, 31), 'Danmarks Statistik', 'DST')`,
      [municipalityId, name, value, year],
    );
  await figure(town.municipalityId, 'residents', '50100', 2023);
  await figure(town.municipalityId, 'residents', '50200', 2024);
  await figure(town.municipalityId, 'homeless', '39', 2023);
  await figure(other.municipalityId, 'residents', '9', 2024);
  for (const scope of [town.officer, town.caseworker]) {
    const [own, ...more] = await listOwnTowns(scope);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ id: town.municipalityId, homes: { known: 2, cheap: 1 } });
    expect(own?.figures.map(({ name, value, on }) => [name, value, on])).toEqual([
      ['homeless', '39', '2023-12-31'],
      ['residents', '50200', '2024-12-31'],
    ]);
  }
});
