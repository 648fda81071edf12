import { expect, test } from 'vitest';
import { aReport, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { expectSoundBooks, reported } from '@/lib/testing/environment/reporting';
import {
  aFile,
  broughtIn,
  type Cells,
  givenRead,
  officeOf,
  organisationManager,
} from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { previewFileImport } from './preview-import';

const [EVERY_SECOND, ALWAYS] = ['ACCESSIBLE_EVERY_SECOND', 'ACCESSIBLE_FULL'];

const aHomeRow = (department: string, unit: string, rule: string): Cells => ({
  ...{ department, unit, rule, dwellingType: 'familiebolig', street: 'Eksempelvej', houseNumber: unit },
  ...{ postcode: '4300', city: 'Holbæk', rooms: '3', size: '78,5', rent: '5.940' },
});
const letting = (department: string, letAs: string, cells: Cells = {}): Cells => ({
  ...{ department, dwellingType: 'familiebolig', reportedOn: '01.10.2024', letAs, unit: '', rule: '' },
  ...cells,
});

/** A department with a home of every second time, one that is always the municipality's, and an ordinary one. */
async function givenHomes(town: Town) {
  const departmentId = await givenDepartment(town);
  const number = await numberOf(departmentId);
  const rows = [
    ...[aHomeRow(number, '1', EVERY_SECOND), aHomeRow(number, '2', ALWAYS)],
    ...[aHomeRow(number, '3', ''), aHomeRow(number, '4', 'ODD_RULE')],
  ];
  const manager = await organisationManager(town);
  await broughtIn(manager, { ...officeOf(town), kind: 'DWELLINGS', bytes: aFile(rows) });
  return { departmentId, number, manager };
}

const openingsOf = (departmentId: string) =>
  rowsOf(
    `SELECT name, opening_n || '/' || opening_d AS opening, opening_reason AS reason
     FROM counter WHERE department_id = $1 ORDER BY name`,
    [departmentId],
  );

test('a mixed history gives each counter its own: homes with a rule count by their rule, and those always the municipality’s nowhere', async () => {
  const town = await givenTown();
  const { departmentId, number, manager } = await givenHomes(town);
  const rows = [
    // By what the stock says of the home, and by what the row says.
    letting(number, 'almindelig', { unit: '1' }),
    letting(number, 'almindelig', { unit: '1', rule: EVERY_SECOND }),
    letting(number, 'kommunal', { rule: EVERY_SECOND }),
    letting(number, 'kommunal', { unit: '2' }),
    letting(number, 'kommunal', { rule: ALWAYS }),
    // Homes without one, one of them no longer in the stock.
    letting(number, 'almindelig', { unit: '3' }),
    letting(number, 'kommunal', { unit: '77' }),
    letting(number, 'almindelig'),
  ];
  const file = { ...officeOf(town), kind: 'OPENINGS', bytes: aFile(rows) } as const;
  const read = await givenRead(manager, file);
  const seen = await previewFileImport(manager, read, { show: 'MADE', from: 0 });
  expect(seen?.rows.map(({ taken }) => taken)).toEqual([
    [{ column: 'rule', by: 'STOCK', is: EVERY_SECOND }],
    ...[[], [], [], [], []],
  ]);
  expect((await broughtIn(manager, file)).counts).toEqual({ made: 6, changed: 0, unchanged: 2, refused: 0 });
  expect(await openingsOf(departmentId)).toEqual([
    {
      ...{ name: EVERY_SECOND, opening: '1/2' },
      reason: 'Efter 3 udlejninger 01.10.2024-01.10.2024: optjent 3/2, brugt 1, begynder med 1/2',
    },
    {
      ...{ name: 'FAMILY', opening: '0/1' },
      reason: 'Efter 3 udlejninger 01.10.2024-01.10.2024: optjent 1, brugt 1, begynder med 0',
    },
  ]);
  // Half a turn and half a turn: the next of these homes is the municipality's, the next ordinary one is not.
  const ruled = aReport(departmentId, { home: { allocationRule: EVERY_SECOND } });
  expect((await reported(town.officer, ruled)).route).toBe('MUNICIPAL');
  expect((await reported(town.officer, aReport(departmentId))).route).toBe('ORGANISATION');
  await expectSoundBooks();
});

test('a history that says otherwise than the stock, or names a rule that the agreement has not, is asked about', async () => {
  const town = await givenTown();
  const { departmentId, number, manager } = await givenHomes(town);
  const rows = [
    letting(number, 'almindelig', { unit: '1', rule: ALWAYS }),
    letting(number, 'almindelig', { unit: '3', rule: EVERY_SECOND }),
    letting(number, 'almindelig', { unit: '3', dwellingType: 'ungdomsbolig' }),
    letting(number, 'almindelig', { rule: 'hver anden' }),
    letting(number, 'almindelig', { unit: '4' }),
    // Before the agreement no rule of its counts.
    letting(number, 'kommunal', { unit: '4', reportedOn: '01.10.2023' }),
  ];
  const bytes = aFile(rows);
  const read = await givenRead(manager, { ...officeOf(town), kind: 'OPENINGS', bytes });
  const seen = await previewFileImport(manager, read, { show: 'REFUSED', from: 0 });
  expect(seen?.counts).toMatchObject({ MADE: 0, REFUSED: 5, UNCHANGED: 1 });
  expect(seen?.rows.map(({ faults }) => faults)).toEqual([
    [{ column: 'rule', fault: 'differs-from-stock' }],
    [{ column: 'rule', fault: 'differs-from-stock' }],
    [{ column: 'dwellingType', fault: 'differs-from-stock' }],
    [{ column: 'rule', fault: 'unknown-rule', of: 'ACCESSIBLE_FULL, ACCESSIBLE_EVERY_SECOND' }],
    [{ column: 'rule', fault: 'unknown-rule', of: 'ACCESSIBLE_FULL, ACCESSIBLE_EVERY_SECOND' }],
  ]);
  expect(await openingsOf(departmentId)).toEqual([]);
});
