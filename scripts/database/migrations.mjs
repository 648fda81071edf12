// Applies prisma/migrations in Prisma's own bookkeeping, so that `prisma migrate deploy` may take over anywhere.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../setup/speech.mjs';
import { withClient } from './connection.mjs';
import { APP } from './roles.mjs';

// Prisma's own number: whichever of the two comes second waits.
const LOCK = 72_707_369;
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * @param {string} folder
 * @returns {Migration[]}
 */
function migrationsIn(folder) {
  if (!existsSync(folder)) throw new SetupError(`There are no migrations in ${folder}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // A checkout on Windows may have turned the line ends; they are not part of what was decided.
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing, in order, each migration in a transaction of its own; of two that start at once one waits.
 * @param {{ ownerUrl: string, folder: string, appRole?: string, onApplied?: (name: string) => void }} options
 * @returns {Promise<string[]>} the names of those applied now
 */
export function migrate({ ownerUrl, folder, appRole = APP, onApplied = () => undefined }) {
  const migrations = migrationsIn(folder);
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(HISTORY);
    const pending = pendingOf(migrations, await historyOf(client));
    for (const migration of pending) {
      await apply(client, migration, appRole);
      onApplied(migration.name);
    }
    await settleEventOrder(client);
    return pending.map(({ name }) => name);
  });
}

/**
 * Events are put in order by numbers of the database cluster: after a restore into another one, the new ones have to come after the old.
 * @param {import('pg').Client} client
 */
async function settleEventOrder(client) {
  const { rows } = await client.query(`SELECT to_regprocedure('settle_event_order()') IS NOT NULL AS known`);
  if (rows[0].known) await client.query('CALL settle_event_order()');
}

/** @param {import('pg').Client} client */
async function historyOf(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

/**
 * @param {readonly Migration[]} migrations
 * @param {readonly { name: string, checksum: string, finished: boolean }[]} history
 */
export function pendingOf(migrations, history) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of history) {
    const migration = known.get(name);
    if (!migration)
      throw new SetupError(
        `The database knows the migration ${name}, this code does not: it is older than its database. Update it.`,
      );
    if (!finished)
      throw new SetupError(
        `The migration ${name} was left unfinished by another tool. Settle it with: prisma migrate resolve`,
      );
    if (migration.checksum !== checksum) {
      throw new SetupError(
        `The migration ${name} was changed after it was applied. Put its file back and write a new migration instead.\n` +
          'If this is only the demo in .data, stop Nøglen and remove .data/postgres to start over.',
      );
    }
  }
  const done = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 * @param {string} appRole
 */
async function apply(client, { name, sql, checksum }, appRole) {
  try {
    await client.query('BEGIN');
    // Migrations read the name of the role that they grant to.
    await client.query("SELECT set_config('noeglen.app_role', $1, true)", [appRole]);
    const started = new Date();
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum, name, started],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new SetupError(
      `The migration ${name} failed and was undone whole: ${error instanceof Error ? error.message : error}${lineOf(error, sql)}`,
    );
  }
}

/**
 * @param {unknown} error
 * @param {string} sql
 */
function lineOf(error, sql) {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : 0;
  return position > 0 ? ` (line ${sql.slice(0, position).split('\n').length} of its migration.sql)` : '';
}
