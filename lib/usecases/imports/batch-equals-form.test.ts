import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { compareReports } from '@/lib/domain/vacancy/vacancy-report';
import { aReport, day, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { expectSoundBooks, reported } from '@/lib/testing/environment/reporting';
import {
  aFile,
  aVacancyRow,
  type Cells,
  confirmedBy,
  givenRead,
  officeOf,
} from '@/lib/testing/imports/file-imports';
import { storedOf } from '@/lib/testing/lettings/stored-intake';

/** One home as both ways report it. */
type Home = {
  readonly place: number;
  readonly type: 'FAMILY' | 'YOUTH';
  readonly reported: number;
  readonly available: number;
  readonly unit: number;
  readonly occasion: 'RELET' | 'EXCHANGE';
};

const homes = fc.array(
  fc.record<Home>({
    place: fc.nat(2),
    type: fc.constantFrom('FAMILY', 'FAMILY', 'YOUTH'),
    reported: fc.integer({ min: 1, max: 6 }),
    available: fc.integer({ min: 1, max: 3 }),
    // Few enough that some home is reported twice.
    unit: fc.nat(9),
    occasion: fc.constantFrom('RELET', 'RELET', 'RELET', 'EXCHANGE'),
  }),
  { minLength: 1, maxLength: 24 },
);

const TIERS = ['GREEN', 'YELLOW', null] as const;
const departmentsOf = (town: Town) => Promise.all(TIERS.map((tier) => givenDepartment(town, { tier })));
const two = (number: number) => String(number).padStart(2, '0');
// A department's own postcode: a second home at one address would be taken for the first one.
const unitOf = ({ unit, type }: Home) => `${type === 'YOUTH' ? 'U' : 'F'}-${unit}`;

const rowOf = (home: Home, index: number, numbers: readonly string[], run: number): Cells =>
  aVacancyRow(index, {
    ...{ externalId: `B-${run}-${two(index)}`, department: numbers[home.place] ?? '', unit: unitOf(home) },
    dwellingType: home.type === 'YOUTH' ? 'ungdomsbolig' : 'familiebolig',
    ...{ houseNumber: String(home.unit + 1), door: home.type === 'YOUTH' ? 'th' : 'tv', noticeOn: '' },
    ...{ reportedOn: `0${home.reported}.10.2025`, availableOn: `0${home.available}.01.2026` },
    ...{ occasion: home.occasion === 'EXCHANGE' ? 'bytte' : '', remark: 'sendt af prøven' },
  });

const reportOf = (home: Home, index: number, departments: readonly DepartmentId[], run: number) => {
  const department = departments[home.place];
  if (department === undefined) throw new Error('A department is missing');
  return aReport(department, {
    ...{ externalId: `A-${run}-${two(index)}`, occasion: home.occasion, choiceReason: 'sendt af prøven' },
    ...{ reportedOn: day(`2025-10-0${home.reported}`), availableOn: day(`2026-01-0${home.available}`) },
    home: {
      ...{ unitNumber: unitOf(home), dwellingType: home.type, houseNumber: String(home.unit + 1) },
      ...{ door: home.type === 'YOUTH' ? 'th' : 'tv', postcode: '4300' },
    },
  });
};

test('a file leaves the very same behind as the form does, one by one: decisions, books, explanations and history', async () => {
  const town = await givenTown();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(homes, fc.constantFrom(1, 2, 5, 500), async (drawn, atOnce) => {
      // The ids are the organisation's own: each draw has others.
      run += 1;
      const [byForm, byFile] = [await departmentsOf(town), await departmentsOf(town)];
      const forms = drawn.map((home, index) => reportOf(home, index, byForm, run));
      for (const report of [...forms].sort(compareReports)) await reported(town.officer, report);
      const numbers = await numbersOf(byFile);
      const bytes = aFile(drawn.map((home, index) => rowOf(home, index, numbers, run)));
      const importId = await givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes });
      await confirmedBy(town.officer, importId, atOnce);
      for (const [at, department] of byForm.entries())
        expect(await storedOf(byFile[at] ?? '')).toEqual(await storedOf(department));
    }),
    { numRuns: 25, seed: 20251006 },
  );
  await expectSoundBooks();
}, 300_000);

async function numbersOf(departments: readonly DepartmentId[]): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string; number: string }>(
    'SELECT id, number FROM department WHERE id = ANY ($1)',
    [departments],
  );
  return departments.map((id) => rows.find((row) => row.id === id)?.number ?? '');
}
