import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { findingsOf } from '@/lib/domain/summary/findings/findings-of';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { Summary, SummaryTable } from '@/lib/domain/summary/summary';
import {
  aKey,
  aReport,
  day,
  givenAgreement,
  givenDepartment,
  givenPlacement,
  givenTown,
  insert,
  type Town,
} from '@/lib/testing/builders';
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
      [2, 'not-known'],
      [1, 'not-known'],
      [3, 'not-known'],
    ]);
    expect(written(tableOf(summary, 'vacancies-by-route'))).toEqual([
      [1, 'not-known'],
      [2, 'not-known'],
      [3, 'not-known'],
    ]);
    // Counted, earned, given, waiting, received, used, returned, lapsed, voided, owed.
    expect(written(tableOf(summary, 'promise')).map((cells) => cells.slice(1, 11))).toEqual([
      [3, '1', 1, 1, 0, 0, 0, 0, 0, '-1/3'],
      [1, '1/6', 0, 0, 0, 0, 0, 0, 0, '1/6'],
      [4, '7/6', 1, 1, 0, 0, 0, 0, 0, '-1/6'],
    ]);
    // Of the year before only the share that was agreed is known.
    const before = written(tableOf(summary, 'promise')).map((cells) => cells.slice(11));
    expect(before).toEqual(
      ['WORD', 'WORD', 'NONE'].map((share) => [share, ...Array.from({ length: 10 }, () => 'not-known')]),
    );
    // Of the year before there are no books.
    const unknown = Array.from({ length: 7 }, () => 'not-known');
    expect(written(tableOf(summary, 'books'))).toEqual([
      ['0', '1', 1, '-1/3', '0', '-1/3', 'holds', ...unknown],
      ['0', '1/6', 0, '0', '0', '1/6', 'holds', ...unknown],
      ['0', '7/6', 1, '-1/3', '0', '-1/6', 'holds', ...unknown],
    ]);
    const ofGreen = await getSummary(town.officer, { ...asked, part: { kind: 'DEPARTMENT', id: green } });
    expect(written(tableOf(ofGreen, 'vacancies-by-route'))).toEqual([
      [1, 'not-known'],
      [1, 'not-known'],
      [2, 'not-known'],
    ]);
    const stranger = await givenTown();
    expect(await getSummary(stranger.officer, asked)).toBeNull();
  });

  test('says that it does not know of years before anything was entered, and shows no figure of them', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    await reported(town, department);
    const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' } } as const;
    const of = (year: number) => ({ from: day(`${year}-01-01`), through: day(`${year}-12-31`) });
    const first = await getSummary(town.officer, { ...asked, period: of(2025) });
    expect(first?.knownFrom).toBe('2025-10-06');
    expect(written(tableOf(first, 'turnover'))[0]).toEqual([100, 1, '1/100', 100, 'not-known', 'not-known']);
    expect(written(tableOf(first, 'vacancies-by-month')).slice(7, 10)).toEqual([
      ['not-known', 'not-known'],
      ['not-known', 'not-known'],
      [1, 'not-known'],
    ]);
    expect(written(tableOf(first, 'turns-by-department'))[0]?.slice(4)).toEqual([
      ...['not-known', 'not-known', 'not-known', 'NONE'],
    ]);
    const long = await getSummary(town.officer, { ...asked, period: of(2023) });
    expect(
      written(tableOf(long, 'promise'))
        .at(-1)
        ?.filter((cell) => cell !== 'not-known'),
    ).toEqual(['NONE', 'NONE']);
    expect(headlinesOf(long ?? expect.unreachable()).books).toBeNull();
    expect(findingsOf(long ?? expect.unreachable())).toEqual([]);
  });

  test('knows homes that were reported before the first agreement, and no turns', async () => {
    const town = await givenTown(null);
    const department = await givenDepartment(town);
    await reported(town, department);
    await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE department_id = $1`, [department]);
    await givenAgreement(town.municipalityId, holbaek2024, { from: '2025-01-01' });
    const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' }, period } as const;
    const summary = await getSummary(town.officer, asked);
    expect(written(tableOf(summary, 'vacancies-by-type')).at(-1)).toEqual([0, 1]);
    expect(written(tableOf(summary, 'turns-by-department'))[0]).toEqual([
      ...[0, 0, 0, 'NONE'],
      ...['not-known', 'not-known', 'not-known', 'NONE'],
    ]);
  });

  test('of a year that runs tells the tiers of today, and falls over none that the agreement lacks', async () => {
    const town = await givenTown();
    const [moves, strange] = [await givenDepartment(town), await givenDepartment(town)];
    await givenPlacement(town, moves, { tier: 'YELLOW', from: '2025-12-01' });
    await givenPlacement(town, strange, { tier: 'NOBODYS', from: '2025-02-01' });
    const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' }, period } as const;
    const summary = await getSummary(town.officer, asked);
    const placed = tableOf(summary, 'placements').rows.map(({ id, cells }) => [id, cells[1], cells[2]]);
    const green = { kind: 'WORD', label: { names: { da: 'grøn', en: 'green' } } };
    expect(placed).toEqual([
      [moves, green, { kind: 'COUNT', n: 0 }],
      [strange, { kind: 'WORD', label: { term: 'row', id: 'no-tier' } }, { kind: 'COUNT', n: 1 }],
    ]);
    const share = (id: string) => tableOf(summary, 'promise').rows.find((row) => row.id === id)?.cells[0];
    expect(share(moves)).toEqual({ kind: 'WORD', label: { names: { da: 'hver 3.', en: 'every 3rd' } } });
    expect(share(strange)).toBeUndefined();
  });
});
