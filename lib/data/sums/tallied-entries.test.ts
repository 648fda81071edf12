import { expect, test } from 'vitest';
import { parsePeriod } from '@/lib/domain/reporting/period';
import { aKey, aReport, day, givenDepartment, givenTown, TODAY } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { readBooks, readSummedBooks } from '../overview/overview-books';
import { inTransaction } from '../transaction';

test('the books by the kept sums are the books by the ledger, before, in and after the period', async () => {
  const town = await givenTown();
  for (const department of [await givenDepartment(town), await givenDepartment(town, { tier: 'YELLOW' })])
    for (const reportedOn of [TODAY, day('2025-09-29'), TODAY, TODAY]) {
      const report = aReport(department, { reportedOn, choiceReason: 'Meldt for sent ved en fejl' });
      const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [report] });
      const [vacancy] = answer.ok ? answer.value.vacancies : [];
      if (vacancy && reportedOn !== TODAY)
        await voidVacancy(town.officer, {
          vacancyId: vacancy.vacancyId,
          revision: 1,
          reason: 'Trukket tilbage',
        });
    }
  for (const text of ['2025-09', '2025-10', '2025', '2025-11', '2025-10-06--2025-10-06']) {
    const period = parsePeriod(text) ?? expect.unreachable();
    const filter = { period, municipality: town.municipalityId };
    const [byLedger, bySums] = await inTransaction(town.officer, async (tx) => [
      await readBooks(tx, town.officer, filter),
      await readSummedBooks(tx, town.officer, filter),
    ]);
    expect(byLedger).toHaveLength(2);
    expect(bySums).toEqual(byLedger);
    expect(bySums.flatMap(({ book }) => book.disagreements)).toEqual([]);
  }
});
