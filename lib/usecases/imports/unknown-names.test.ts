import { expect, test } from 'vitest';
import { givenOrganisation, givenPerson, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import {
  aFile,
  broughtIn,
  type Cells,
  confirmed,
  givenRead,
  municipalManager,
  officeOf,
  organisationManager,
  townHall,
} from '@/lib/testing/imports/file-imports';
import { nameKnown, namesAreNew } from './name-known';
import { previewFileImport } from './preview-import';

const areasOf = ({ municipalityId }: Town) =>
  rowsOf<{ id: string; name: string }>('SELECT id, name FROM area WHERE municipality_id = $1 ORDER BY name', [
    municipalityId,
  ]);

const areaOf = async (town: Town, number: string) =>
  (
    await rowsOf<{ name: string }>(
      `SELECT a.name FROM department d JOIN area a ON a.id = d.area_id WHERE d.organisation_id = $1 AND d.number = $2`,
      [town.organisationId, number],
    )
  )[0]?.name;

const row = (department: string, area: string, cells: Cells = {}): Cells => ({
  ...{ department, name: `Parken ${department}`, area },
  ...cells,
});

const departments = (town: Town, rows: readonly Cells[]) =>
  ({ ...townHall(town), kind: 'DEPARTMENTS', bytes: aFile(rows) }) as const;

test('a misspelt area makes none: it is asked about once, and what it means is remembered', async () => {
  const town = await givenTown();
  const manager = await municipalManager(town);
  // Where there is no area yet, all are new; two spellings are one.
  await broughtIn(manager, departments(town, [row('1', 'Storgården'), row('2', 'Storgaarden')]));
  const [area] = await areasOf(town);
  expect(await areasOf(town)).toHaveLength(1);
  const importId = await givenRead(
    manager,
    departments(town, [row('3', 'Storgårdn'), row('4', 'Storgårdn'), row('5', 'Lunden')]),
  );
  const seen = await previewFileImport(manager, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 0, REFUSED: 3 });
  expect(seen?.asked).toEqual([
    { column: 'area', text: 'Storgårdn', line: 2, rows: 2, canBeNew: true },
    { column: 'area', text: 'Lunden', line: 4, rows: 1, canBeNew: true },
  ]);
  const is = { importId, line: 2, column: 'area', id: area?.id ?? '' } as const;
  expect(await nameKnown(manager, is)).toMatchObject({ ok: true, value: { rows: 2 } });
  expect(await namesAreNew(manager, { importId, line: 4 })).toMatchObject({ ok: true, value: { rows: 1 } });
  await confirmed(manager, importId);
  expect((await areasOf(town)).map(({ name }) => name)).toEqual(['Lunden', 'Storgården']);
  expect([await areaOf(town, '4'), await areaOf(town, '5')]).toEqual(['Storgården', 'Lunden']);
  // The next file calls it the same, and nobody is asked.
  const next = await broughtIn(manager, departments(town, [row('6', 'STORGÅRDN')]));
  expect(next.counts).toMatchObject({ made: 1, refused: 0 });
  expect(await areasOf(town)).toHaveLength(2);
  // That a name is new is said of one file only.
  const other = await givenRead(manager, departments(town, [row('7', 'Engen')]));
  expect(await namesAreNew(manager, { importId: other, line: null })).toMatchObject({ ok: true });
  const third = await givenRead(manager, departments(town, [row('8', 'Engen')]));
  expect((await previewFileImport(manager, third, { from: 0 }))?.counts).toMatchObject({ REFUSED: 1 });
});

test('an organisation’s file names a known area, and makes none; what it is told is its own', async () => {
  const town = await givenTown();
  const hall = await municipalManager(town);
  await broughtIn(hall, departments(town, [row('1', 'Nordbyen')]));
  const [area] = await areasOf(town);
  const manager = await organisationManager(town);
  const own = { ...officeOf(town), kind: 'DEPARTMENTS', bytes: aFile([row('2', 'Nord')]) } as const;
  const importId = await givenRead(manager, own);
  expect((await previewFileImport(manager, importId, { from: 0 }))?.asked).toEqual([
    { column: 'area', text: 'Nord', line: 2, rows: 1, canBeNew: false },
  ]);
  expect(await namesAreNew(manager, { importId, line: null })).toMatchObject({ ok: false });
  const strange = await givenTown();
  await broughtIn(await municipalManager(strange), departments(strange, [row('1', 'Andetsteds')]));
  const [theirs] = await areasOf(strange);
  const is = { importId, line: 2, column: 'area' } as const;
  expect(await nameKnown(manager, { ...is, id: theirs?.id ?? '' })).toMatchObject({ ok: false });
  expect(await nameKnown(hall, { ...is, id: area?.id ?? '' })).toMatchObject({ ok: false });
  expect(await nameKnown(manager, { ...is, id: area?.id ?? '' })).toMatchObject({ ok: true });
  await confirmed(manager, importId);
  expect(await areaOf(town, '2')).toBe('Nordbyen');
  const halls = await givenRead(hall, departments(town, [row('3', 'Nord')]));
  expect((await previewFileImport(hall, halls, { from: 0 }))?.counts).toMatchObject({ REFUSED: 1 });
});

test('an organisation is named once by what others call it; one that is nearly known is asked about before it is made', async () => {
  const town = await givenTown();
  const second = await givenOrganisation([town.municipalityId]);
  await rowsOf('UPDATE organisation SET name = $2, cvr = NULL WHERE id = $1', [
    second,
    `Boligforeningen Kronen ${second}`,
  ]);
  const written = `Kronens Boligforening ${second}`;
  const hall = await municipalManager(town);
  const file = departments(town, [row('1', '', { cvr: written })]);
  const importId = await givenRead(hall, file);
  expect((await previewFileImport(hall, importId, { from: 0 }))?.asked).toEqual([
    { column: 'cvr', text: written, line: 2, rows: 1, canBeNew: false },
  ]);
  const is = { importId, line: 2, column: 'cvr' } as const;
  expect(await nameKnown(hall, { ...is, id: (await givenTown()).organisationId })).toMatchObject({
    ok: false,
  });
  expect(await nameKnown(hall, { ...is, id: second })).toMatchObject({ ok: true });
  await confirmed(hall, importId);
  expect(await rowsOf('SELECT number FROM department WHERE organisation_id = $1', [second])).toEqual([
    { number: '1' },
  ]);
  const admin = await givenPerson('SYSTEM_ADMIN', {
    ...{ municipalities: [town.municipalityId], reach: [town.municipalityId] },
  });
  const organisations = (name: string) =>
    ({ ...townHall(town), kind: 'ORGANISATIONS', bytes: aFile([{ name, cvr: '' }]) }) as const;
  // Said already: it is not made, and not renamed.
  expect((await broughtIn(admin, organisations(written))).counts).toMatchObject({ made: 0, unchanged: 1 });
  const near = await givenRead(admin, organisations(`Boligforeningen Kronan ${second}`));
  expect((await previewFileImport(admin, near, { from: 0 }))?.rows[0]?.faults).toMatchObject([
    { column: 'name', fault: 'like-organisation', of: `Boligforeningen Kronen ${second}` },
  ]);
  expect(await namesAreNew(admin, { importId: near, line: null })).toMatchObject({ ok: true });
  await confirmed(admin, near);
  expect(
    await rowsOf('SELECT 1 FROM organisation WHERE name = $1', [`Boligforeningen Kronan ${second}`]),
  ).toHaveLength(1);
});
