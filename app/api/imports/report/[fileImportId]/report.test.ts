import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { openBrowser } from '@/lib/testing/environment/request';
import { signInAs } from '@/lib/testing/environment/signed-in';
import { aFile, aVacancyRow, confirmed, givenRead, officeOf } from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { discardFileImport } from '@/lib/usecases/imports/discard-import';
import { GET } from './route';

vi.mock('next/headers', async () => (await import('@/lib/testing/environment/request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('@/lib/testing/environment/request')).nextIntlServer);

let town: Town;
let importId: string;
beforeAll(async () => {
  town = await givenTown();
  const department = await numberOf(await givenDepartment(town, { tier: 'YELLOW' }));
  const bytes = aFile([
    aVacancyRow(1, { department, remark: 'nøglen ligger hos naboen' }),
    aVacancyRow(2, { department, externalId: '=1+1' }),
    aVacancyRow(3, { department, remark: 'meldt samlet' }),
  ]);
  importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
});
beforeEach(async () => {
  openBrowser('/');
  await signInAs(town.officer);
});

async function report() {
  const answer = await GET(new Request('http://localhost:3000/'), {
    params: Promise.resolve({ fileImportId: importId }),
  });
  const [heading = [], ...rows] = (await answer.text())
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell));
  const named = rows.map((cells) => Object.fromEntries(heading.map((name, at) => [name, cells[at]])));
  return { name: answer.headers.get('content-disposition') ?? '', heading, rows: named };
}

test('the report of a file that is done with says whose each home became, by which case, and nothing that was written freely', async () => {
  const before = await report();
  expect(before.name).toContain('proevekoersel-ledige-boliger.csv');
  expect(before.heading).toContain('bemaerkning');
  await confirmed(town.officer, importId);
  await discardFileImport(town.officer, { importId });
  const after = await report();
  expect(after.name).toContain('rapport-ledige-boliger.csv');
  const told = new Map(before.rows.map((row) => [row.Række, row]));
  expect(after.rows).toHaveLength(3);
  for (const row of after.rows) {
    const isIn = row.Række !== '3';
    expect(row['Hvad der skete']).toBe(isIn ? 'Hentet ind' : 'Ikke hentet ind');
    expect(row.Sag).toMatch(isIn ? /^2025-/ : /^$/);
    for (const column of ['Fordeling', 'Tæller', 'Nummer', 'Niveau', 'Afsnit'])
      expect(row[column]).toBe(told.get(row.Række)?.[column]);
  }
  expect(after.rows[0]?.Fordeling).not.toBe('');
  expect(after.heading.slice(-4)).toEqual(['ekstern_id', 'afdelingsnr', 'lejemaalsnr', 'meldt_ledig_dato']);
  // No spreadsheet runs what stands in a cell.
  expect(after.rows.find((row) => row.Række === '3')?.ekstern_id).toBe("'=1+1");
});
