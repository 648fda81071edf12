#!/usr/bin/env node
// `npm run admin:create -- --email … --name …`: a link by which the installation's first administrator chooses her password.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { OWN_DATABASE } from './database/app-database.mjs';
import { clusterUser } from './database/cluster-user.mjs';
import { databaseUrl, withClient } from './database/connection.mjs';
import { findInstance, refuseDemonstration } from './database/instance.mjs';
import { APP } from './database/roles.mjs';
import { run } from './setup/child-process.mjs';
import { keptSecrets, newSecrets } from './setup/secrets.mjs';
import { SetupError, say, sayFailure } from './setup/speech.mjs';
import { stateFolder } from './setup/state-folder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const USAGE = 'Usage: npm run admin:create -- --email you@your.place --name "Your Name"';
/** What Postgres calls a database that is not there. */
const INVALID_CATALOG_NAME = '3D000';

try {
  const { email, name } = wish();
  /** @type {import('./setup/child-process.mjs').Environment} */
  const env = process.env.DATABASE_URL ? process.env : embedded();
  const url = env.DATABASE_URL ?? '';
  const found = await withClient(url, (client) => findInstance(client).catch(() => undefined)).catch(
    (error) => refuseAbsent(error, url),
  );
  if (!found)
    throw new SetupError(
      'The database is not set up. Run `npm run migrate` or `npm start -- --empty` first.',
    );
  refuseDemonstration(found);
  const given = { ...env, DATABASE_OWNER_URL: undefined };
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/create-administrator.ts', email, name],
    { cwd: root, env: { ...given, ...secretsFor(given), NODE_ENV: 'production', LOG_LEVEL: 'silent' } },
  );
  if (code !== 0) throw new SetupError(output.trim());
  say(output.trim());
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}

/**
 * No such database: `npm start` without `--empty` makes the demonstration's alone.
 * @param {unknown} error
 * @param {string} url
 * @returns {never}
 */
function refuseAbsent(error, url) {
  if (!(error instanceof Error && 'code' in error && error.code === INVALID_CATALOG_NAME)) throw error;
  throw new SetupError(
    `The database ${new URL(url).pathname.slice(1)} does not exist. Run \`npm start -- --empty\` first, which makes its own, or make it and run \`npm run migrate\`.`,
  );
}

function wish() {
  try {
    const { email, name } = parseArgs({
      options: { email: { type: 'string' }, name: { type: 'string' } },
    }).values;
    if (email && name) return { email, name };
  } catch {
    // An unknown option: told how it is called.
  }
  throw new SetupError(USAGE);
}

/** The database that `npm start -- --empty` runs, and the address it serves. */
function embedded() {
  const state = stateFolder(root, clusterUser());
  const memory = join(state.folder, 'postgres.port');
  const mark = join(state.folder, 'running.json');
  if (!existsSync(memory) || !existsSync(mark))
    throw new SetupError(
      'Nøglen does not run here. Start it beside this with `npm start -- --empty`, or give DATABASE_URL.',
    );
  const secrets = keptSecrets(state.folder);
  const { address } = JSON.parse(readFileSync(mark, 'utf8'));
  const port = Number(readFileSync(memory, 'utf8'));
  return {
    ...process.env,
    DATABASE_URL: databaseUrl({ user: APP, password: secrets.appPassword, port, database: OWN_DATABASE }),
    ...(address ? { NEXTAUTH_URL: address } : {}),
  };
}

/**
 * Nothing is sealed or signed by it; the app's settings only have to be there.
 * @param {import('./setup/child-process.mjs').Environment} given
 */
function secretsFor(given) {
  const made = newSecrets();
  return {
    DATA_KEY: given.DATA_KEY || made.dataKey,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || made.nextauthSecret,
  };
}
