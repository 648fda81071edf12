import { expect, test } from 'vitest';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import {
  aFile,
  aVacancyRow,
  broughtIn,
  type Cells,
  confirmed,
  givenRead,
  municipalManager,
  officeOf,
  organisationManager,
  townHall,
} from '@/lib/testing/imports/file-imports';
import { enterDepartment } from '../stock/enter-department';
import { nameDepartment } from './fix-cells';
import { previewFileImport } from './preview-import';

const aDepartment = (town: Town, number: string, lbf: string | null) => ({
  ...{ organisationId: town.organisationId, municipalityId: town.municipalityId, areaId: null, number, lbf },
  ...{ name: `Parken ${number}`, familyDwellings: 10, youthDwellings: 0, elderlyDwellings: 0 },
});

/** Department 14 of the fund's number 007, and department 15 of its number 14. */
async function givenNumbered() {
  const town = await givenTown();
  const manager = await organisationManager(town);
  const made: DepartmentId[] = [];
  for (const [number, lbf] of [
    ['14', '007'],
    ['15', '14'],
  ] as const) {
    const answer = await enterDepartment(manager, aDepartment(town, number, lbf));
    if (!answer.ok) throw new Error(answer.error.code);
    made.push(answer.value.departmentId);
  }
  const [first = asId<DepartmentId>(''), second = asId<DepartmentId>('')] = made;
  return { town, manager, first, second };
}

const HOME: Cells = {
  ...{ unit: '1', dwellingType: 'familiebolig', street: 'Eksempelvej', houseNumber: '1', postcode: '4300' },
  ...{ city: 'Holbæk', rooms: '3', size: '78,5', rent: '5.940' },
};
const PLACEMENT: Cells = {
  ...{ tier: 'gul', validFrom: '01.01.2025', decidedOn: '15.11.2024', forum: 'Embedsmandsgruppen' },
  reason: 'Indlæst ved ibrugtagning',
};
const LETTING: Cells = { dwellingType: 'familiebolig', reportedOn: '01.10.2024', letAs: 'almindelig' };
const KINDS: readonly (readonly [Exclude<ImportKind, 'USERS'>, Cells])[] = [
  ...([['DWELLINGS', HOME] as const, ['OPENINGS', LETTING] as const] as const),
  ...([['PLACEMENTS', PLACEMENT] as const, ['VACANCIES', aVacancyRow(1)] as const] as const),
];

test.each(KINDS)('a department is found by its number at the fund in a file of %s', async (kind, cells) => {
  const { town, manager, first } = await givenNumbered();
  const who = kind === 'PLACEMENTS' ? await municipalManager(town) : town.officer;
  const scope = kind === 'DWELLINGS' || kind === 'OPENINGS' ? manager : who;
  const office = kind === 'PLACEMENTS' ? townHall(town) : officeOf(town);
  const bytes = aFile([{ ...cells, department: 'Afd. 7' }]);
  const read = await givenRead(scope, { ...office, kind, bytes });
  const seen = await previewFileImport(scope, read, { show: 'MADE', from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 1, REFUSED: 0 });
  expect(seen?.rows[0]?.taken).toEqual([{ column: 'department', by: 'LBF', is: '14 Parken 14' }]);
  expect(
    await rowsOf(`SELECT said ->> 'departmentId' AS id FROM import_row WHERE import_id = $1`, [read]),
  ).toEqual([{ id: first }]);
});

test('a number that is one’s own and another’s at the fund is asked about, and answered for the file alone', async () => {
  const { town, manager, second } = await givenNumbered();
  const rows = [
    { ...HOME, department: '14' },
    { ...HOME, department: '14', unit: '2' },
    { ...HOME, department: '15', unit: '3' },
  ];
  const file = { ...officeOf(town), kind: 'DWELLINGS', bytes: aFile(rows) } as const;
  const read = await givenRead(manager, file);
  const seen = await previewFileImport(manager, read, { show: 'REFUSED', from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 1, REFUSED: 2 });
  expect(seen?.rows[0]?.faults).toEqual([
    { column: 'department', fault: 'number-at-fund', of: '15 Parken 15' },
  ]);
  const answer = await nameDepartment(manager, { importId: read, line: 2, departmentId: second });
  expect(answer).toMatchObject({ ok: true, value: { rows: 2 } });
  const after = await previewFileImport(manager, read, { show: 'MADE', from: 0 });
  expect(after?.rows.map(({ cells }) => cells.department)).toEqual(['15 Parken 15', '15 Parken 15', '15']);
  // The next file may be of the other numbering.
  const next = await givenRead(manager, file);
  expect((await previewFileImport(manager, next, { from: 0 }))?.counts).toMatchObject({ REFUSED: 2 });
});

test('the fund’s number is one department’s, by hand and from a file, and stands on its page', async () => {
  const { town, manager, first } = await givenNumbered();
  expect((await findDepartmentFile(manager, first))?.department.lbf).toBe('007');
  expect(await enterDepartment(manager, aDepartment(town, '16', '7'))).toEqual({
    ...{ ok: false, error: { code: 'lbf-taken' } },
  });
  const rows = [
    { department: '17', name: 'Haven', lbf: '0007' },
    { department: '14', name: 'Parken 14', lbf: '7' },
    { department: '15', name: 'Parken 15', lbf: '21' },
  ];
  const done = await broughtIn(manager, { ...officeOf(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
  const seen = await previewFileImport(manager, done.id, { show: 'REFUSED', from: 0 });
  expect(seen?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [2, [{ column: 'lbf', fault: 'lbf-taken', of: '14 Parken 14' }]],
  ]);
  const stored = await rowsOf('SELECT number, lbf_number AS lbf FROM department WHERE organisation_id = $1', [
    town.organisationId,
  ]);
  expect(stored).toEqual(
    expect.arrayContaining([
      { number: '14', lbf: '7' },
      { number: '15', lbf: '21' },
    ]),
  );
  expect(stored).toHaveLength(2);
  const alike = [
    { department: '20', name: 'Engen', lbf: '88' },
    { department: '22', name: 'Marken', lbf: '088' },
  ];
  const both = await givenRead(manager, { ...officeOf(town), kind: 'DEPARTMENTS', bytes: aFile(alike) });
  await confirmed(manager, both);
  const left = await previewFileImport(manager, both, { show: 'REFUSED', from: 0 });
  expect(left?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [3, [{ column: 'lbf', fault: 'lbf-taken', of: '20 Engen' }]],
  ]);
  expect(
    await rowsOf(`SELECT number FROM department WHERE organisation_id = $1 AND lbf_number IN ('88', '088')`, [
      town.organisationId,
    ]),
  ).toEqual([{ number: '20' }]);
  // One that has been merged leaves its number to another.
  await rowsOf(`UPDATE department SET closed_from = '2025-10-01' WHERE id = $1 RETURNING id`, [first]);
  expect(await enterDepartment(manager, aDepartment(town, '18', '7'))).toMatchObject({ ok: true });
});
