import type { Duplex } from 'node:stream';
import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { AnyScope } from '@/lib/domain/access/scope';
import { pool } from './connection/pool';
import { settingsSql } from './connection/scope-settings';
import { type Prisma, PrismaClient } from './generated/client';
import { isSignalling } from './live/live-signal';
import { follow, type Watch, watch, watched } from './live/live-statements';

declare const brand: unique symbol;

/** Ordinary reading and writing: Prisma inside one transaction with the scope set. Only `inTransaction` hands it out. */
export type Tx = Prisma.TransactionClient & { readonly [brand]: 'tx' };

/** The hot path: one connection, prepared statements, as few round trips as can be. Only `inHotTransaction` hands it out. */
export type HotTx = {
  readonly [brand]: 'hot-tx';
  query<Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>>;
  /** Sends without waiting for the answer. The commit waits for it, and if it fails nothing is committed. */
  send(statement: QueryConfig): void;
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
export async function inTransaction<T>(scope: AnyScope, run: (tx: Tx) => Promise<T>): Promise<T> {
  const changes = isSignalling() ? watch(scope) : null;
  const answer = await prisma().$transaction(
    async (client) => {
      await client.$executeRawUnsafe(settingsSql(scope));
      return run(follow((changes ? watched(client, changes) : client) as Tx, changes));
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
  changes?.committed();
  return answer;
}

/** Reads everything as it stood at one moment, whatever is done meanwhile. */
export function inSnapshot<T>(scope: AnyScope, run: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(
    async (client) => {
      await client.$executeRawUnsafe(settingsSql(scope));
      return run(client as Tx);
    },
    { maxWait: 10_000, timeout: 20_000, isolationLevel: 'RepeatableRead' },
  );
}

const A_NIGHT = 8 * 3_600_000;

/** The same for what reads everything there is, which may take as long as it takes. Never behind a page. */
export function inLongTransaction<T>(scope: AnyScope, run: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(
    async (client) => {
      await client.$executeRawUnsafe(`${settingsSql(scope)}, set_config('statement_timeout', '0', true)`);
      return run(client as Tx);
    },
    { maxWait: 10_000, timeout: A_NIGHT },
  );
}

// The hot path's statements look rows up by their keys: a plan made once is as good as one made anew, and saves more than the
// statement costs.
const PLAN_ONCE = `set_config('plan_cache_mode', 'force_generic_plan', true)`;

/**
 * The same for intake and slots. Statements go out one behind the other without waiting for answers that nobody asked for:
 * BEGIN, the scope and the first questions are one trip, what is appended and COMMIT another.
 */
export async function inHotTransaction<T>(scope: AnyScope, run: (tx: HotTx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  const changes = isSignalling() ? watch(scope) : null;
  const sent: Promise<unknown>[] = [];
  try {
    inOnePacket(client);
    const begun = client.query(`BEGIN; ${settingsSql(scope)}, ${PLAN_ONCE}`);
    const [, answer] = await Promise.all([begun, run(follow(hot(client, sent, changes), changes))]);
    inOnePacket(client);
    const [{ command }] = await Promise.all([client.query('COMMIT'), ...sent]);
    // Postgres answers the COMMIT of a failed transaction with ROLLBACK, and calls it no error.
    if (command !== 'COMMIT') throw new Error('The transaction had failed and was undone');
    client.release();
    changes?.committed();
    return answer;
  } catch (error) {
    const cause = await causeOf(error, sent);
    await abandon(client);
    throw cause;
  }
}

const IN_FAILED_TRANSACTION = '25P02';
const isAfterwards = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === IN_FAILED_TRANSACTION;

/** Why a transaction failed: of what was sent without waiting the first that did. Whatever is asked afterwards only hears that it had. */
async function causeOf(error: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  if (!isAfterwards(error)) return error;
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((answer) => answer.status === 'rejected' && !isAfterwards(answer.reason));
  return failed?.status === 'rejected' ? failed.reason : error;
}

const hot = (client: PoolClient, sent: Promise<unknown>[], changes: Watch | null): HotTx =>
  ({
    query: (statement: QueryConfig) =>
      changes ? changes.see(statement, () => client.query(statement)) : client.query(statement),
    send: (statement: QueryConfig) => {
      inOnePacket(client);
      const ask = () => client.query(statement);
      const answer = changes ? changes.see(statement, ask) : ask();
      // Whoever waits for the commit hears of a failure; until then it is nobody's.
      answer.catch(() => undefined);
      sent.push(answer);
    },
  }) as HotTx;

/** What is sent before this code next waits leaves as one packet: a write costs the system more than a statement does. */
function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Ends a failed transaction; a connection that cannot even do that is thrown away. */
async function abandon(client: PoolClient): Promise<void> {
  const failed = await client.query('ROLLBACK').then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(failed);
}
