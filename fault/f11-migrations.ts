import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { withClient } from '@/scripts/database/connection.mjs';
import { cloneDatabase, createDatabase, dropDatabase } from '@/scripts/database/databases.mjs';
import { migrate } from '@/scripts/database/migrations.mjs';
import { startThrowaway } from '@/scripts/database/throwaway.mjs';
import { readMigrated } from './catalogue';
import { checkMigrated, type Migrated } from './checks/migrations';
import type { Outcome } from './outcome';
import { until } from './pause';
import { ROOT } from './world';

type Throwaway = Awaited<ReturnType<typeof startThrowaway>>;

const TEMPLATE = 'fault_struck';
const FOLDER = join(ROOT, 'prisma/migrations');

/** Counts every statement that changes the catalogue and strikes at one of them; the count outlives a rollback. */
const STRIKE = `
  CREATE SCHEMA fault;
  GRANT USAGE ON SCHEMA fault TO PUBLIC;
  CREATE SEQUENCE fault.statement;
  CREATE TABLE fault.plan (at bigint NOT NULL, how text NOT NULL);
  INSERT INTO fault.plan VALUES (0, 'not at all');
  CREATE FUNCTION fault.strike() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE plan fault.plan;
  BEGIN
    SELECT * INTO plan FROM fault.plan;
    IF nextval('fault.statement') <> plan.at THEN RETURN; END IF;
    IF plan.how = 'end the backend' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
    PERFORM pg_sleep(0.4);
  END $$;
  CREATE EVENT TRIGGER strike ON ddl_command_end EXECUTE FUNCTION fault.strike();`;
type How = 'end the backend' | 'wait for the kill';

/**
 * Migrations are cut off at every statement by ending their backend, and at some by killing (-9) the migrating process;
 * each time two start at once afterwards, and what they leave equals an undisturbed run.
 */
export async function runMigrationKills({
  points,
  kills,
}: {
  points: number;
  kills: number;
}): Promise<Outcome> {
  const cluster = await startThrowaway({ root: ROOT });
  try {
    const expected = await undisturbed(cluster);
    const at = spread(expected.statements, points);
    const killedAt = spread(expected.statements, kills);
    const complaints: string[] = [];
    const begun = Date.now();
    for (const point of at) complaints.push(...(await strikeBackend(cluster, point, expected.migrated)));
    for (const point of killedAt) complaints.push(...(await killProcess(cluster, point, expected.migrated)));
    const seconds = (Date.now() - begun) / 1000;
    const line =
      `${expected.migrated.history.length} migrations of ${expected.statements} statements, cut off at ${at.length} of them and killed at ${killedAt.length}, ` +
      `two started at once after each: fully migrated, each once, ${expected.migrated.catalogue.length} catalogue lines equal; ${seconds.toFixed(1)} s`;
    return { line, complaints };
  } finally {
    await cluster.stop();
  }
}

/** Where nothing goes wrong: how many statements there are, and what they leave. */
async function undisturbed(cluster: Throwaway) {
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, TEMPLATE));
  await withClient(insideOf(cluster, TEMPLATE), (client) => client.query(STRIKE));
  return inDatabase(cluster, { point: 0, how: 'end the backend' }, async (ownerUrl, url) => {
    await migrate({ ownerUrl, folder: FOLDER });
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT last_value FROM fault.statement'),
    );
    return { migrated: await readMigrated(url), statements: Number(rows[0].last_value) };
  });
}

const strikeBackend = (cluster: Throwaway, point: number, expected: Migrated) =>
  inDatabase(cluster, { point, how: 'end the backend' }, async (ownerUrl, url) => {
    const cut = await migrate({ ownerUrl, folder: FOLDER }).then(
      () => false,
      () => true,
    );
    const twice = await Promise.all([1, 2].map(() => migrate({ ownerUrl, folder: FOLDER })));
    const names = twice.flat();
    return told(`statement ${point}`, [
      ...(cut ? [] : ['nothing was cut off']),
      ...(new Set(names).size === names.length
        ? []
        : ['two instances both say they applied the same migration']),
      ...checkMigrated(await readMigrated(url), expected),
    ]);
  });

const killProcess = (cluster: Throwaway, point: number, expected: Migrated) =>
  inDatabase(cluster, { point, how: 'wait for the kill' }, async (ownerUrl, url) => {
    const doomed = startMigrating(ownerUrl);
    await until('the migration to reach the point', () => isAsleep(url));
    doomed.child.kill('SIGKILL');
    await doomed.ended;
    const two = [1, 2].map(() => startMigrating(ownerUrl));
    const codes = await Promise.all(two.map(({ ended }) => ended));
    const { rows } = await withClient(url, (client) =>
      client.query('SELECT count(*)::int AS instances FROM instance'),
    );
    return told(`kill at statement ${point}`, [
      ...(codes.every((code) => code === 0)
        ? []
        : [`of two instances started at once one failed: ${two.map(({ said }) => said()).join(' ')}`]),
      ...(rows[0].instances === 1 ? [] : [`${rows[0].instances} instance rows`]),
      ...checkMigrated(await readMigrated(url), expected),
    ]);
  });

const told = (where: string, complaints: readonly string[]) =>
  complaints.map((complaint) => `${where}: ${complaint}`);

/** `npm run migrate` as an operator runs it, a process of its own. */
function startMigrating(ownerUrl: string) {
  const child: ChildProcess = spawn(process.execPath, ['scripts/migrate.mjs'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: undefined, NOEGLEN_DEMO: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  return {
    child,
    said: () => said,
    ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
  };
}

const isAsleep = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
    return (await client.query(text)).rowCount === 1;
  });

const insideOf = ({ superuserUrl }: Throwaway, database: string) =>
  new URL(`/${database}`, superuserUrl).href;

async function inDatabase<T>(
  cluster: Throwaway,
  { point, how }: { point: number; how: How },
  use: (ownerUrl: string, superuserUrl: string) => Promise<T>,
): Promise<T> {
  const name = `fault_${how === 'end the backend' ? 'cut' : 'killed'}_${point}`;
  await withClient(cluster.superuserUrl, (client) => cloneDatabase(client, name, TEMPLATE));
  const url = insideOf(cluster, name);
  await withClient(url, (client) => client.query('UPDATE fault.plan SET at = $1, how = $2', [point, how]));
  try {
    return await use(cluster.ownerUrl(name), url);
  } finally {
    await withClient(cluster.superuserUrl, (client) => dropDatabase(client, name));
  }
}

/** Points spread evenly from the first to the last. */
const spread = (last: number, wanted: number): readonly number[] => {
  const points = Math.min(wanted, last);
  return Array.from(
    { length: points },
    (_, index) => 1 + Math.floor((index * (last - 1)) / Math.max(points - 1, 1)),
  );
};
