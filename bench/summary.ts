import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { systemScope } from '@/lib/auth/scope';
import { listTallyFaults } from '@/lib/data/sums/sums-audit';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import { aReport, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { gatherSums } from '@/lib/usecases/summaries/gather-sums';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { withClient } from '@/scripts/database/connection.mjs';
import { type Comparison, compare, throughput } from './rounds';
import { fillYears } from './ten-years';
import { CLIENTS, type World } from './world';

export type SummarySize = {
  readonly many: number;
  readonly few: number;
  /** Reported through the use case afterwards. */
  readonly added: number;
  readonly rounds: number;
};

const DEPARTMENTS = 60;
const TIER = 'LEVEL_1';
const period = { from: calendarDate('2015-10-06'), through: calendarDate('2025-10-05') };
const ALL_YEARS = { from: calendarDate('2015-01-01'), through: calendarDate('2025-12-31') };

/**
 * B4: the summary of all years of a municipality, where it has many homes and where it has few; both stand in the same tables. What
 * was reported past the use cases is added up by the SQL that verifies the sums, what follows by the triggers.
 */
export async function summary(world: World, size: SummarySize): Promise<readonly Comparison[]> {
  await giveLogRoom(world);
  const few = await filledTown(world, size.few);
  const many = await filledTown(world, size.many);
  await addAll(many, size.added);
  await gatherSums(systemScope('a benchmark'));
  await withClient(world.superuserUrl, (client) => client.query('VACUUM ANALYZE'));
  await assertRight(few, size.few);
  await assertRight(many, size.many + size.added);
  const at = ({ town }: Filled, count: number) => ({
    name: `at ${count.toLocaleString('en')}`,
    run: () => perSecond(town),
  });
  const ours = at(few, size.few);
  const contestant = at(many, size.many);
  const [found] = await compare(size.rounds, ours, [{ contestant, target: '≤ 1.5' }]);
  return found ? [{ ...found, name: `B4 summary of all years, ${contestant.name} / ${ours.name}` }] : [];
}

/** Ten million homes are filled in without a checkpoint at every gigabyte; reading is not changed by it. */
const giveLogRoom = ({ superuserUrl }: World): Promise<void> =>
  withClient(superuserUrl, async (client) => {
    await client.query(`ALTER SYSTEM SET max_wal_size = '16GB'`);
    await client.query('SELECT pg_reload_conf()');
  });

type Filled = { readonly town: Town; readonly departments: readonly DepartmentId[] };

async function filledTown(world: World, homes: number): Promise<Filled> {
  const town = await givenTown(hoejeTaastrup2023);
  const departments: DepartmentId[] = [];
  while (departments.length < DEPARTMENTS) departments.push(await givenDepartment(town, { tier: TIER }));
  await fillYears(world, { town, departments, homes, tier: TIER, period, outcomes: true });
  await addUp(world, departments);
  return { town, departments };
}

const COLUMNS =
  'municipality_id, span, day, organisation_id, department_id, measure, tier, dwelling_type, detail, denominator';
/** In the order of the table's key: tens of millions of entries of an index are written side by side. */
const KEY = '1, 2, 3, 5, 6, 7, 8, 9, 10';
/** The sums as migration 0021 first made them: the days by the lines of all rows, months and years by the days. */
const DAYS = `
  INSERT INTO tally (${COLUMNS}, n, amount)
  SELECT l.municipality_id, 'DAY', l.day, l.organisation_id, l.department_id, l.measure, l.tier, l.dwelling_type, l.detail, l.denominator,
    sum(l.n), sum(l.amount)
  FROM tally_recount l WHERE l.department_id = ANY ($1) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ORDER BY ${KEY}`;
const LONGER = `
  INSERT INTO tally (${COLUMNS}, n, amount)
  SELECT t.municipality_id, s.span, s.first, t.organisation_id, t.department_id, t.measure, t.tier, t.dwelling_type, t.detail, t.denominator,
    sum(t.n), sum(t.amount)
  FROM tally t, LATERAL spans_of(t.day) s WHERE t.span = 'DAY' AND s.span <> 'DAY' AND t.department_id = ANY ($1)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ORDER BY ${KEY}`;
/** Departments at a time: what is sorted at once does not grow with the number of homes. */
const AT_ONCE = 10;

async function addUp({ superuserUrl }: World, departments: readonly DepartmentId[]): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query(
      `SET session_replication_role = replica; SET work_mem = '1GB'; SET synchronous_commit = off`,
    );
    for (let at = 0; at < departments.length; at += AT_ONCE)
      await client.query(DAYS, [departments.slice(at, at + AT_ONCE)]);
    await client.query(LONGER, [departments]);
    await client.query('ANALYZE tally');
  });
}

async function addAll({ town, departments }: Filled, count: number): Promise<void> {
  await throughput(count, CLIENTS, async (index) => {
    const department = departments[index % departments.length];
    if (department === undefined) throw new Error('A department is missing');
    const answer = await reportVacancies(town.officer, {
      idempotencyKey: crypto.randomUUID(),
      reports: [aReport(department, { home: { unitNumber: `b4-${index}`, houseNumber: `${index}` } })],
    });
    if (!answer.ok) throw new Error(`A report was refused: ${answer.error.code}`);
  });
}

/** How many a second. */
async function perSecond(town: Town): Promise<number> {
  const begun = performance.now();
  await summaryOf(town);
  return 1000 / (performance.now() - begun);
}

async function summaryOf({ caseworker, municipalityId }: Town): Promise<Summary> {
  const asked = { municipalityId, part: { kind: 'MUNICIPALITY' }, period: ALL_YEARS } as const;
  const found = await getSummary(caseworker, asked);
  if (found === null) throw new Error('There is no summary');
  return found;
}

/** Every sum is what the rows come to, and the summary counts every home that was not voided. */
async function assertRight({ town }: Filled, homes: number): Promise<void> {
  const faults = await listTallyFaults(town.caseworker);
  if (faults.length > 0) throw new Error(`A sum is not what the rows come to: ${JSON.stringify(faults[0])}`);
  const [there] = await rowsOf<{ all: number; reported: number }>(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE state <> 'VOIDED'))::int AS reported FROM vacancy WHERE municipality_id = $1`,
    [town.municipalityId],
  );
  if (there?.all !== homes) throw new Error(`There are ${there?.all} homes, not ${homes}`);
  const tables = (await summaryOf(town)).sections.flatMap((section) => section.tables);
  const counted = tables.find(({ id }) => id === 'vacancies-by-type')?.total?.[0];
  if (counted?.kind !== 'COUNT' || counted.n !== there.reported)
    throw new Error(`The summary does not tell of ${there.reported} homes: ${JSON.stringify(counted)}`);
}
