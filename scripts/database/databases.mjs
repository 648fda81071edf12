import { quoted } from './connection.mjs';
import { OWNER } from './roles.mjs';

/**
 * @param {import('pg').Client} superuser
 * @param {string} name
 */
export async function databaseExists(superuser, name) {
  const { rowCount } = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/**
 * An empty database that belongs to the owner's role.
 * @param {import('pg').Client} superuser
 * @param {string} name
 */
export async function createDatabase(superuser, name) {
  await superuser.query(`CREATE DATABASE ${quoted(name)} OWNER ${quoted(OWNER)}`);
}

/**
 * A copy of a database that nobody is connected to; tens of milliseconds.
 * @param {import('pg').Client} superuser
 * @param {string} name
 * @param {string} template
 */
export async function cloneDatabase(superuser, name, template) {
  await superuser.query(
    `CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)} OWNER ${quoted(OWNER)}`,
  );
}

/**
 * @param {import('pg').Client} superuser
 * @param {string} name
 */
export async function dropDatabase(superuser, name) {
  await superuser.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
}
