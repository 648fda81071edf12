import { expect, test } from 'vitest';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { readTallies } from '@/lib/data/sums/tallies';
import { inTransaction } from '@/lib/data/transaction';
import { aReport, day, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { reported, vacancyOnRecord } from '@/lib/testing/environment/reporting';
import { systemAt } from '@/lib/testing/lettings/slots';
import { voidVacancy } from '../vacancies/void-vacancy';
import { gatherSums } from './gather-sums';

const ACTS = 40;
const ALWAYS = { from: day('2000-01-01'), through: day('2099-12-31') };
const NOW = '2025-10-06T10:00:00Z';

/** Homes that a reader is told of, voided or not. */
async function toldOf({ caseworker: scope, municipalityId }: Town): Promise<number> {
  const rows = await inTransaction(scope, (tx) =>
    readTallies(tx, scope, { municipality: municipalityId, measures: ['REPORTED', 'VOIDED'] }, [
      { name: 'always', period: ALWAYS },
    ]),
  );
  return rows.reduce((sum, { n }) => sum + n, 0);
}

const deadlocks = async (): Promise<number> => {
  const [row] = await rowsOf<{ n: number }>(
    'SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return row?.n ?? 0;
};

test('readers see every home once while forty act and the sums are gathered again and again', async () => {
  const town = await givenTown();
  const departments = [await givenDepartment(town), await givenDepartment(town), await givenDepartment(town)];
  let working = true;
  const readers: readonly number[][] = [[], []];
  const during = async (work: () => Promise<unknown>) => {
    while (working) await work();
  };
  const act = async (index: number) => {
    const department = departments[index % departments.length] ?? expect.unreachable();
    const { vacancyId } = await reported(town.officer, aReport(department));
    if (index % 3 > 0) return;
    const { revision } = await vacancyOnRecord(vacancyId);
    const answer = await voidVacancy(town.officer, { vacancyId, revision, reason: 'Meldt ved en fejl' });
    expect(answer.ok).toBe(true);
  };
  const before = await deadlocks();
  const others = [
    ...Array.from({ length: 2 }, () => during(() => gatherSums(systemAt(NOW)))),
    ...readers.map((read) => during(async () => void read.push(await toldOf(town)))),
  ];
  await Promise.all(Array.from({ length: ACTS }, (_, index) => act(index))).finally(() => {
    working = false;
  });
  await Promise.all(others);
  expect(await toldOf(town)).toBe(ACTS);
  for (const read of readers) {
    expect(read.length).toBeGreaterThan(2);
    // Each time at least what was there the time before: a home voided meanwhile is told of as the one or as the other.
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(read.at(-1)).toBeLessThanOrEqual(ACTS);
  }
  expect(await listTallyFaults(town.caseworker)).toEqual([]);
  await gatherSums(systemAt(NOW));
  expect(await listTallyFaults(town.caseworker)).toEqual([]);
  expect(await deadlocks()).toBe(before);
}, 60_000);
