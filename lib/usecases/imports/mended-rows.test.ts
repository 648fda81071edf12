import { beforeEach, expect, test } from 'vitest';
import type { ImportColumn } from '@/lib/domain/imports/columns';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { aFile, aVacancyRow, type Cells, givenRead, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { fixCells } from './fix-cells';
import { previewFileImport, ROWS_SHOWN } from './preview-import';

let town: Town;
let department: string;
beforeEach(async () => {
  town = await givenTown();
  department = await numberOf(await givenDepartment(town));
});

const read = (rows: readonly Cells[]) =>
  givenRead(town.officer, {
    ...{ ...officeOf(town), kind: 'VACANCIES' },
    bytes: aFile(rows.map((cells, at) => aVacancyRow(at + 1, { department, ...cells }))),
  });

type Texts = Readonly<Partial<Record<ImportColumn, string>>>;
const fix = async (importId: string, line: number, texts: Texts, alike: readonly ImportColumn[] = []) => {
  const cells = (Object.keys(texts) as ImportColumn[]).map((column) => ({
    ...{ column, text: texts[column] ?? '', alike: alike.includes(column) },
  }));
  const fixed = await fixCells(town.officer, { importId, line, cells });
  if (!fixed.ok) throw new Error(fixed.error.code);
  return fixed.value;
};

test('the cells of a row are put right together, and it is said which are right and where to go on', async () => {
  const importId = await read([
    {},
    { rent: 'femtusind', rooms: 'tre', postcode: '43' },
    { rent: 'gratis' },
    { rooms: 'to' },
  ]);
  const partly = await fix(importId, 3, { rent: '5.100', rooms: '3', postcode: '430' });
  expect(partly).toMatchObject({
    line: 3,
    columns: ['rent', 'rooms'],
    rows: 1,
    next: { line: 3, before: 0 },
  });
  const whole = await fix(importId, 3, { postcode: '4300' });
  expect(whole).toMatchObject({ columns: ['postcode'], next: { line: 4, before: 0 } });
  // After the last comes the first that is left.
  expect(await fix(importId, 5, { rooms: '2' })).toMatchObject({ next: { line: 4, before: 0 } });
  expect(await fix(importId, 4, { rent: '5.200' })).toMatchObject({ next: null });
  expect((await previewFileImport(town.officer, importId, { from: 0 }))?.counts).toMatchObject({ MADE: 4 });
});

test('a cell that is wrong alike in more rows says so, and is put right in them; others of the form in the row alone', async () => {
  const importId = await read([
    { rent: 'femtusind', rooms: 'tre' },
    { rent: 'femtusind', rooms: 'to' },
    { rent: 'gratis', rooms: '' },
    { rent: 'gratis' },
  ]);
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.rows.map(({ alike }) => alike)).toEqual([['rent'], ['rent'], ['rent'], ['rent']]);
  const texts = { rent: '5.100', rooms: '3' };
  expect(await fix(importId, 2, texts, ['rent', 'rooms'])).toMatchObject({ rows: 2 });
  const after = await previewFileImport(town.officer, importId, { show: 'REFUSED', from: 0 });
  expect(after?.rows.map(({ line, cells: { rent, rooms } }) => [line, rent, rooms])).toEqual([
    [3, '5.100', 'to'],
    [4, 'gratis', ''],
    [5, 'gratis', '3'],
  ]);
  expect(await fix(importId, 4, { rent: '5.100', rooms: '3' })).toMatchObject({ rows: 1, next: { line: 5 } });
});

test('what was put right is told at the row to go on with, until the file is put right again', async () => {
  const rows = Array.from({ length: ROWS_SHOWN + 3 }, (_, at) => ({ rent: `kr ${at}` }));
  const importId = await read(rows);
  const last = ROWS_SHOWN + 1;
  const mended = await fix(importId, last, { rent: '5.100' });
  expect(mended.next).toEqual({ line: last + 1, before: ROWS_SHOWN - 1 });
  const view = { show: 'REFUSED', from: 0, mended } as const;
  const toldAt = async () =>
    (await previewFileImport(town.officer, importId, view))?.rows.flatMap(({ line, told }) =>
      told ? [[line, told.line]] : [],
    );
  expect(await toldAt()).toEqual([[last + 1, last]]);
  await fix(importId, 2, { rent: 'stadig' });
  expect(await toldAt()).toEqual([]);
});

test('of more refused rows than are held against each other every wrong cell may be wrong in more', async () => {
  const rows = Array.from({ length: 5_001 }, (_, at) => ({ rent: `kr ${at}` }));
  const importId = await read(rows);
  const alike = async () =>
    (await previewFileImport(town.officer, importId, { from: 0 }))?.rows.map((row) => row.alike)[1];
  expect(await alike()).toEqual(['rent']);
  await fix(importId, 2, { rent: '5.100' });
  expect(await alike()).toEqual([]);
});
