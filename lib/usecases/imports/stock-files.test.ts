import { expect, test } from 'vitest';
import { putOrganisation } from '@/lib/data/imports/import-stock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import {
  givenDepartment,
  givenOrganisation,
  givenPerson,
  givenTown,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import {
  aFile,
  broughtIn,
  type Cells,
  confirmed,
  givenRead,
  importOnRecord,
  municipalManager,
  officeOf,
  organisationManager,
  townHall,
} from '@/lib/testing/imports/file-imports';
import { beginImport } from './begin-import';
import { confirmFileImport } from './confirm-import';
import { discardFileImport } from './discard-import';
import { fixCells, nameDepartment } from './fix-cells';
import { previewFileImport } from './preview-import';

const departmentsOf = (town: Town) =>
  rowsOf(
    `SELECT d.number, d.name, d.family_dwellings AS homes, a.name AS area FROM department d LEFT JOIN area a ON a.id = d.area_id
     WHERE d.organisation_id = $1 ORDER BY length(d.number), d.number`,
    [town.organisationId],
  );

const aDepartment = (department: string, cells: Cells = {}): Cells => ({
  ...{ department, name: `Parken ${department}`, area: 'Nordbyen', familyDwellings: '120' },
  ...cells,
});

test('departments and their areas are made from the municipality’s file, changed by the next, and left by the same again', async () => {
  const town = await givenTown();
  const manager = await municipalManager(town);
  const bring = (rows: readonly Cells[]) =>
    broughtIn(manager, { ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
  expect((await bring([aDepartment('1'), aDepartment('2')])).counts).toMatchObject({ made: 2 });
  expect(await departmentsOf(town)).toEqual([
    { number: '1', name: 'Parken 1', homes: 120, area: 'Nordbyen' },
    { number: '2', name: 'Parken 2', homes: 120, area: 'Nordbyen' },
  ]);
  const changed = [
    aDepartment('Afd. 01', { name: 'Parken 1' }),
    aDepartment('2', { name: 'Parken to', familyDwellings: '1.121' }),
  ];
  const importId = await givenRead(manager, {
    ...townHall(town),
    kind: 'DEPARTMENTS',
    bytes: aFile(changed),
  });
  const seen = await previewFileImport(manager, importId, { show: 'CHANGED', from: 0 });
  expect(seen?.counts).toMatchObject({ CHANGED: 1, UNCHANGED: 1 });
  expect(seen?.rows[0]?.changes).toEqual([
    { column: 'name', before: 'Parken 2', after: 'Parken to' },
    { column: 'familyDwellings', before: '120', after: '1121' },
  ]);
  await confirmed(manager, importId);
  expect((await importOnRecord(manager, importId)).counts).toEqual({
    ...{ made: 0, changed: 1, unchanged: 1, refused: 0 },
  });
  expect((await bring(changed)).counts).toEqual({ made: 0, changed: 0, unchanged: 2, refused: 0 });
});

test('an organisation’s file makes no area, and no department of another’s', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  const manager = await organisationManager(town);
  const file = { kind: 'DEPARTMENTS', bytes: aFile([aDepartment('1')]) } as const;
  const read = await broughtIn(manager, { ...officeOf(town), ...file });
  const seen = await previewFileImport(manager, read.id, { from: 0 });
  expect(seen?.rows[0]?.faults).toEqual([{ column: 'area', fault: 'unknown-area' }]);
  for (const office of [
    officeOf(other),
    townHall(town),
    { ...officeOf(town), municipalityId: other.municipalityId },
  ])
    expect(await beginImport(manager, { ...office, ...file, fileName: 'x', bytes: [file.bytes] })).toEqual({
      ...{ ok: false, error: { code: 'not-found' } },
    });
  // The municipality does not see the organisation's file, nor another organisation.
  const stranger = await organisationManager(other);
  for (const who of [await municipalManager(town), stranger]) {
    expect(await previewFileImport(who, read.id, { from: 0 })).toBeNull();
    expect(await confirmFileImport(who, { importId: read.id, stamp: '1' })).toMatchObject({ ok: false });
    expect(await discardFileImport(who, { importId: read.id })).toMatchObject({ ok: false });
  }
  const theirs = aFile([aDepartment('7', { area: '', cvr: await nameOf(other) })]);
  const foreign = await broughtIn(manager, { ...officeOf(town), kind: 'DEPARTMENTS', bytes: theirs });
  expect((await previewFileImport(manager, foreign.id, { from: 0 }))?.rows[0]?.faults).toEqual([
    { column: 'cvr', fault: 'not-own' },
  ]);
  expect(await departmentsOf(town)).toEqual([]);
});

const nameOf = async ({ organisationId }: Town): Promise<string> =>
  (await rowsOf<{ name: string }>('SELECT name FROM organisation WHERE id = $1', [organisationId]))[0]
    ?.name ?? '';

test('only a municipality’s system administrator makes organisations, and the same number is one', async () => {
  const town = await givenTown();
  const cvr = String(10_000_000 + (Date.now() % 89_999_999));
  const bytes = aFile([
    { name: 'Nyt Boligselskab', cvr: `${cvr.slice(0, 2)} ${cvr.slice(2)}`, agent: 'Administrationen' },
  ]);
  const file = { ...townHall(town), kind: 'ORGANISATIONS', bytes } as const;
  const manager = await municipalManager(town);
  expect(await beginImport(manager, { ...file, fileName: 'x', bytes: [bytes] })).toMatchObject({ ok: false });
  const admin = await givenPerson('SYSTEM_ADMIN', {
    ...{ municipalities: [town.municipalityId], reach: [town.municipalityId] },
  });
  expect((await broughtIn(admin, file)).counts).toMatchObject({ made: 1 });
  expect((await broughtIn(admin, file)).counts).toMatchObject({ made: 0, unchanged: 1 });
  // Another town knows its number, as everybody does: it neither joins it nor changes what it is called.
  const next = await givenTown();
  const theirs = await givenPerson('SYSTEM_ADMIN', {
    ...{ municipalities: [next.municipalityId], reach: [next.municipalityId] },
  });
  const importId = await givenRead(theirs, { ...file, ...townHall(next) });
  expect((await previewFileImport(theirs, importId, { from: 0 }))?.rows[0]?.faults).toEqual([
    { column: 'cvr', fault: 'shared-organisation' },
  ]);
  const other = { cvr, name: 'Andet', agent: null };
  expect(await bringIn(theirs, next, { ...other, id: newId() })).toBe(false);
  // One that it has, under the number of one that it has not.
  expect(await bringIn(theirs, next, { ...other, id: next.organisationId })).toBe(false);
  // One that is nowhere yet.
  const alone = await givenOrganisation([]);
  expect(await bringIn(theirs, next, { ...other, id: alone, cvr: null })).toBe(false);
  const stored = await rowsOf(
    `SELECT o.name, o.managing_agent AS agent, array_agg(om.municipality_id) AS towns FROM organisation o
     JOIN organisation_municipality om ON om.organisation_id = o.id WHERE o.cvr = $1 GROUP BY o.id`,
    [cvr],
  );
  expect(stored).toEqual([
    { name: 'Nyt Boligselskab', agent: 'Administrationen', towns: [town.municipalityId] },
  ]);
});

const bringIn = (scope: UserScope, { municipalityId }: Town, row: Parameters<typeof putOrganisation>[3]) =>
  inHotTransaction(scope, (tx) => putOrganisation(tx, scope, municipalityId, row));

const aHomeRow = (unit: string, cells: Cells = {}): Cells => ({
  ...{
    department: 'Storgaarden',
    unit,
    dwellingType: 'familiebolig',
    street: 'Eksempelvej',
    houseNumber: '1',
  },
  ...{ postcode: '4300', city: 'Holbæk', rooms: '3', size: '78,5', rent: '5.940' },
  ...cells,
});

test('homes go into the stock; a department that the file calls otherwise is named once, and remembered', async () => {
  const town = await givenTown();
  const manager = await organisationManager(town);
  const departmentId = await givenDepartment(town);
  const file = (rows: readonly Cells[]) =>
    ({ ...officeOf(town), kind: 'DWELLINGS', bytes: aFile(rows) }) as const;
  const importId = await givenRead(manager, file([aHomeRow('1'), aHomeRow('2')]));
  expect((await previewFileImport(manager, importId, { from: 0 }))?.counts).toMatchObject({ REFUSED: 2 });
  expect(await nameDepartment(manager, { importId, line: 2, departmentId })).toMatchObject({
    ...{ ok: true, value: { rows: 2 } },
  });
  await confirmed(manager, importId);
  const next = [aHomeRow('1', { rent: '6.000' }), aHomeRow('2'), aHomeRow('3', { city: '' })];
  const second = await broughtIn(manager, file(next));
  expect(second.counts).toEqual({ made: 1, changed: 1, unchanged: 1, refused: 0 });
  const homes = await rowsOf(
    'SELECT unit_number AS unit, rent_ore AS rent, city FROM dwelling WHERE department_id = $1 ORDER BY 1',
    [departmentId],
  );
  expect(homes).toEqual([
    { unit: '1', rent: 600_000, city: 'Holbæk' },
    { unit: '2', rent: 594_000, city: 'Holbæk' },
    { unit: '3', rent: 594_000, city: 'Holbæk' },
  ]);
});

test('what somebody changes between the look and the confirmation is looked at again', async () => {
  const town = await givenTown();
  const manager = await municipalManager(town);
  const file = (name: string) =>
    ({ ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile([aDepartment('1', { name })]) }) as const;
  await broughtIn(manager, file('Parken'));
  const looked = await givenRead(manager, file('Haven'));
  await broughtIn(manager, file('Lunden'));
  await confirmed(manager, looked);
  expect((await importOnRecord(manager, looked)).state).toBe('PREVIEW');
  expect((await previewFileImport(manager, looked, { from: 0 }))?.rows[0]?.faults).toEqual([
    { column: 'name', fault: 'changed-meanwhile' },
  ]);
  expect(await departmentsOf(town)).toMatchObject([{ name: 'Lunden' }]);
  await fixCells(manager, {
    ...{ importId: looked, line: 2, cells: [{ column: 'name', text: 'Haven', alike: false }] },
  });
  await confirmed(manager, looked);
  expect(await departmentsOf(town)).toMatchObject([{ name: 'Haven' }]);
});
