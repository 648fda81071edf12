import { expect, test } from 'vitest';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import { getFirstUse } from '@/lib/data/people/first-use';
import { reasonOfOpening } from '@/lib/domain/imports/opening-of';
import { givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { expectSoundBooks, reportedInTurn } from '@/lib/testing/environment/reporting';
import {
  aFile,
  broughtIn,
  type Cells,
  givenRead,
  municipalManager,
  officeOf,
  organisationManager,
  townHall,
} from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { confirmFileImport } from './confirm-import';
import { previewFileImport } from './preview-import';

const counterOf = async (departmentId: string) =>
  (
    await rowsOf(
      `SELECT opening_n || '/' || opening_d AS opening, credit_n || '/' || credit_d AS credit, opening_reason AS reason
       FROM counter WHERE department_id = $1 AND name = 'FAMILY'`,
      [departmentId],
    )
  )[0];

const letting = (department: string, reportedOn: string, letAs: string, cells: Cells = {}): Cells => ({
  ...{ department, dwellingType: 'familiebolig', reportedOn, letAs },
  ...cells,
});

const bring = async (town: Town, rows: readonly Cells[]) => {
  const manager = await organisationManager(town);
  return broughtIn(manager, { ...officeOf(town), kind: 'OPENINGS', bytes: aFile(rows) });
};

test('a history of lettings becomes what the counter begins with, exact and explained, and the next turn follows from it', async () => {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const number = await numberOf(departmentId);
  const rows = [
    // Before the agreement: does not count.
    letting(number, '01.03.2024', 'kommunal'),
    // Five thirds earned, one turn spent: two thirds are left.
    letting(number, '01.08.2024', 'almindelig'),
    letting(number, '01.09.2024', 'oprykning'),
    letting(number, '01.10.2024', 'kommunal'),
    letting(number, '01.11.2024', 'almindelig'),
    letting(number, '01.12.2024', 'fleksibel'),
    letting(number, '02.12.2024', 'bytte'),
  ];
  expect((await bring(town, rows)).counts).toEqual({ made: 5, changed: 0, unchanged: 2, refused: 0 });
  expect(await counterOf(departmentId)).toEqual({
    ...{ opening: '2/3', credit: '2/3' },
    reason: 'Efter 5 udlejninger 01.08.2024-01.12.2024: optjent 5/3, brugt 1, begynder med 2/3',
  });
  expect((await bring(town, rows)).counts).toMatchObject({ made: 0, unchanged: 7 });
  expect(await getFirstUse(await organisationManager(town))).toMatchObject({ openings: 1, vacancies: 0 });
  const [first] = await reportedInTurn(town.officer, departmentId, 1);
  expect(first?.route).toBe('MUNICIPAL');
  await expectSoundBooks();
});

test('what a counter would begin with is shown before it is confirmed, and is what it begins with', async () => {
  const town = await givenTown();
  const [fresh, used] = [await givenDepartment(town), await givenDepartment(town)];
  await reportedInTurn(town.officer, used, 1);
  const rows = [
    letting(await numberOf(fresh), '01.08.2024', 'almindelig'),
    letting(await numberOf(fresh), '01.09.2024', 'kommunal'),
    letting(await numberOf(fresh), '01.09.2024', 'almindelig'),
    letting(await numberOf(used), '01.09.2024', 'almindelig'),
  ];
  const manager = await organisationManager(town);
  const file = { ...officeOf(town), kind: 'OPENINGS', bytes: aFile(rows) } as const;
  const seen = await previewFileImport(manager, await givenRead(manager, file), { from: 0 });
  const told = seen?.openings.find(({ department }) => department.id === fresh);
  expect(told).toMatchObject({
    opening: { lettings: 3, used: 1, opening: { n: 0n, d: 1n }, from: '2024-08-01', through: '2024-09-01' },
    fate: 'SET',
  });
  expect(seen?.openings.find(({ department }) => department.id === used)?.fate).toBe('IN_USE');
  expect(await counterOf(fresh)).toBeUndefined();
  await bring(town, rows.slice(0, 3));
  const reason = told && reasonOfOpening(told.opening);
  expect(await counterOf(fresh)).toEqual({ opening: '0/1', credit: '0/1', reason });
  // Said where the counter is looked at.
  const page = await findDepartmentFile(manager, fresh);
  expect(page?.counters.map(({ openingReason }) => openingReason)).toContain(reason);
});

test('a home given back for the municipality’s own reasons has spent its turn; for the organisation’s fault it has not', async () => {
  const town = await givenTown();
  const [ours, theirs] = [await givenDepartment(town), await givenDepartment(town)];
  const back = async (id: string, returned: string) =>
    letting(await numberOf(id), '01.10.2024', 'almindelig', { returned });
  await bring(town, [await back(ours, 'for dyr'), await back(theirs, 'forkerte oplysninger')]);
  expect(await counterOf(ours)).toMatchObject({ opening: '-2/3' });
  expect(await counterOf(theirs)).toMatchObject({ opening: '1/3' });
});

test('a counter in use does not begin anew, and a history with a wrong row is not taken in part', async () => {
  const town = await givenTown();
  const departmentId = await givenDepartment(town);
  const number = await numberOf(departmentId);
  await reportedInTurn(town.officer, departmentId, 1);
  const used = await bring(town, [letting(number, '01.10.2024', 'almindelig')]);
  const manager = await organisationManager(town);
  expect((await previewFileImport(manager, used.id, { from: 0 }))?.rows[0]?.faults).toEqual([
    { column: 'department', fault: 'counter-in-use' },
  ]);
  expect(await counterOf(departmentId)).toMatchObject({ opening: '0/1' });
  const bytes = aFile([letting(number, '01.10.2024', 'almindelig'), letting(number, '01.10.2024', 'solgt')]);
  const importId = await givenRead(manager, { ...officeOf(town), kind: 'OPENINGS', bytes });
  expect(await confirmFileImport(manager, { importId, stamp: '1' })).toEqual({
    ...{ ok: false, error: { code: 'all-rows-first' } },
  });
});

const placement = (department: string, cells: Cells = {}): Cells => ({
  ...{
    department,
    tier: 'gul',
    validFrom: '01.01.2025',
    decidedOn: '15.11.2024',
    forum: 'Embedsmandsgruppen',
  },
  ...{ figure: '31,5', reason: 'Indlæst ved ibrugtagning' },
  ...cells,
});

test('placements that were decided before are entered as late ones, once', async () => {
  const town = await givenTown();
  const departmentId = await givenDepartment(town, { tier: null });
  const number = await numberOf(departmentId);
  const manager = await municipalManager(town);
  const rows = [
    placement(number),
    placement(number, { validFrom: '01.01.2027' }),
    placement(number, { tier: 'lilla', validFrom: '01.02.2025' }),
    // The day is what keeps it back, whatever the level is called.
    placement(number, { tier: 'lilla', validFrom: '01.02.2027' }),
  ];
  const file = { ...townHall(town), kind: 'PLACEMENTS', bytes: aFile(rows) } as const;
  const done = await broughtIn(manager, file);
  const seen = await previewFileImport(manager, done.id, { show: 'REFUSED', from: 0 });
  expect(seen?.counts).toMatchObject({ ENTERED: 1, REFUSED: 3 });
  expect(seen?.rows.map(({ faults }) => faults)).toEqual([
    [{ column: 'validFrom', fault: 'for-a-round' }],
    [{ column: 'tier', fault: 'unknown-tier', of: 'grøn, gul, rød, uden farve' }],
    [{ column: 'validFrom', fault: 'for-a-round' }],
  ]);
  const again = await broughtIn(manager, file);
  expect((await previewFileImport(manager, again.id, { from: 0 }))?.counts).toMatchObject({ UNCHANGED: 1 });
  const stored = await rowsOf(
    'SELECT tier, figure::float AS figure FROM placement WHERE department_id = $1',
    [departmentId],
  );
  expect(stored).toEqual([{ tier: 'YELLOW', figure: 31.5 }]);
});
