import { beforeAll, beforeEach, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import type { DwellingType } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentId, OrganisationId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import { saidOn } from '@/lib/testing/agreements/department-past';
import {
  aKey,
  aReport,
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  insert,
  rowsOf,
  TODAY,
  type Town,
} from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { readersPages } from './readers-pages';

const everybody = systemScope('what readers of a test are not shown');

beforeAll(playsOtherDays);

let town: Town;
let other: OrganisationId;

async function reported(organisationId: OrganisationId, homes: readonly (readonly [DwellingType, number])[]) {
  const { municipalityId } = town;
  const department = await givenDepartment({ organisationId, municipalityId });
  const officer = await givenPerson('LETTING_OFFICER', {
    organisations: [organisationId],
    reach: [municipalityId],
  });
  const reports = homes.flatMap(([dwellingType, n]) =>
    Array.from({ length: n }, () => aReport(department, { home: { dwellingType } })),
  );
  const answer = await reportVacancies(officer, { idempotencyKey: aKey(), reports });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

beforeEach(async () => {
  town = await givenTown();
  other = await givenOrganisation([town.municipalityId]);
  await reported(town.organisationId, [
    ['FAMILY', 12],
    ['YOUTH', 9],
  ]);
  await reported(other, [
    ['FAMILY', 11],
    ['YOUTH', 8],
  ]);
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE municipality_id = $1`, [
    town.municipalityId,
  ]);
});

const pages = () => readersPages(everybody, { municipalityId: town.municipalityId, year: 2024 });
const kept = () =>
  rowsOf<{ inputs: string; pages: Summary[] }>(
    'SELECT inputs, pages FROM readers_pages WHERE municipality_id = $1',
    [town.municipalityId],
  );

/** What a page says of homes by type; the total last. */
const types = (of: readonly Summary[], organisation?: OrganisationId): readonly string[] => {
  const page = of.find(({ part }) => ('id' in part ? part.id : undefined) === organisation);
  const table = page?.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'vacancies-by-type');
  const first = [...(table?.rows.map(({ cells }) => cells[0]) ?? []), table?.total?.[0]];
  return first.map((cell) => (cell?.kind === 'COUNT' ? String(cell.n) : (cell?.kind ?? 'none')));
};

const changeType = (organisation: OrganisationId, from: DwellingType, to: DwellingType) =>
  insert(
    `UPDATE vacancy SET dwelling_type = $3 WHERE id = (SELECT id FROM vacancy WHERE organisation_id = $1 AND dwelling_type = $2 ORDER BY id LIMIT 1)`,
    [organisation, from, to],
  );

test('pages are made by whoever opens one first, and the same are shown until something changes', async () => {
  const first = await pages();
  expect(types(first)).toEqual(['23', '17', '40']);
  // Whatever is kept is what is shown.
  await insert(
    `UPDATE readers_pages SET pages = jsonb_set(pages, '{0,municipality}', '"kept"') WHERE municipality_id = $1`,
    [town.municipalityId],
  );
  expect((await pages())[0]?.municipality).toBe('kept');
});

test('a change that leaves every figure of the municipality as it was is seen all the same', async () => {
  await pages();
  const [before] = await kept();
  await changeType(town.organisationId, 'YOUTH', 'FAMILY');
  await changeType(other, 'FAMILY', 'YOUTH');
  const after = await pages();
  expect(types(after)).toEqual(['23', '17', '40']);
  expect([types(after, town.organisationId), types(after, other)]).toEqual([
    ['13', '8', '21'],
    ['10', '9', '19'],
  ]);
  const rows = await kept();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.inputs).not.toBe(before?.inputs);
});

const NAME = `UPDATE department SET name = 'Navn af ' || app_today() WHERE municipality_id = $1`;
const HOMES = 'UPDATE department SET family_dwellings = family_dwellings + 1 WHERE municipality_id = $1';

test.each([
  ['a department’s name in that year', NAME, '2024-06-01'],
  ['how many homes there were', HOMES, '2024-12-31'],
  ['how many homes there were the year before', HOMES, '2023-12-31'],
  [
    'a home of the year before',
    `UPDATE vacancy SET reported_on = '2023-05-06' WHERE id = (SELECT id FROM vacancy WHERE municipality_id = $1 ORDER BY id LIMIT 1)`,
    TODAY,
  ],
])('pages are made anew when %s changes', async (_, change, on) => {
  await pages();
  const [before] = await kept();
  await saidOn(on, change, [town.municipalityId]);
  await pages();
  expect((await kept())[0]?.inputs).not.toBe(before?.inputs);
});

test.each([
  ['a department is called', NAME],
  ['how many homes there are', HOMES],
])('pages of a year that has ended stay when %s another from a later day on', async (_, change) => {
  await pages();
  const [before] = await kept();
  await saidOn('2025-01-01', change, [town.municipalityId]);
  await pages();
  expect((await kept())[0]?.inputs).toBe(before?.inputs);
});

test('what another day comes to changes no page of a year that has ended', async () => {
  await pages();
  const [before] = await kept();
  const [department] = await rowsOf<{ id: DepartmentId }>(
    'SELECT id FROM department WHERE organisation_id = $1',
    [town.organisationId],
  );
  if (department === undefined) throw new Error('The organisation has no department');
  const reports = [aReport(department.id)];
  expect((await reportVacancies(town.officer, { idempotencyKey: aKey(), reports })).ok).toBe(true);
  await pages();
  expect((await kept())[0]?.inputs).toBe(before?.inputs);
});

test('what was shown once is not hidden in vain: what is put right around it is hidden instead', async () => {
  expect(types(await pages(), other)).toEqual(['11', '8', '19']);
  // Of eight youth homes three are left. Hidden beside an unchanged 11 and a total that is told, they would be worked out.
  for (let n = 0; n < 5; n += 1)
    await insert(
      `UPDATE vacancy SET reported_on = '2022-05-06' WHERE id = (SELECT id FROM vacancy WHERE organisation_id = $1 AND dwelling_type = 'YOUTH'
         AND reported_on = '2024-05-06' ORDER BY id LIMIT 1)`,
      [other],
    );
  const [family, youth, total] = types(await pages(), other);
  expect([family, youth]).toEqual(['11', 'HIDDEN']);
  expect(total).toBe('HIDDEN');
});

test('whoever opens pages at once finds the same, and they are kept once', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, pages));
  for (const one of all) expect(one).toEqual(all[0]);
  expect(await kept()).toHaveLength(1);
});
