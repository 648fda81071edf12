import { expect, test } from 'vitest';
import { givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { expectSoundBooks } from '@/lib/testing/environment/reporting';
import {
  aFile,
  aVacancyRow,
  broughtIn,
  type Cells,
  confirmed,
  givenRead,
  importOnRecord,
  officeOf,
} from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { fixCells } from './fix-cells';
import { previewFileImport } from './preview-import';

async function aTown() {
  const town = await givenTown();
  return { town, department: await numberOf(await givenDepartment(town)) };
}

const vacanciesOf = (town: Town) =>
  rowsOf<{ externalId: string; route: string; number: number }>(
    'SELECT external_id AS "externalId", route, number FROM vacancy WHERE organisation_id = $1 ORDER BY number',
    [town.organisationId],
  );

const bring = (town: Town, rows: readonly Cells[]) =>
  broughtIn(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) });

test('homes of a file are decided in the order of their days, never of the file, and the same file again makes nothing', async () => {
  const { town, department } = await aTown();
  const late = { remark: 'Sendt samlet', department };
  const rows = [
    aVacancyRow(1, { department }),
    aVacancyRow(2, { ...late, reportedOn: '02.10.2025' }),
    aVacancyRow(4, { ...late, reportedOn: '01.10.2025', availableOn: '01.12.2025' }),
    aVacancyRow(3, { ...late, reportedOn: '01.10.2025' }),
  ];
  expect(await bring(town, rows)).toMatchObject({
    state: 'CONFIRMED',
    counts: { made: 4, changed: 0, unchanged: 0, refused: 0 },
  });
  expect(await vacanciesOf(town)).toEqual([
    { externalId: 'UB-4', route: 'ORGANISATION', number: 1 },
    { externalId: 'UB-3', route: 'ORGANISATION', number: 2 },
    { externalId: 'UB-2', route: 'MUNICIPAL', number: 3 },
    { externalId: 'UB-1', route: 'ORGANISATION', number: 4 },
  ]);
  expect((await bring(town, rows)).counts).toEqual({ made: 0, changed: 0, unchanged: 4, refused: 0 });
  expect(await vacanciesOf(town)).toHaveLength(4);
  await expectSoundBooks();
});

test('a row that is wrong keeps no other out, is put right where it stands, and then only it is entered', async () => {
  const { town, department } = await aTown();
  const bytes = aFile([
    aVacancyRow(1, { department }),
    aVacancyRow(2, { department, rent: 'femtusind', reportedOn: '06.13.2025' }),
    aVacancyRow(3, { department, reportedOn: '03.10.2025' }),
  ]);
  const importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 1, REFUSED: 2 });
  expect(seen?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [
      3,
      [
        { column: 'rent', fault: 'not-amount' },
        { column: 'reportedOn', fault: 'not-day' },
      ],
    ],
    [4, [{ column: 'remark', fault: 'reason-needed', choices: ['BACKDATED'] }]],
  ]);
  await confirmed(town.officer, importId);
  expect((await importOnRecord(town.officer, importId)).state).toBe('PREVIEW');
  const fix = (line: number, column: 'rent' | 'reportedOn' | 'remark', text: string) =>
    fixCells(town.officer, { importId, line, cells: [{ column, text, alike: false }] });
  await fix(3, 'rent', '5.100');
  await fix(3, 'reportedOn', '06.10.2025');
  await fix(4, 'remark', 'Glemt i fredags');
  await confirmed(town.officer, importId);
  expect(await importOnRecord(town.officer, importId)).toMatchObject({
    state: 'CONFIRMED',
    counts: { made: 3, refused: 0 },
  });
  expect((await vacanciesOf(town)).map(({ externalId }) => externalId)).toEqual(['UB-1', 'UB-3', 'UB-2']);
});

