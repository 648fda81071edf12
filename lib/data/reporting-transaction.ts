import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { AnyScope } from '@/lib/domain/access/scope';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { assertApplicationRole, UnsafeRole } from './connection/assert-application-role';
import { reportingPool } from './connection/pool';
import { settingsSql } from './connection/scope-settings';
import { PrismaClient } from './generated/client';
import { inSnapshot, inTransaction, type Tx } from './transaction';

type Replica = {
  readonly of: pg.Pool;
  readonly prisma: PrismaClient;
  /** Its role was found to be bound by the walls, as the server's own must be. */
  isSafe: boolean;
  awayUntil: number;
};
const kept = globalThis as typeof globalThis & { noeglenReplica?: Replica };

/** A replica that did not answer is left alone for so long. */
const AWAY_MS = 60_000;

function replica(): Replica | null {
  const pool = reportingPool();
  if (pool === null) return null;
  const known = kept.noeglenReplica;
  if (known?.of === pool) return known;
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const made: Replica = { of: pool, prisma, isSafe: false, awayUntil: 0 };
  kept.noeglenReplica = made;
  return made;
}

/**
 * Reads a report where REPORTING_DATABASE_URL leads, in a transaction that cannot write, under the same row-level security; in the
 * database itself without one. A replica that is away, or that cancels a reading because it has to catch up, is passed by: figures
 * come from the database itself then, and the log says so. What is kept or decided never reads here.
 */
export const inReportingTransaction = <T>(scope: AnyScope, run: (tx: Tx) => Promise<T>): Promise<T> =>
  readThere(scope, run, { here: inTransaction });

/** The same, where several statements have to see everything as it stood at one moment. */
export const inReportingSnapshot = <T>(scope: AnyScope, run: (tx: Tx) => Promise<T>): Promise<T> =>
  readThere(scope, run, { here: inSnapshot, isolationLevel: 'RepeatableRead' });

type Way = { readonly here: typeof inTransaction; readonly isolationLevel?: 'RepeatableRead' };

async function readThere<T>(
  scope: AnyScope,
  run: (tx: Tx) => Promise<T>,
  { here, ...level }: Way,
): Promise<T> {
  const other = replica();
  if (other === null || performance.now() < other.awayUntil) return here(scope, run);
  try {
    if (!other.isSafe) await assertApplicationRole(other.of, 'REPORTING_DATABASE_URL');
    other.isSafe = true;
    return await other.prisma.$transaction(
      async (client) => {
        await client.$executeRawUnsafe(settingsSql(scope));
        return run(client as Tx);
      },
      { maxWait: 10_000, timeout: 20_000, ...level },
    );
  } catch (error) {
    if (error instanceof UnsafeRole || !(await isReplicaAtFault(other, error))) throw error;
    return here(scope, run);
  }
}

/** A serialisation failure, as Postgres names it and as Prisma does: how a replica says that it had to go on without the reader. */
const CANCELLED: readonly unknown[] = ['40001', 'P2034'];

async function isReplicaAtFault(other: Replica, error: unknown): Promise<boolean> {
  const facts = factsOfFault(error);
  if (CANCELLED.includes(facts.code)) {
    log.info(facts, 'a report was read again from the database itself');
    return true;
  }
  // It is there: then the fault is the question's, and would be the same anywhere.
  if (
    await askReplica().then(
      () => true,
      () => false,
    )
  )
    return false;
  other.awayUntil = performance.now() + AWAY_MS;
  log.warn(facts, 'the reporting database does not answer; reports are read from the database itself');
  return true;
}

/**
 * How far the replica has come: everything committed until then is in the figures. Null where reports are read from the database
 * itself, from another that is no replica, or from one that does not say it just now.
 */
export async function findReportsAsOf(): Promise<Date | null> {
  const other = replica();
  if (other === null || performance.now() < other.awayUntil) return null;
  return askReplica().catch((error) => {
    log.debug(factsOfFault(error), 'nobody said how far the reporting database has come');
    return null;
  });
}

async function askReplica(): Promise<Date | null> {
  const question = {
    text: 'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_xact_replay_timestamp() END AS at',
    query_timeout: 3_000,
  };
  const answered = await reportingPool()?.query<{ at: Date | null }>(question);
  return answered?.rows[0]?.at ?? null;
}
