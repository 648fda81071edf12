import { beforeAll, expect, test, vi } from 'vitest';
import { emptyFormState } from '@/lib/schemas/form-state';
import { readFileView } from '@/lib/schemas/imports/file';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { aForm, openBrowser, redirectOf } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { aFile, aVacancyRow, givenRead, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { previewFileImport } from '@/lib/usecases/imports/preview-import';
import { fixCellsAction } from './actions';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
beforeAll(async () => {
  town = await givenTown();
  openBrowser();
  await signInAs(town.officer);
});

test('whoever puts a row right comes back to it, then to the next, and reads there what was done', async () => {
  const department = await numberOf(await givenDepartment(town));
  const rows = [
    aVacancyRow(1, { department, rent: 'x', rooms: 'y' }),
    aVacancyRow(2, { department, rent: 'z' }),
  ];
  const importId = await givenRead(town.officer, {
    ...{ ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) },
  });
  const sent = async (line: number, cells: Record<string, string>) => {
    const form = aForm({ importId, line: String(line), ...cells });
    const to = new URL(await redirectOf(fixCellsAction(emptyFormState, form)), 'http://here.invalid');
    expect([to.pathname, to.hash]).toEqual([`/imports/files/${importId}`, '#mended']);
    const view = readFileView(Object.fromEntries(to.searchParams));
    const seen = await previewFileImport(town.officer, importId, view);
    return [seen?.shown, seen?.rows.flatMap(({ line: at, told }) => (told ? [at, told.columns] : []))];
  };
  expect(await sent(2, { 'cell:rent': '5.000', 'cell:rooms': 'mange' })).toEqual(['REFUSED', [2, ['rent']]]);
  expect(await sent(2, { 'cell:rooms': '3' })).toEqual(['REFUSED', [3, ['rooms']]]);
  expect(await sent(3, { 'cell:rent': '5.000' })).toEqual(['MADE', [3, ['rent']]]);
});

test('a form without cells, or with cells that no file has, does nothing', async () => {
  const form = { importId: crypto.randomUUID(), line: '2' };
  const wrong: readonly Record<string, string>[] = [{}, { 'cell:password1': 'x' }, { rent: '5.000' }];
  for (const cells of wrong) {
    const state = await fixCellsAction(emptyFormState, aForm({ ...form, ...cells }));
    expect(state.formError).not.toBeNull();
  }
});
