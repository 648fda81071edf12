import { expect, test } from 'vitest';
import type { Cell } from '@/lib/domain/summary/summary';
import { aKey, aReport, day, givenDepartment, givenTown } from '@/lib/testing/builders';
import { reported, reportedInTurn } from '@/lib/testing/environment/reporting';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { listBehindSummary } from './summary-behind';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };

test('every number opens as many homes as it counts', async () => {
  const town = await givenTown();
  for (const department of [await givenDepartment(town), await givenDepartment(town, { tier: 'YELLOW' })])
    for (const reportedOn of [day('2025-10-06'), day('2025-09-29'), day('2025-10-06'), day('2025-10-06')]) {
      const report = aReport(department, { reportedOn, choiceReason: 'Meldt for sent ved en fejl' });
      const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [report] });
      const [vacancy] = answer.ok ? answer.value.vacancies : [];
      if (vacancy && reportedOn === '2025-09-29')
        await voidVacancy(town.officer, {
          vacancyId: vacancy.vacancyId,
          revision: 1,
          reason: 'Trukket tilbage',
        });
    }
  const part = { kind: 'MUNICIPALITY' } as const;
  const summary = await getSummary(town.officer, { municipalityId: town.municipalityId, part, period });
  const tables = summary?.sections.flatMap((section) => section.tables) ?? [];
  let [opened, balances] = [0, 0];
  for (const { id, rows, total } of tables)
    for (const cell of [...rows.flatMap(({ cells }) => cells), ...(total ?? [])] as readonly Cell[]) {
      if (!('behind' in cell) || cell.behind === undefined) continue;
      const asked = { municipality: town.municipalityId, part, period, counted: cell.behind };
      const { total: homes } = await listBehindSummary(town.officer, asked);
      if (cell.kind !== 'COUNT') {
        if (!isNothing(cell)) expect([id, cell.behind, homes > 0]).toEqual([id, cell.behind, true]);
        if (homes > 0) balances += 1;
        continue;
      }
      // One home may have several choices; everything else is counted once a home.
      if (cell.behind.measure === 'CHOICE') expect(homes <= cell.n && homes > 0 === cell.n > 0).toBe(true);
      else expect([id, cell.behind, homes]).toEqual([id, cell.behind, cell.n]);
      if (homes > 0) opened += 1;
    }
  expect(opened).toBeGreaterThan(20);
  expect(balances).toBeGreaterThan(10);
});

const isNothing = (cell: Cell): boolean =>
  (cell.kind === 'TURNS' && cell.turns === '0') ||
  (cell.kind === 'MONEY' && cell.ore === 0) ||
  ('n' in cell && cell.n === 0);

test('a counter’s account opens what was entered there: earned, given, corrected, and all of it behind what is owed', async () => {
  const town = await givenTown();
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  const homes = await reportedInTurn(town.officer, one, 4);
  await reported(town.officer, aReport(one, { home: { allocationRule: 'ACCESSIBLE_EVERY_SECOND' } }));
  await reportedInTurn(town.officer, other, 2);
  const [first] = homes;
  if (first === undefined) throw new Error('Four were reported');
  await voidVacancy(town.officer, { vacancyId: first.vacancyId, revision: 1, reason: 'Trukket tilbage' });
  const part = { kind: 'MUNICIPALITY' } as const;
  const summary = await getSummary(town.officer, { municipalityId: town.municipalityId, part, period });
  const books = summary?.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'books');
  const opened = async (cells: readonly Cell[]) => {
    const totals: (number | null)[] = [];
    for (const cell of cells) {
      const counted = 'behind' in cell ? cell.behind : undefined;
      const asked = counted && { municipality: town.municipalityId, part, period, counted };
      totals.push(asked ? (await listBehindSummary(town.officer, asked)).total : null);
    }
    return totals;
  };
  const rows = await Promise.all((books?.rows ?? []).map(async ({ cells }) => opened(cells)));
  const of = (label: string) =>
    (books?.rows ?? []).findIndex((row) => JSON.stringify(row.label).includes(label));
  // Of the year before nothing is known, so nothing opens.
  const before = [null, null, null, null, null, null, null];
  // Opening, earned, given, corrections, carried, closing, balance.
  expect(rows[of('tilgængelighedsegnet')]).toEqual([0, 1, 0, 0, null, 1, null, ...before]);
  expect(rows.toSorted()).toEqual(
    [
      [0, 4, 1, 1, null, 4, null, ...before],
      [0, 1, 0, 0, null, 1, null, ...before],
      [0, 2, 0, 0, null, 2, null, ...before],
    ].toSorted(),
  );
  expect(await opened(books?.total ?? [])).toEqual([0, 7, 1, 1, null, 7, null, ...before]);
});
