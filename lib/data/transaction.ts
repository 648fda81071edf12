import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Scope } from '@/lib/domain/access/scope';
import { type Prisma, PrismaClient } from './generated/client';
import { pool } from './pool';
import { settingsSql } from './scope-settings';

declare const brand: unique symbol;

/** Ordinary reading and writing: Prisma inside one transaction with the scope set. Only `inTransaction` hands it out. */
export type Tx = Prisma.TransactionClient & { readonly [brand]: 'tx' };

/** The hot path: one connection, prepared statements, as few round trips as can be. Only `inHotTransaction` hands it out. */
export type HotTx = {
  readonly [brand]: 'hot-tx';
  query<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>>;
};

const kept = globalThis as typeof globalThis & { noeglenPrisma?: PrismaClient };

function prisma(): PrismaClient {
  kept.noeglenPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return kept.noeglenPrisma;
}

/** Forgets the client that belongs to a closed pool. For scripts and tests. */
export function forgetPrisma(): void {
  delete kept.noeglenPrisma;
}

/** Runs one unit of reading or writing as the scope; all of it holds or nothing. */
export function inTransaction<T>(scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(
    async (client) => {
      await client.$executeRawUnsafe(settingsSql(scope));
      return run(client as Tx);
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** The same for intake and slots: BEGIN and the scope go out as one message. */
export async function inHotTransaction<T>(scope: Scope, run: (tx: HotTx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query(`BEGIN; ${settingsSql(scope)}`);
    const answer = await run(hot(client));
    const { command } = await client.query('COMMIT');
    // Postgres answers the COMMIT of a failed transaction with ROLLBACK, and calls it no error.
    if (command !== 'COMMIT') throw new Error('The transaction had failed and was undone');
    client.release();
    return answer;
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

const hot = (client: PoolClient): HotTx =>
  ({ query: (statement: QueryConfig) => client.query(statement) }) as HotTx;

/** Ends a failed transaction; a connection that cannot even do that is thrown away. */
async function abandon(client: PoolClient): Promise<void> {
  const failed = await client.query('ROLLBACK').then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(failed);
}
