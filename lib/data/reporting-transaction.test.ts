import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { aReport, day, givenDepartment, givenTown, type Town } from '@/lib/testing/builders';
import { startReplicated } from '@/lib/testing/environment/replica';
import { reported } from '@/lib/testing/environment/reporting';
import { getSummary } from '@/lib/usecases/summaries/get-summary';
import { assertApplicationRole } from './connection/assert-application-role';
import { closePool } from './connection/pool';
import { getOverview } from './overview/overview';
import { findReportsAsOf, inReportingSnapshot, inReportingTransaction } from './reporting-transaction';
import type { Tx } from './transaction';

const given = { ...process.env };
let servers: Awaited<ReturnType<typeof startReplicated>>;
let town: Town;
let department: DepartmentId;

beforeAll(async () => {
  servers = await startReplicated();
  await closePool();
  // The settings are read once, at the first question.
  Object.assign(process.env, { DATABASE_URL: servers.appUrl, REPORTING_DATABASE_URL: servers.replicaUrl });
  town = await givenTown();
  department = await givenDepartment(town);
});
afterAll(async () => {
  await closePool();
  await servers.stop();
  Object.assign(process.env, given);
});

const period = { from: day('2025-01-01'), through: day('2025-12-31') };
/** Homes of the town as the overview counts them. */
const counted = (): Promise<number> => inReportingTransaction(town.caseworker, countedIn);
async function countedIn(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM vacancy WHERE department_id = ${department}::uuid`;
  return rows[0]?.n ?? -1;
}
/** Counted before a report and after it, which everybody else sees by then. */
const aroundReport = (within: typeof inReportingTransaction, homes: number) =>
  within(town.caseworker, async (tx) => {
    const before = await countedIn(tx);
    await reported(town.officer, aReport(department));
    await caughtUp(homes);
    return [before, await countedIn(tx)];
  });
const caughtUp = (homes: number) => vi.waitFor(async () => expect(await counted()).toBe(homes), 10_000);

describe('reports on a streaming replica', () => {
  test('show what the replica has, say how far that is, and keep what is kept to the books', async () => {
    await reported(town.officer, aReport(department));
    await caughtUp(1);
    await servers.holdBack();
    const before = await findReportsAsOf();
    await reported(town.officer, aReport(department));
    expect(await counted()).toBe(1);
    expect(await findReportsAsOf()).toEqual(before);
    const asked = { municipalityId: town.municipalityId, part: { kind: 'MUNICIPALITY' }, period } as const;
    const homesIn = async (within?: typeof inReportingTransaction) =>
      (await getSummary(town.officer, asked, within))?.sections
        .flatMap(({ tables }) => tables)
        .find(({ id }) => id === 'vacancies-by-type')
        ?.rows.at(-1)?.cells;
    expect(await homesIn(inReportingTransaction)).not.toEqual(await homesIn());
    await servers.goOn();
    await caughtUp(2);
    expect((await findReportsAsOf())?.getTime()).toBeGreaterThan(before?.getTime() ?? 0);
    expect(await homesIn(inReportingTransaction)).toEqual(await homesIn());
  });

  test('cannot write, and see no other town', async () => {
    const write = inReportingTransaction(
      town.officer,
      (tx) =>
        tx.$executeRaw`UPDATE vacancy SET revision = revision WHERE department_id = ${department}::uuid`,
    );
    await expect(write).rejects.toThrow(/read-only/);
    const other = await givenTown();
    await vi.waitFor(async () => {
      expect((await getOverview(town.caseworker, { period })).departments).toHaveLength(1);
      expect((await getOverview(other.caseworker, { period })).departments).toEqual([]);
    });
  });

  test('are of one moment where that is asked for', async () => {
    expect(await aroundReport(inReportingSnapshot, 3)).toEqual([2, 2]);
    expect(await aroundReport(inReportingTransaction, 4)).toEqual([3, 4]);
  });

  test('are not read by a role that the walls do not bind', async () => {
    const superuser = new Pool({ connectionString: servers.superuserReplicaUrl });
    // The server may be stopped before its farewell is through.
    superuser.on('error', () => undefined);
    await expect(assertApplicationRole(superuser, 'REPORTING_DATABASE_URL')).rejects.toThrow(
      /^REPORTING_DATABASE_URL signs in as .* is a superuser/,
    );
    await superuser.end();
  });

  test('are read from the database itself while the replica is away', async () => {
    await servers.stopReplica();
    expect(await counted()).toBe(4);
    expect(await findReportsAsOf()).toBeNull();
    expect(await aroundReport(inReportingSnapshot, 5)).toEqual([4, 4]);
  });
});
