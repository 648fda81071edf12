import { beforeAll, expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { changedOn, saidOn } from '@/lib/testing/agreements/department-past';
import { givenDepartment, givenOrganisation, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  aFile,
  aVacancyRow,
  type Cells,
  confirmed,
  givenRead,
  importOnRecord,
  municipalManager,
  officeOf,
  organisationManager,
  townHall,
} from '@/lib/testing/imports/file-imports';
import { nameDepartment } from './fix-cells';
import { nameKnown } from './name-known';
import { previewFileImport } from './preview-import';

beforeAll(playsOtherDays);

const labelsOf = async (id: DepartmentId) =>
  (
    await rowsOf<{ number: string; name: string }>('SELECT number, name FROM department WHERE id = $1', [id])
  )[0] ?? {
    ...{ number: '', name: '' },
  };
const letting = (department: string, reportedOn: string, cells: Cells = {}): Cells => ({
  ...{ department, dwellingType: 'familiebolig', reportedOn, letAs: 'almindelig', ...cells },
});
const readOpenings = (manager: UserScope, town: Town, rows: readonly Cells[]) =>
  givenRead(manager, { ...officeOf(town), kind: 'OPENINGS', bytes: aFile(rows) });
const shown = (scope: UserScope, importId: string, show: 'MADE' | 'REFUSED') =>
  previewFileImport(scope, importId, { show, from: 0 });

/** Two departments: Parken became Nyparken in the new year, and in the summer another was called Parken. */
async function givenRenamed() {
  const town = await givenTown();
  const [first, second] = [await givenDepartment(town), await givenDepartment(town)];
  await changedOn('2024-07-01', first, { name: 'Parken' });
  await changedOn('2025-01-01', first, { name: 'Nyparken' });
  await changedOn('2025-06-01', second, { name: 'Parken' });
  return { town, first, second, manager: await organisationManager(town) };
}

test('a letting is known by what its department was called that day, and the page says so', async () => {
  const { town, first, manager } = await givenRenamed();
  await changedOn('2025-08-01', first, { name: 'Storparken' });
  const read = await readOpenings(manager, town, [letting('Nyparken', '01.03.2025')]);
  const seen = await shown(manager, read, 'MADE');
  expect(seen?.counts).toMatchObject({ MADE: 1, REFUSED: 0 });
  const { number } = await labelsOf(first);
  expect(seen?.rows[0]?.taken).toEqual([{ column: 'department', by: 'THEN', is: `${number} Storparken` }]);
  await confirmed(manager, read);
  expect(
    await rowsOf('SELECT 1 FROM counter WHERE department_id = $1 AND opening_reason IS NOT NULL', [first]),
  ).toHaveLength(1);
});

test('a home is reported to the department that was called so on the day of its report', async () => {
  const { town, first } = await givenRenamed();
  await changedOn('2025-10-05', first, { name: 'Storparken' });
  const report = { department: 'Nyparken', noticeOn: '', remark: 'Meldt på papir.' };
  const rows = [
    aVacancyRow(1, { ...report, reportedOn: '04.10.2025' }),
    aVacancyRow(2, { ...report, reportedOn: '06.10.2025' }),
  ];
  const read = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) });
  const refused = await shown(town.officer, read, 'REFUSED');
  const { number } = await labelsOf(first);
  expect(refused?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [3, [{ column: 'department', fault: 'once-called', of: `${number} Storparken`, id: first }]],
  ]);
  // Once somebody has said it, the next file is not asked.
  await nameDepartment(town.officer, { importId: read, line: 3, departmentId: first });
  await confirmed(town.officer, read);
  expect(await rowsOf('SELECT 1 FROM vacancy WHERE department_id = $1', [first])).toHaveLength(2);
  const next = await givenRead(town.officer, {
    ...{ ...officeOf(town), kind: 'VACANCIES' },
    bytes: aFile([aVacancyRow(3, { ...report, reportedOn: '06.10.2025' })]),
  });
  expect((await shown(town.officer, next, 'MADE'))?.rows[0]?.taken).toEqual([
    { column: 'department', by: 'SAID', is: `${number} Storparken` },
  ]);
});

