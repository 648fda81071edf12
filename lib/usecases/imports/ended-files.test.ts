import { expect, test } from 'vitest';
import { listFileImports } from '@/lib/data/imports/file-imports';
import { hasNothingLeft } from '@/lib/domain/imports/checked-row';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import {
  aFile,
  aVacancyRow,
  type Cells,
  confirmed,
  givenRead,
  officeOf,
} from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { discardFileImport } from './discard-import';
import { previewFileImport } from './preview-import';

async function aTown() {
  const town = await givenTown();
  const department = await numberOf(await givenDepartment(town, { tier: 'YELLOW' }));
  const read = (rows: readonly Cells[]) =>
    givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) });
  return { department, read, officer: town.officer };
}

test('a file that is done with shows whose each home became, as it was told before', async () => {
  const { department, read, officer } = await aTown();
  const importId = await read([1, 2, 3].map((number) => aVacancyRow(number, { department })));
  const told = await previewFileImport(officer, importId, { show: 'MADE', from: 0 });
  await confirmed(officer, importId);
  const done = await previewFileImport(officer, importId, { from: 0 });
  expect(done?.shown).toBe('ENTERED');
  expect(done?.predicted).toEqual(told?.predicted);
  expect(done?.predicted?.[0]?.vacancy?.verdict?.headline.da).toBeTruthy();
});

test('what was given up is not asked for any more: the page shows what went in', async () => {
  const { department, read, officer } = await aTown();
  const importId = await read([
    aVacancyRow(1, { department }),
    aVacancyRow(2, { department, rent: 'meget' }),
  ]);
  await confirmed(officer, importId);
  await discardFileImport(officer, { importId });
  for (const show of [null, 'REFUSED'] as const)
    expect(await previewFileImport(officer, importId, { show, from: 0 })).toMatchObject({
      ...{ shown: 'ENTERED', counts: { REFUSED: 1 }, rows: [{ line: 2 }] },
    });
});

test('the list says of a file that waits how many rows are in and how many are to be put right', async () => {
  const { department, read, officer } = await aTown();
  const rows = [aVacancyRow(1, { department }), aVacancyRow(2, { department, rent: 'meget' })];
  const importId = await read(rows);
  const waiting = async (id: string) =>
    (await listFileImports(officer, ['VACANCIES'])).find((one) => one.id === id)?.waiting;
  expect(await waiting(importId)).toMatchObject({ ENTERED: 0, MADE: 1, REFUSED: 1 });
  await confirmed(officer, importId);
  expect(await waiting(importId)).toMatchObject({ ENTERED: 1, MADE: 0, REFUSED: 1 });
  await discardFileImport(officer, { importId });
  expect(await waiting(importId)).toBeNull();
  const again = await waiting(await read(rows.slice(0, 1)));
  expect(again && hasNothingLeft(again)).toBe(true);
});
