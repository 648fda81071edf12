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

type Size = {
  /** Is the run cut off at every single statement, one after the other in one database? */
  readonly everywhere: boolean;
  /** At how many statements, in a database of their own each, it is cut off, or the migrating process killed (-9). */
  readonly points: number;
  readonly kills: number;
};

/** Migrations are cut off in the middle; what is left, and what two instances then make of it, equals an undisturbed run. */
export async function runMigrationKills({ everywhere, points, kills }: Size): Promise<Outcome> {
  const cluster = await startThrowaway({ root: ROOT });
  try {
    const { migrated, statements } = await undisturbed(cluster);
    const at = spread(statements, points);
    const killedAt = spread(statements, kills);
    const begun = Date.now();
    const all = everywhere ? await strikeEverywhere(cluster, migrated) : { cuts: 0, complaints: [] };
    const complaints = [...all.complaints];
    for (const point of at) complaints.push(...(await strikeBackend(cluster, point, migrated)));
    for (const point of killedAt) complaints.push(...(await killProcess(cluster, point, migrated)));
    const seconds = (Date.now() - begun) / 1000;
    const line =
      `${migrated.history.length} migrations of ${statements} statements: ${everywhere ? `cut off ${all.cuts} times in a row, at each; ` : ''}` +
      `cut off at ${at.length} and killed at ${killedAt.length} of them, two started at once after each: ` +
      `fully migrated, each once, ${migrated.catalogue.length} catalogue lines equal; ${seconds.toFixed(1)} s`;
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

const NEXT_STRIKE = `SELECT setval('fault.statement', 1, false)`;
const LEFT = `
  SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace)::int
    + (SELECT count(*) FROM pg_policy)::int + (SELECT count(*) FROM pg_constraint WHERE connamespace = 'public'::regnamespace)::int
    + (SELECT count(*) FROM pg_trigger)::int + (SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace)::int AS things`;

/** Strikes at the first statement, then at the second, and so on, until nothing is left to strike at. */
const strikeEverywhere = (cluster: Throwaway, expected: Migrated) =>
  inDatabase(cluster, { point: -1, how: 'end the backend' }, async (ownerUrl, url) => {
    const complaints: string[] = [];
    let cuts = 0;
    let done = 0;
    let things = -1;
    for (let at = 1; ; at += 1) {
      await withClient(url, async (client) => {
        await client.query(NEXT_STRIKE);
        await client.query('UPDATE fault.plan SET at = $1', [at]);
      });
      const cut = await isCut(ownerUrl);
      const left = await leftBehind(url);
      if (!cut)
        return { cuts, complaints: [...complaints, ...checkMigrated(await readMigrated(url), expected)] };
      cuts += 1;
      // The strike met the next migration: what came before it holds, and it is struck from its own beginning.
      if (left.done > done || things < 0) {
        [done, things, at] = [left.done, left.things, Math.min(at, 2)];
      } else if (left.things !== things) {
        complaints.push(`cut ${cuts}: ${left.things - things} things were left behind`);
      }
    }
  });

const isCut = (ownerUrl: string): Promise<boolean> =>
  migrate({ ownerUrl, folder: FOLDER }).then(
    () => false,
    () => true,
  );

const leftBehind = (url: string) =>
  withClient(url, async (client) => {
    const made = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made`);
    const text = 'SELECT count(*)::int AS done FROM _prisma_migrations';
    const done: number = made.rows[0].made ? (await client.query(text)).rows[0].done : 0;
    const things: number = (await client.query(LEFT)).rows[0].things;
    return { done, things: made.rows[0].made ? things : -1 };
  });

const strikeBackend = (cluster: Throwaway, point: number, expected: Migrated) =>
  inDatabase(cluster, { point, how: 'end the backend' }, async (ownerUrl, url) => {
    const cut = await isCut(ownerUrl);
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
  const name = `fault_${how === 'end the backend' ? 'cut' : 'killed'}_${point + 1}`;
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