test('what one department was called then and another is now is asked about, and answered for those rows alone', async () => {
  const { town, first, second, manager } = await givenRenamed();
  const rows = [
    letting('Parken', '01.08.2024'),
    letting('Parken', '01.09.2024'),
    letting('Parken', '01.07.2025'),
  ];
  const read = await readOpenings(manager, town, rows);
  const refused = await shown(manager, read, 'REFUSED');
  const { number } = await labelsOf(first);
  const fault = { column: 'department', fault: 'name-moved', of: `${number} Nyparken` };
  expect(refused?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [2, [fault]],
    [3, [fault]],
  ]);
  const meant = await nameDepartment(manager, { importId: read, line: 2, departmentId: first });
  expect(meant).toMatchObject({ ok: true, value: { rows: 2 } });
  expect(
    await rowsOf('SELECT 1 FROM import_alias WHERE organisation_id = $1', [town.organisationId]),
  ).toEqual([]);
  expect((await importOnRecord(manager, read)).state).toBe('PREVIEW');
  await confirmed(manager, read);
  const openings = await rowsOf<{ id: string; reason: string }>(
    'SELECT department_id AS id, opening_reason AS reason FROM counter WHERE department_id = ANY ($1)',
    [[first, second]],
  );
  expect(openings.find(({ id }) => id === first)?.reason).toContain('2 udlejninger 01.08.2024-01.09.2024');
  expect(openings.find(({ id }) => id === second)?.reason).toContain('01.07.2025');
});

test('an organisation is known by its name of the day; one that another has now is asked about', async () => {
  const town = await givenTown();
  const other = await givenOrganisation([town.municipalityId]);
  const department = await givenDepartment(town);
  const { number } = await labelsOf(department);
  const rename = (date: string, id: string, name: string) =>
    saidOn(date, 'UPDATE organisation SET name = $2 WHERE id = $1', [id, name]);
  const [old, next] = [`Solen ${other}`, `Månen ${other}`];
  await rename('2024-07-01', town.organisationId, old);
  await rename('2025-01-01', town.organisationId, next);
  const hall = await municipalManager(town);
  const rows = [letting(number, '01.09.2024', { cvr: old })];
  const file = { ...townHall(town), kind: 'OPENINGS', bytes: aFile(rows) } as const;
  const read = await givenRead(hall, file);
  expect((await shown(hall, read, 'MADE'))?.rows[0]?.taken).toEqual([
    { column: 'cvr', by: 'THEN', is: next },
  ]);
  await rename('2025-06-01', other, old);
  const later = await givenRead(hall, file);
  const seen = await shown(hall, later, 'REFUSED');
  expect(seen?.rows[0]?.faults).toMatchObject([{ column: 'cvr', fault: 'which-organisation' }]);
  expect(seen?.asked).toMatchObject([{ column: 'cvr', text: old }]);
  await nameKnown(hall, { importId: later, line: 2, column: 'cvr', id: town.organisationId });
  expect((await shown(hall, later, 'MADE'))?.counts).toMatchObject({ MADE: 1, REFUSED: 0 });
});

test('an area that the file calls as it was called is suggested first, and not made again', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const [area] = await rowsOf<{ id: string }>('SELECT area_id AS id FROM department WHERE id = $1', [
    department,
  ]);
  await saidOn('2024-07-01', 'UPDATE area SET name = $2 WHERE id = $1', [area?.id, 'Gamle Nordby']);
  await saidOn('2025-01-01', 'UPDATE area SET name = $2 WHERE id = $1', [area?.id, 'Havnefronten']);
  const hall = await municipalManager(town);
  const rows = [{ department: '990', name: 'Ny afdeling', area: 'Gamle Nordby' }];
  const read = await givenRead(hall, { ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
  const seen = await shown(hall, read, 'REFUSED');
  expect(seen?.rows[0]?.faults).toMatchObject([{ column: 'area', fault: 'new-area' }]);
  expect(seen?.places?.areaNames.get(area?.id ?? '')?.map(({ name }) => name)).toContain('Gamle Nordby');
});

test('another organisation’s past says nothing of one’s own', async () => {
  const { town, first } = await givenRenamed();
  const stranger = await givenTown();
  const manager = await organisationManager(stranger);
  const read = await readOpenings(manager, stranger, [letting('Nyparken', '01.03.2025')]);
  const seen = await shown(manager, read, 'REFUSED');
  expect(seen?.rows[0]?.faults).toEqual([{ column: 'department', fault: 'unknown-department' }]);
  expect(seen?.places?.departmentNames).toEqual([]);
  expect(await nameDepartment(manager, { importId: read, line: 2, departmentId: first })).toMatchObject({
    ok: false,
  });
  expect(
    await rowsOf('SELECT 1 FROM import_alias WHERE organisation_id = ANY ($1)', [
      [town.organisationId, stranger.organisationId],
    ]),
  ).toEqual([]);
});
