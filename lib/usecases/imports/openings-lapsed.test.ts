import { expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { CarryOver } from '@/lib/domain/agreement/count-terms';
import { day, givenDepartment, givenPlacement, givenTown, rowsOf } from '@/lib/testing/builders';
import {
  aFile,
  broughtIn,
  givenRead,
  officeOf,
  organisationManager,
} from '@/lib/testing/imports/file-imports';
import { numberOf } from '@/lib/testing/number-of';
import { previewFileImport } from './preview-import';

const { reference } = holbaek2024.deadlines;

/** A department that is green, and yellow from 1 October 2025, with a letting on each of these days, brought in on the 6th. */
async function openingAfter(atTierChange: CarryOver, atNewYear: CarryOver, days: readonly string[]) {
  const town = await givenTown({ ...holbaek2024, carryOver: { atTierChange, atNewYear, reference } });
  const departmentId = await givenDepartment(town);
  await givenPlacement(town, departmentId, { tier: 'YELLOW', from: day('2025-10-01') });
  const department = await numberOf(departmentId);
  const rows = days.map((reportedOn) => ({
    ...{ department, reportedOn, dwellingType: 'familiebolig', letAs: 'almindelig' },
  }));
  const manager = await organisationManager(town);
  const file = { ...officeOf(town), kind: 'OPENINGS', bytes: aFile(rows) } as const;
  const seen = await previewFileImport(manager, await givenRead(manager, file), {
    show: 'UNCHANGED',
    from: 0,
  });
  await broughtIn(manager, file);
  const opening = await rowsOf<{ opening: string; reason: string }>(
    `SELECT opening_n || '/' || opening_d AS opening, opening_reason AS reason FROM counter WHERE department_id = $1`,
    [departmentId],
  );
  return { opening, unchanged: seen?.rows.map(({ as }) => as) };
}

const DAYS = ['11.11.2024', '12.12.2024', '01.02.2025', '02.10.2025'];

test('a history begins a counter with everything where the credit is carried over', async () => {
  expect(await openingAfter('CARRIED', 'CARRIED', DAYS)).toEqual({
    opening: [
      {
        opening: '7/6',
        reason: 'Efter 4 udlejninger 11.11.2024-02.10.2025: optjent 7/6, brugt 0, begynder med 7/6',
      },
    ],
    unchanged: [],
  });
});

test('a history begins a counter without what lapsed at New Year, and says so of the rows', async () => {
  expect(await openingAfter('CARRIED', 'LAPSES', DAYS)).toEqual({
    opening: [
      {
        opening: '1/2',
        reason: 'Efter 2 udlejninger 01.02.2025-02.10.2025: optjent 1/2, brugt 0, begynder med 1/2',
      },
    ],
    unchanged: ['lapsed', 'lapsed'],
  });
});

test('a history begins a counter without what lapsed when the department changed tier', async () => {
  const { opening, unchanged } = await openingAfter('LAPSES', 'CARRIED', DAYS);
  expect(opening).toMatchObject([{ opening: '1/6' }]);
  expect(unchanged).toEqual(['lapsed', 'lapsed', 'lapsed']);
  // All of it from before: the counter begins with nothing.
  expect((await openingAfter('LAPSES', 'CARRIED', DAYS.slice(0, 3))).opening).toEqual([]);
});
