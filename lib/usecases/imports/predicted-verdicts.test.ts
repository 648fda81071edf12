import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { expectSoundBooks, reportedInTurn } from '@/lib/testing/environment/reporting';
import {
  aFile,
  aVacancyRow,
  type Cells,
  confirmed,
  givenRead,
  officeOf,
  organisationManager,
} from '@/lib/testing/imports/file-imports';
import { type DryRunReport, dryRunReport } from './dry-run-report';
import { previewFileImport } from './preview-import';

/** What a row was told to become, or became, by its own id. */
type Told = Readonly<Record<string, readonly unknown[]>>;

async function townWith(tiers: readonly ('GREEN' | 'YELLOW' | null)[]) {
  const town = await givenTown();
  const ids = await Promise.all(tiers.map((tier) => givenDepartment(town, { tier })));
  const numbers = await rowsOf<{ number: string }>(
    'SELECT number FROM department WHERE id = ANY ($1) ORDER BY number',
    [ids],
  );
  return { town, ids, numbers: numbers.map(({ number }) => number) };
}

const reading = (town: Town, rows: readonly Cells[]) =>
  givenRead(town.officer, { ...officeOf(town), kind: 'VACANCIES', bytes: aFile(rows) });

/** What the pages of the preview say, one after the other. */
async function toldByPages(scope: UserScope, importId: string): Promise<Told> {
  const told: Record<string, readonly unknown[]> = { ...(await refusedByPages(scope, importId)) };
  for (let from = 0; ; from += 50) {
    const seen = await previewFileImport(scope, importId, { show: 'MADE', from });
    if (!seen || seen.rows.length === 0 || from >= seen.counts.MADE) return told;
    for (const [at, row] of seen.rows.entries()) {
      const one = seen.predicted?.[at];
      expect(one?.line).toBe(row.line);
      if (one) told[row.cells.externalId ?? ''] = toldOf(one);
    }
  }
}

/** Those that the books refuse were told so when the file was read. */
async function refusedByPages(scope: UserScope, importId: string): Promise<Told> {
  const told: Record<string, readonly unknown[]> = {};
  for (let from = 0; ; from += 50) {
    const seen = await previewFileImport(scope, importId, { show: 'REFUSED', from });
    if (!seen || from >= seen.counts.REFUSED) return told;
    for (const { cells } of seen.rows) told[cells.externalId ?? ''] = ['REFUSED'];
  }
}

async function toldByReport({ portions }: DryRunReport): Promise<Told> {
  const told: Record<string, readonly unknown[]> = {};
  for await (const portion of portions)
    for (const { row, predicted } of portion)
      told[row.cells.externalId ?? ''] = predicted ? toldOf(predicted) : [row.state];
  return told;
}

type Predicted = NonNullable<NonNullable<Awaited<ReturnType<typeof previewFileImport>>>['predicted']>[number];
const toldOf = (one: Predicted): readonly unknown[] =>
  one.vacancy === null
    ? [one.otherwise.state]
    : [one.vacancy.route, one.vacancy.counter, one.vacancy.number, one.vacancy.verdict?.lead.da];

async function became(importId: string): Promise<Told> {
  const rows = await rowsOf<{ key: string; state: string; told: readonly unknown[] }>(
    `SELECT r.cells ->> 'externalId' AS key, r.state, jsonb_build_array(v.route, c.name, v.number, d.verdict -> 'lead' ->> 'da') AS told FROM import_row r
     LEFT JOIN vacancy v ON v.id = (r.outcome ->> 'id')::uuid LEFT JOIN decision d ON d.vacancy_id = v.id
     LEFT JOIN counter c ON c.id = d.counter_id WHERE r.import_id = $1`,
    [importId],
  );
  return Object.fromEntries(rows.map(({ key, state, told }) => [key, state === 'ENTERED' ? told : [state]]));
}

