import { beforeEach, expect, test, vi } from 'vitest';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { aFile, aVacancyRow, confirmed, givenRead, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { discardFileImport } from '@/lib/usecases/imports/discard-import';
import { generateMetadata } from './page';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next/cache', async () => (await import('@/lib/testing/environment/request')).nextCache);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

beforeEach(() => openBrowser('/'));

test('the window is called by what the file would do, did, or was', async () => {
  const town = await givenTown();
  await signInAs(town.officer);
  const department = await numberOf(await givenDepartment(town));
  const bytes = aFile([aVacancyRow(1, { department })]);
  const read = () => givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  const titleOf = async (fileImportId: string) =>
    (
      await generateMetadata({
        ...{ params: Promise.resolve({ fileImportId }), searchParams: Promise.resolve({}) },
      })
    ).title;
  const importId = await read();
  expect(await titleOf(importId)).toBe('Hvad filen vil gøre');
  await confirmed(town.officer, importId);
  expect(await titleOf(importId)).toBe('Hvad filen gjorde');
  const again = await read();
  await discardFileImport(town.officer, { importId: again });
  expect(await titleOf(again)).toBe('Filen er afsluttet');
});
