import { expect, test } from 'vitest';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import { givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import {
  confirmed,
  givenRead,
  importOnRecord,
  officeOf,
  organisationManager,
} from '@/lib/testing/imports/file-imports';
import { enterDepartment } from '../stock/enter-department';
import { previewFileImport } from './preview-import';

type Written = Readonly<Partial<Record<ImportColumn, string | number | Date>>>;

/** A workbook as a spreadsheet saves it: days are numbers that a style shows as days, numbers are numbers, words are shared texts. */
async function aWorkbook(rows: readonly Written[], dayFormat = 'dd.mm.yyyy'): Promise<Buffer> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row) as ImportColumn[]))];
  const cell = (value: string | number | Date | undefined): Cell => {
    if (value === undefined) return null;
    if (value instanceof Date) return { type: Date, value, format: dayFormat };
    return typeof value === 'number' ? { type: Number, value } : { type: String, value };
  };
  const heading = columns.map((one): Cell => ({ type: String, value: headingOf(one), fontWeight: 'bold' }));
  const data = [heading, ...rows.map((row) => columns.map((one) => cell(row[one])))];
  return writeExcelFile([{ sheet: 'Ark1', data }]).toBuffer();
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const HOME: Written = {
  ...{
    unit: 14_023,
    dwellingType: 'familiebolig',
    street: 'Eksempelvej',
    houseNumber: 12,
    floor: 2,
    door: 'tv',
  },
  ...{ postcode: 4300, city: 'Holbæk', rooms: 3, size: 78.5, rent: 5940.1 },
  ...{ utilities: 850, deposit: 28_400, access: 'elevator' },
};
const HOME_ON_RECORD = {
  ...{ unit: '14023', street: 'Eksempelvej', house: '12', floor: '2', postcode: '4300', rooms: 3 },
  ...{ tenths: 785, rent: 594_010, utilities: 85_000, deposit: 2_840_000, lift: true },
};

const homesOf = (town: Town) =>
  rowsOf(
    `SELECT unit_number AS unit, street, house_number AS house, floor, postcode, rooms, area_tenths AS tenths, rent_ore AS rent,
       utilities_ore AS utilities, deposit_ore AS deposit, lift FROM dwelling WHERE organisation_id = $1`,
    [town.organisationId],
  );

/** A town with department 14, whose number at the fund begins with a nought. */
async function aTown() {
  const town = await givenTown();
  const manager = await organisationManager(town);
  const answer = await enterDepartment(manager, {
    ...{ organisationId: town.organisationId, municipalityId: town.municipalityId, areaId: null },
    ...{ number: '14', lbf: '0231', name: 'Parken', familyDwellings: 10 },
    ...{ youthDwellings: 0, elderlyDwellings: 0 },
  });
  if (!answer.ok) throw new Error(answer.error.code);
  return { town, manager };
}

test('a workbook of dwellings, its numbers kept as numbers, becomes the homes that were typed', async () => {
  const { town, manager } = await aTown();
  const bytes = await aWorkbook([{ ...HOME, department: 231 }]);
  const file = { ...officeOf(town), kind: 'DWELLINGS', fileName: 'boliger.xlsx', bytes } as const;
  const read = await givenRead(manager, file);
  const seen = await previewFileImport(manager, read, { show: 'MADE', from: 0 });
  expect(seen?.rows[0]?.cells).toMatchObject({
    ...{ department: '231', unit: '14023', postcode: '4300', size: '78,5', rent: '5940,1' },
  });
  // The spreadsheet took the nought away.
  expect(seen?.rows[0]?.taken).toEqual([{ column: 'department', by: 'LBF', is: '14 Parken' }]);
  await confirmed(manager, read);
  expect(await homesOf(town)).toEqual([HOME_ON_RECORD]);
  const again = await givenRead(manager, file);
  expect((await previewFileImport(manager, again, { from: 0 }))?.counts).toMatchObject({
    ...{ UNCHANGED: 1, REFUSED: 0 },
  });
});

test.each(['dd.mm.yyyy', 'd. mmmm yyyy', 'yyyy-mm-dd', 'dd/mm/yy'])(
  'a workbook of vacancies has its days of cells that are shown as %s',
  async (dayFormat) => {
    const { town } = await aTown();
    const row: Written = {
      ...{ ...HOME, externalId: 100_234, department: 14, noticeOn: day('2025-09-30') },
      ...{ reportedOn: day('2025-10-06'), availableOn: day('2026-01-01'), remark: '' },
    };
    const bytes = await aWorkbook([row], dayFormat);
    const read = await givenRead(town.officer, {
      ...{ ...officeOf(town), kind: 'VACANCIES', fileName: 'ledige.xlsx', bytes },
    });
    await confirmed(town.officer, read);
    expect((await importOnRecord(town.officer, read)).counts).toMatchObject({ made: 1, refused: 0 });
    const stored = await rowsOf(
      `SELECT external_id AS id, notice_on::text AS notice, reported_on::text AS reported, available_on::text AS available, route
       FROM vacancy WHERE organisation_id = $1`,
      [town.organisationId],
    );
    expect(stored).toEqual([
      {
        ...{ id: '100234', notice: '2025-09-30', reported: '2025-10-06', available: '2026-01-01' },
        route: 'ORGANISATION',
      },
    ]);
    expect(await homesOf(town)).toEqual([HOME_ON_RECORD]);
  },
);

test('a day that a workbook has as a bare number is no day, and the row says so', async () => {
  const { town } = await aTown();
  const row: Written = {
    ...{ ...HOME, externalId: 'UB-1', department: 14, reportedOn: 45_936, availableOn: day('2026-01-01') },
  };
  const bytes = await aWorkbook([row]);
  const read = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
  expect((await previewFileImport(town.officer, read, { from: 0 }))?.rows[0]?.faults).toEqual([
    { column: 'reportedOn', fault: 'not-day' },
  ]);
});

test('a file that is called a workbook and is none is told so; a table in it is read all the same', async () => {
  const town = await givenTown();
  const faultOf = async (fileName: string, text: string) => {
    const file = { ...officeOf(town), kind: 'VACANCIES', fileName, bytes: Buffer.from(text) } as const;
    return (await importOnRecord(town.officer, await givenRead(town.officer, file))).fault?.code;
  };
  expect(await faultOf('Ledige.XLSX', 'ikke et regneark\n')).toBe('not-a-spreadsheet');
  expect(await faultOf('ledige.xls', 'a\0b')).toBe('not-a-spreadsheet');
  expect(await faultOf('ledige.csv', 'ikke et regneark\n')).toBe('one-column');
  expect(await faultOf('ledige.xlsx', 'a;b\n1;2\n')).toBe('missing-columns');
});
