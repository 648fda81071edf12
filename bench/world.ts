import { randomBytes } from 'node:crypto';
import { scopeOfSession } from '@/lib/auth/scope';
import { assertApplicationRole } from '@/lib/data/connection/assert-application-role';
import { closePool, pool } from '@/lib/data/connection/pool';
import { findSessionState } from '@/lib/data/people/sessions';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { withClient, withDatabase } from '@/scripts/database/connection.mjs';
import { APP } from '@/scripts/database/roles.mjs';
import { makeTemplate, startThrowaway } from '@/scripts/database/throwaway.mjs';
import { BARE_TABLES } from './bare-intake';

export const CLIENTS = 8;
const DEPARTMENTS = 20;

/** A cluster of its own that really writes to disk, with one town, its departments and the bare tables beside. */
export async function openWorld(root: string) {
  const cluster = await startThrowaway({ root, hasty: false });
  await makeTemplate(cluster, { name: 'bench', root });
  process.env.DATABASE_URL = cluster.appUrl('bench');
  process.env.DATABASE_POOL_SIZE = String(CLIENTS);
  process.env.DATA_KEY = randomBytes(32).toString('base64');
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url');
  const town = await givenTown();
  const officer = await signedIn(town.officer);
  const caseworker = await signedIn(town.caseworker);
  const departments = [];
  for (let n = 0; n < DEPARTMENTS; n += 1) departments.push(await givenDepartment(town));
  await withClient(cluster.ownerUrl('bench'), async (client) => {
    await client.query(BARE_TABLES);
    await client.query('INSERT INTO bare.counter SELECT n, 0, 0 FROM generate_series(0, $1) n', [
      DEPARTMENTS - 1,
    ]);
    await client.query(`GRANT USAGE ON SCHEMA bare TO ${APP}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE ON bare.counter, bare.vacancy, bare.ledger TO ${APP}`);
  });
  await assertApplicationRole();
  const settings = await durability();
  const close = async () => {
    await closePool();
    await cluster.stop();
  };
  return {
    ...{ town: { ...town, officer, caseworker }, departments, settings, version: cluster.version, close },
    /** For filling tables past the use cases. */
    superuserUrl: withDatabase(cluster.superuserUrl, 'bench'),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Somebody as the row of a session says who it is, as every request does. */
async function signedIn({ userId }: UserScope): Promise<UserScope> {
  await givenAccount(userId);
  const state = await findSessionState(await givenSession(userId));
  if (state === null) throw new Error('The session was not found');
  return scopeOfSession(state);
}

/** Figures from a database that does not wait for its disk would flatter everybody; refused. */
async function durability(): Promise<string> {
  const { rows } = await pool().query<{ fsync: string; commit: string }>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  const found = `fsync ${rows[0]?.fsync}, synchronous_commit ${rows[0]?.commit}`;
  if (found !== 'fsync on, synchronous_commit on')
    throw new Error(`The benchmark needs a durable database, found ${found}`);
  return found;
}
