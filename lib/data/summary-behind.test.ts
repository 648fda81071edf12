import { expect, test } from 'vitest';
import type { Cell } from '@/lib/domain/summary/summary';
import { aKey, aReport, day, givenDepartment, givenTown } from '@/lib/testing/builders';
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
  let opened = 0;
  for (const { id, rows, total } of tables)
    for (const cell of [...rows.flatMap(({ cells }) => cells), ...(total ?? [])] as readonly Cell[]) {
      if (cell.kind !== 'COUNT' || cell.behind === undefined) continue;
      const asked = { municipality: town.municipalityId, part, period, counted: cell.behind };
      const { total: homes } = await listBehindSummary(town.officer, asked);
      // One home may have several choices; everything else is counted once a home.
      if (cell.behind.measure === 'CHOICE') expect(homes <= cell.n && homes > 0 === cell.n > 0).toBe(true);
      else expect([id, cell.behind, homes]).toEqual([id, cell.behind, cell.n]);
      if (homes > 0) opened += 1;
    }
  expect(opened).toBeGreaterThan(20);
});
