import { describe, expect, test } from 'vitest';
import type { Summary, SummaryTable } from '@/lib/domain/summary/summary';
import { aKey, aReport, day, givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { getSummary } from './get-summary';

const period = { from: day('2025-01-01'), through: day('2025-12-31') };

async function reported(town: Town, department: Awaited<ReturnType<typeof givenDepartment>>) {
  const answer = await reportVacancies(town.officer, {
    idempotencyKey: aKey(),
    reports: [aReport(department)],
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.vacancies[0]?.vacancyId ?? expect.unreachable();
}

const tableOf = (summary: Summary | null, id: string): SummaryTable =>
  summary?.sections.flatMap(({ tables }) => tables).find((table) => table.id === id) ?? expect.unreachable();

/** A table as it reads, without what its numbers open. */
const written = ({ rows, total }: SummaryTable) =>
  [...rows.map(({ cells }) => cells), total ?? []].map((cells) =>
    cells.map((cell) => {
      if (cell.kind === 'COUNT') return cell.n;
      if (cell.kind === 'TURNS') return cell.turns;
      if (cell.kind === 'SHARE') return `${cell.n}/${cell.of}`;
      return cell.kind === 'WORD' && 'term' in cell.label ? cell.label.id : cell.kind;
    }),
  );

describe('the summary of a year', () => {
  test('counts homes, turns and books of a green and a yellow department', async () => {
    const town = await givenTown();
    const green = await givenDepartment(town);
    const yellow = await givenDepartment(town, { tier: 'YELLOW' });
    const [first] = [await reported(town, green), await reported(town, green), await reported(town, green)];
    await reported(town, yellow);
    await voidVacancy(town.officer, { vacancyId: first, revision: 1, reason: 'Opsigelsen trukket tilbage' });
    const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' }, period } as const;
    const summary = await getSummary(town.officer, asked);
    expect(written(tableOf(summary, 'vacancies-by-tier'))).toEqual([
      [2, 0],
      [1, 0],
      [3, 0],
    ]);
    expect(written(tableOf(summary, 'vacancies-by-route'))).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    // Counted, earned, given, waiting, received, used, returned, lapsed, voided, owed.
    expect(written(tableOf(summary, 'promise')).map((cells) => cells.slice(1))).toEqual([
      [3, '1', 1, 1, 0, 0, 0, 0, 0, '-1/3'],
      [1, '1/6', 0, 0, 0, 0, 0, 0, 0, '1/6'],
      [4, '7/6', 1, 1, 0, 0, 0, 0, 0, '-1/6'],
    ]);
    expect(written(tableOf(summary, 'books'))).toEqual([
      ['0', '1', 1, '-1/3', '0', '-1/3', 'holds'],
      ['0', '1/6', 0, '0', '0', '1/6', 'holds'],
      ['0', '7/6', 1, '-1/3', '0', '-1/6', 'holds'],
    ]);
    const ofGreen = await getSummary(town.officer, { ...asked, part: { kind: 'DEPARTMENT', id: green } });
    expect(written(tableOf(ofGreen, 'vacancies-by-route'))).toEqual([
      [1, 0],
      [1, 0],
      [2, 0],
    ]);
    const stranger = await givenTown();
    expect(await getSummary(stranger.officer, asked)).toBeNull();
  });
});
