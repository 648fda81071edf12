import { beforeAll, describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import { readSummedBooks } from '@/lib/data/overview/overview-books';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { readTallies } from '@/lib/data/sums/tallies';
import { inTransaction } from '@/lib/data/transaction';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import type { CarryOver } from '@/lib/domain/agreement/count-terms';
import { nextTurnFrom } from '@/lib/domain/allocation/counter-on-day';
import { fraction } from '@/lib/domain/shared/fraction';
import { asId } from '@/lib/domain/shared/ids';
import {
  aReport,
  day,
  givenDepartment,
  givenPlacement,
  givenTown,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { counterOnRecord, expectSoundBooks, reported } from '@/lib/testing/environment/reporting';
import { givenManagers } from '@/lib/testing/late';
import { withClient } from '@/scripts/database/connection.mjs';
import { replayBooks } from '../replays/replay-books';
import { voidVacancy } from './void-vacancy';

beforeAll(async () => {
  // Only a demonstration has a past that was played.
  await withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) =>
    owner.query('UPDATE instance SET demo = true'),
  );
});

const { reference } = holbaek2024.deadlines;
const aTown = (atTierChange: CarryOver, atNewYear: CarryOver) =>
  givenTown({ ...holbaek2024, carryOver: { atTierChange, atNewYear, reference } });

type Department = Awaited<ReturnType<typeof givenDepartment>>;

/** A home reported, and known, on a day. */
const onDay = ({ officer }: Town, department: Department, reportedOn: string) =>
  reported(
    systemScope('a day of the past', {
      now: new Date(`${reportedOn}T10:00:00Z`),
      actAs: { userId: officer.userId, side: 'ORGANISATION' },
    }),
    aReport(department, { reportedOn: day(reportedOn), choiceReason: 'Prøvet' }),
  );

const linesOf = (department: Department) =>
  rowsOf(
    `SELECT number, earned_n || '/' || earned_d AS earned, correction_n || '/' || correction_d AS correction,
       credit_after_n || '/' || credit_after_d AS after, used FROM ledger_entry WHERE department_id = $1 ORDER BY sequence`,
    [department],
  );
const YEARS = { from: day('2024-01-01'), through: day('2025-12-31') };
/** What the kept sums of the town say has lapsed. */
const lapsedOf = ({ officer, municipalityId: municipality }: Town) =>
  inTransaction(officer, (tx) =>
    readTallies(tx, officer, { municipality, measures: ['CORRECTION_LAPSED'] }, [
      { name: 'all', period: YEARS },
    ]),
  );
const toldOf = async (vacancyId: string) => {
  const [row] = await rowsOf<{ verdict: unknown }>('SELECT verdict FROM decision WHERE vacancy_id = $1', [
    vacancyId,
  ]);
  return JSON.stringify(row?.verdict);
};
const familyOf = async (town: Town, department: Department) =>
  (await findDepartmentFile(town.officer, department))?.counters.find(({ name }) => name === 'FAMILY');

/** Books, sums and every stored decision say the same. */
async function expectAllSound(town: Town): Promise<void> {
  await expectSoundBooks();
  expect(await listTallyFaults(town.officer)).toEqual([]);
  const { leader } = await givenManagers(town);
  const { municipalityId: municipality } = town;
  const books = await inTransaction(town.officer, (tx) =>
    readSummedBooks(tx, town.officer, {
      municipality,
      period: YEARS,
    }),
  );
  expect(books.flatMap(({ book }) => book.disagreements)).toEqual([]);
  expect(await replayBooks(leader, { municipality, knowledge: 'AT_THE_TIME' })).toMatchObject({
    deviations: [],
  });
}

describe('a credit that is not carried over', () => {
  test('lapses with the first home of the new tier, which says so; the department told it before', async () => {
    const town = await aTown('LAPSES', 'CARRIED');
    const department = await givenDepartment(town);
    for (const on of ['2025-09-01', '2025-09-02']) await onDay(town, department, on);
    expect(await familyOf(town, department)).toMatchObject({ lapses: null, next: 1 });
    await givenPlacement(town, department, { tier: 'YELLOW', from: '2025-10-01' });
    expect(await familyOf(town, department)).toMatchObject({ lapses: { because: 'TIER_CHANGE' }, next: 6 });
    const { vacancyId, route } = await onDay(town, department, '2025-10-03');
    expect(route).toBe('ORGANISATION');
    expect(await toldOf(vacancyId)).toContain(
      'Saldoen 2/3 er nulstillet, fordi afdelingen har skiftet indplacering siden.',
    );
    expect(await linesOf(department)).toMatchObject([
      { number: 1, earned: '1/3', correction: '0/1', after: '1/3' },
      { number: 2, earned: '1/3', correction: '0/1', after: '2/3' },
      { number: 3, earned: '1/6', correction: '-2/3', after: '1/6', used: 0 },
    ]);
    expect(await lapsedOf(town)).toMatchObject([
      { departmentId: department, detail: 'FAMILY', n: 1, amount: -2, denominator: 3 },
    ]);
    expect(await familyOf(town, department)).toMatchObject({ lapses: null, next: 5 });
    await expectAllSound(town);
  });

  test('lapses at New Year, and a void takes back what its own home meant', async () => {
    const town = await aTown('CARRIED', 'LAPSES');
    const department = await givenDepartment(town);
    for (const on of ['2024-12-30', '2024-12-31']) await onDay(town, department, on);
    const first = await onDay(town, department, '2025-01-02');
    expect(await counterOnRecord(department)).toMatchObject({ credit: '1/3' });
    await voidVacancy(town.officer, { vacancyId: first.vacancyId, revision: 1, reason: 'Fortrudt' });
    expect(await counterOnRecord(department)).toMatchObject({ credit: '0/1' });
    await expectAllSound(town);
  });

  test('is not told as carried to the next home by whoever is about to void one', async () => {
    const town = await aTown('CARRIED', 'LAPSES');
    const department = await givenDepartment(town);
    await onDay(town, department, '2024-12-30');
    const { vacancyId } = await onDay(town, department, '2024-12-31');
    const counter = (await findVacancyCase(town.officer, asId(vacancyId)))?.counter;
    // In October 2025: of the third that would be left nothing is carried to the next home, which is the first of three.
    expect(counter && nextTurnFrom(counter, fraction(1n, 3n))).toBe(3);
    const carried = await aTown('CARRIED', 'CARRIED');
    const other = await givenDepartment(carried);
    const home = await onDay(carried, other, '2024-12-31');
    const kept = (await findVacancyCase(carried.officer, asId(home.vacancyId)))?.counter;
    expect(kept && nextTurnFrom(kept, fraction(1n, 3n))).toBe(2);
  });

  test('is carried, and nothing is said of it, where the agreement says so', async () => {
    const town = await aTown('CARRIED', 'CARRIED');
    const department = await givenDepartment(town);
    for (const on of ['2024-12-30', '2024-12-31']) await onDay(town, department, on);
    const third = await onDay(town, department, '2025-01-02');
    expect(third.route).toBe('MUNICIPAL');
    expect(await lapsedOf(town)).toEqual([]);
    expect(await toldOf(third.vacancyId)).not.toContain('nulstillet');
    await expectAllSound(town);
  });
});