test('a home that was reported before is refused before anybody confirms, and the others are taken in', async () => {
  const { town, department } = await aTown();
  await bring(town, [aVacancyRow(1, { department, noticeOn: '30.09.2025' })]);
  // Reported anew within a year: asks for a reason that the row does not give.
  const again = await bring(town, [
    aVacancyRow(2, { department, unit: '014-1', houseNumber: '1' }),
    aVacancyRow(3, { department }),
  ]);
  expect(again.state).toBe('PREVIEW');
  const seen = await previewFileImport(town.officer, again.id, { from: 0 });
  expect(seen?.counts).toMatchObject({ ENTERED: 1, REFUSED: 1 });
  expect(seen?.rows[0]?.faults).toEqual([
    { column: 'remark', fault: 'reason-needed', choices: ['NEW_REPORT'] },
  ]);
});

test('two rows of one home: the same twice is once, and two that differ are both asked about', async () => {
  const { town, department } = await aTown();
  const bytes = aFile([
    ...[aVacancyRow(1, { department }), aVacancyRow(1, { department })],
    ...[aVacancyRow(2, { department }), aVacancyRow(2, { department, rent: '6.000' })],
  ]);
  const importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 1, UNCHANGED: 1, REFUSED: 2 });
  expect(seen?.rows.map(({ faults }) => faults)).toEqual([
    [{ column: 'externalId', fault: 'twice-in-file', of: '5' }],
    [{ column: 'externalId', fault: 'twice-in-file', of: '4' }],
  ]);
  await fixCells(town.officer, {
    ...{ importId, line: 5, cells: [{ column: 'externalId', text: 'UB-9', alike: false }] },
  });
  const after = await previewFileImport(town.officer, importId, { from: 0 });
  expect(after?.counts).toMatchObject({ MADE: 2, UNCHANGED: 1, REFUSED: 1 });
  // Two vacancies of one home within a year: the second asks why.
  expect(after?.rows[0]?.faults).toEqual([
    { column: 'remark', fault: 'reason-needed', choices: ['NEW_REPORT'] },
  ]);
});

test('of rows of one home the first few others are named, however many there are', async () => {
  const { town, department } = await aTown();
  // More than are settled at once.
  const rents = Array.from({ length: 2_101 }, (_, index) => String(5_000 + index));
  const bytes = aFile(rents.map((rent) => aVacancyRow(1, { department, rent })));
  const importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  const twice = { column: 'externalId', fault: 'twice-in-file', more: 2_095 };
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 0, REFUSED: 2_101 });
  expect(seen?.rows[0]?.faults).toEqual([{ ...twice, of: '3, 4, 5, 6, 7' }]);
  const last = await previewFileImport(town.officer, importId, { show: 'REFUSED', from: 2_100 });
  expect(last?.rows[0]?.faults).toEqual([{ ...twice, of: '2, 3, 4, 5, 6' }]);
});

test('a vacancy that is sent again as it is here says no more, and one that is sent otherwise says where', async () => {
  const { town, department } = await aTown();
  await bring(
    town,
    [1, 2].map((number) => aVacancyRow(number, { department, occasion: '' })),
  );
  const again = aFile([
    aVacancyRow(1, { department, occasion: '' }),
    aVacancyRow(2, {
      department,
      occasion: 'bytte',
      rent: '6.000',
      houseNumber: '9',
      availableOn: '01.02.2026',
    }),
  ]);
  const importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: again });
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 0, UNCHANGED: 2, REFUSED: 0 });
  expect(seen?.rows.map(({ differs }) => differs)).toEqual([
    [],
    ['houseNumber', 'rent', 'availableOn', 'occasion'],
  ]);
  // A column that the file has not says nothing, and a row that would need a reason today is compared all the same.
  const { occasion: _, noticeOn: __, access: ___, ...short } = aVacancyRow(1, { department, occasion: '' });
  const bytes = aFile([{ ...short, reportedOn: '05.10.2025' }]);
  const other = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  const told = await previewFileImport(town.officer, other, { from: 0 });
  expect(told?.rows.map(({ state, differs }) => [state, differs])).toEqual([['UNCHANGED', ['reportedOn']]]);
});
