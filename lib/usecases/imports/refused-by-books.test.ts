import { expect, test } from 'vitest';
import { givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  aFile,
  aVacancyRow,
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
  const department = await numberOf(await givenDepartment(town, { tier: 'GREEN' }));
  const read = (rows: readonly Cells[]) =>
    givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) });
  return { town, department, read, officer: town.officer };
}

const reasonFor = (...choices: readonly string[]) => ({ column: 'remark', fault: 'reason-needed', choices });

/** The home of row 1, under an id of its own. */
const again = (number: number, department: string, cells: Cells = {}) =>
  aVacancyRow(number, { department, unit: '014-1', houseNumber: '1', ...cells });

test('what the books would refuse is refused when the file is read, and counts among what is put right', async () => {
  const { department, read, officer } = await aTown();
  const importId = await read([
    aVacancyRow(1, { department, occasion: '' }),
    again(2, department, { occasion: '' }),
    aVacancyRow(3, { department, occasion: 'bytte' }),
    aVacancyRow(4, { department, occasion: 'bytte', remark: 'bytter med nr. 9' }),
  ]);
  const seen = await previewFileImport(officer, importId, { from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 2, REFUSED: 2 });
  expect(seen?.rows.map(({ line, faults }) => [line, faults])).toEqual([
    [3, [reasonFor('NEW_REPORT')]],
    [4, [reasonFor('UNCOUNTED_OCCASION')]],
  ]);
});

test('they are put right before anybody confirms, and then all are entered', async () => {
  const { town, department, read, officer } = await aTown();
  const importId = await read([
    aVacancyRow(1, { department, occasion: '' }),
    aVacancyRow(2, { department, occasion: 'bytte' }),
  ]);
  const fix = (text: string) =>
    fixCells(officer, { importId, line: 3, cells: [{ column: 'remark', text, alike: false }] });
  await fix('');
  expect((await previewFileImport(officer, importId, { from: 0 }))?.counts).toMatchObject({ REFUSED: 1 });
  await fix('bytter med nr. 9');
  expect((await previewFileImport(officer, importId, { from: 0 }))?.counts).toMatchObject({
    ...{ MADE: 2, REFUSED: 0 },
  });
  await confirmed(officer, importId);
  expect((await importOnRecord(officer, importId)).counts).toMatchObject({ made: 2, refused: 0 });
  expect(
    await rowsOf('SELECT 1 FROM vacancy WHERE organisation_id = $1', [town.organisationId]),
  ).toHaveLength(2);
});

test('a row that stood in the way of another is put right, and the other stands alone', async () => {
  const { department, read, officer } = await aTown();
  const importId = await read([aVacancyRow(1, { department }), again(2, department)]);
  const seen = async () => (await previewFileImport(officer, importId, { from: 0 }))?.counts;
  expect(await seen()).toMatchObject({ MADE: 1, REFUSED: 1 });
  const move = (line: number, column: 'unit' | 'houseNumber', text: string) =>
    fixCells(officer, { importId, line, cells: [{ column, text, alike: false }] });
  await move(2, 'unit', '014-7');
  await move(2, 'houseNumber', '7');
  expect(await seen()).toMatchObject({ MADE: 2, REFUSED: 0 });
  // And the other way: what is made to be the same home is refused.
  await move(2, 'unit', '014-1');
  expect(await seen()).toMatchObject({ MADE: 1, REFUSED: 1 });
});

test('a row that asks for a reason by its own days says which, and every one of them', async () => {
  const { department, read, officer } = await aTown();
  const importId = await read([
    aVacancyRow(1, { department, reportedOn: '03.10.2025', noticeOn: '01.08.2025' }),
    aVacancyRow(2, { department, remark: 'ja' }),
  ]);
  const seen = await previewFileImport(officer, importId, { from: 0 });
  expect(seen?.rows.map(({ faults }) => faults)).toEqual([
    [reasonFor('BACKDATED', 'LATE_REPORT')],
    [{ column: 'remark', fault: 'too-short', of: '3' }],
  ]);
});