const drawn = fc.array(
  fc.record({
    place: fc.nat(2),
    type: fc.constantFrom('familiebolig', 'familiebolig', 'ungdomsbolig'),
    reported: fc.integer({ min: 1, max: 6 }),
    // Few enough that some home is reported twice, which asks for the reason that only some rows give.
    unit: fc.nat(7),
    occasion: fc.constantFrom('', '', '', 'bytte'),
    says: fc.boolean(),
  }),
  { minLength: 1, maxLength: 70 },
);

test('what the preview and the dry run tell of each row is what it becomes, also where rows are refused', async () => {
  const { town, numbers, ids } = await townWith(['GREEN', 'YELLOW', null]);
  // Some counters are under way, others have to be opened.
  for (const id of ids.slice(0, 1)) await reportedInTurn(town.officer, id, 2);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async (homes) => {
      run += 1;
      const rows = homes.map(({ place, type, reported, unit, occasion, says }, at) =>
        aVacancyRow(at, {
          ...{ externalId: `P-${run}-${at}`, department: numbers[place] ?? '', dwellingType: type, occasion },
          ...{ unit: `${type}-${unit}`, houseNumber: String(unit + 1), door: type.slice(0, 2), noticeOn: '' },
          ...{ reportedOn: `0${reported}.10.2025`, remark: says || reported < 6 ? 'sendt af prøven' : '' },
        }),
      );
      const importId = await reading(town, rows);
      const byPages = await toldByPages(town.officer, importId);
      const report = await dryRunReport(town.officer, importId);
      expect(report && (await toldByReport(report))).toEqual(byPages);
      await confirmed(town.officer, importId);
      expect(byPages).toEqual(await became(importId));
    }),
    { numRuns: 12, seed: 20251122 },
  );
  await expectSoundBooks();
}, 300_000);

test('a row that is refused because of one before it moves no counter: the next has its number', async () => {
  const { town, numbers } = await townWith(['GREEN']);
  const department = numbers[0] ?? '';
  const importId = await reading(town, [
    aVacancyRow(1, { department }),
    // The same home anew, without the reason that it asks for.
    aVacancyRow(2, { department, unit: '014-1', houseNumber: '1' }),
    aVacancyRow(3, { department }),
  ]);
  const told = await toldByPages(town.officer, importId);
  expect(told).toMatchObject({
    'UB-2': ['REFUSED'],
    'UB-3': ['ORGANISATION', 'FAMILY', 2, expect.any(String)],
  });
  await confirmed(town.officer, importId);
  expect(await became(importId)).toEqual(told);
  await expectSoundBooks();
});

test('the report of a file goes on in its books from portion to portion', async () => {
  const { town, numbers } = await townWith(['GREEN', 'GREEN']);
  // More than one department's portion, and a second department behind it.
  const rows = Array.from({ length: 640 }, (_, at) =>
    aVacancyRow(at, { department: numbers[at < 620 ? 0 : 1] ?? '', externalId: `R-${at}` }),
  );
  const importId = await reading(town, rows);
  const report = await dryRunReport(town.officer, importId);
  const told = report ? await toldByReport(report) : {};
  expect(Object.keys(told)).toHaveLength(640);
  expect(Math.max(...Object.values(told).map(([, , number]) => Number(number)))).toBe(620);
  await confirmed(town.officer, importId);
  expect(told).toEqual(await became(importId));
}, 120_000);

test('a prediction writes nothing, waits for nobody and is nobody else’s', async () => {
  const { town, numbers, ids } = await townWith(['GREEN']);
  const importId = await reading(town, [aVacancyRow(1, { department: numbers[0] ?? '' })]);
  const seen = await previewFileImport(town.officer, importId, { from: 0 });
  expect(seen?.predicted).toMatchObject([
    { vacancy: { route: 'ORGANISATION', counter: 'FAMILY', number: 1, tier: { label: { da: 'grøn' } } } },
  ]);
  expect(await rowsOf('SELECT 1 FROM counter WHERE department_id = $1', [ids[0]])).toEqual([]);
  const other = await organisationManager(await givenTown());
  expect(await previewFileImport(other, importId, { from: 0 })).toBeNull();
  expect(await dryRunReport(other, importId)).toBeNull();
});
