// The database the server works on: the embedded one in the state folder, or one that DATABASE_URL names.
import { join } from 'node:path';
import { markRunning } from '../setup/running-mark.mjs';
import { keptSecrets } from '../setup/secrets.mjs';
import { SetupError, step } from '../setup/speech.mjs';
import { stateFolder } from '../setup/state-folder.mjs';
import { embeddedBinaries } from './binaries.mjs';
import { startCluster } from './cluster.mjs';
import { clusterUser, reachableBinaries } from './cluster-user.mjs';
import { userOf, withClient, withDatabase } from './connection.mjs';
import { createDatabase, databaseExists, dropDatabase } from './databases.mjs';
import { ensureInstance, findInstance, refuseDemonstration } from './instance.mjs';
import { migrate } from './migrations.mjs';
import { APP, assertAppRole, ensureRoles, OWNER } from './roles.mjs';

const DATABASE = 'noeglen';
/** Beside the demonstration, which stays what it is. */
export const OWN_DATABASE = 'noeglen_own';

/**
 * @typedef {object} AppDatabase
 * @property {boolean} demo
 * @property {boolean} seeded
 * @property {string | undefined} ownerUrl
 * @property {import('../setup/child-process.mjs').Environment} serverEnv never holds the owner's address
 * @property {{ tell: (address: string) => void }} mark
 *
 * @typedef {{ root: string, given: import('../setup/child-process.mjs').Environment, onStop: (close: () => Promise<void> | void) => void }} Wish
 */

/**
 * @param {Wish} wish
 * @returns {Promise<AppDatabase>}
 */
export async function openAppDatabase(wish) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = wish.given;
  if (DATABASE_OWNER_URL && !DATABASE_URL) {
    throw new SetupError(
      'DATABASE_OWNER_URL is given without DATABASE_URL. Give both, or neither for the embedded database.',
    );
  }
  const user = DATABASE_URL ? undefined : clusterUser();
  const state = stateFolder(wish.root, user);
  const mark = markRunning(state.folder);
  wish.onStop(mark.clear);
  const secrets = keptSecrets(state.folder);
  const opened = DATABASE_URL
    ? await openGiven({ ...wish, appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL })
    : await openEmbedded({ ...wish, state, secrets, user });
  if (!opened.demo && !wish.given.DATA_KEY) {
    step(
      `DATA_KEY is not given: the one in ${join(state.folder, 'secrets.json')} is used. Keep a copy of it outside this machine.`,
    );
  }
  const { DATABASE_OWNER_URL: _, ...given } = wish.given;
  return {
    ...opened,
    mark,
    serverEnv: {
      ...given,
      DATABASE_URL: opened.appUrl,
      NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || secrets.nextauthSecret,
      DATA_KEY: given.DATA_KEY || secrets.dataKey,
    },
  };
}

/**
 * @param {Wish & { state: { folder: string, moved: boolean }, secrets: import('../setup/secrets.mjs').Secrets, user: import('./cluster-user.mjs').ClusterUser | undefined }} wish
 */
async function openEmbedded({ root, given, state, secrets, user, onStop }) {
  const demo = !wantsEmpty(given);
  const name = demo ? DATABASE : OWN_DATABASE;
  if (state.moved)
    step(`the user “${user?.name}” may not enter ${root}: the database is kept in ${state.folder}`);
  const binaries = reachableBinaries(embeddedBinaries(root), user, state.folder);
  const folder = join(state.folder, 'postgres');
  const cluster = await startCluster({ folder, binaries, user, password: secrets.superuserPassword });
  onStop(cluster.stop);
  if (cluster.leftover !== 'nothing')
    step(`the last stop was not a clean one (${cluster.leftover}); the database has repaired itself`);
  step(`Postgres ${cluster.version} runs in ${folder}`);
  const ownerUrl = cluster.url({ user: OWNER, password: secrets.ownerPassword, database: name });
  await withClient(cluster.superuserUrl, async (superuser) => {
    await ensureRoles(superuser, secrets);
    const inside = withDatabase(cluster.superuserUrl, name);
    if (demo && (await databaseExists(superuser, name)) && (await wasCutOff(inside))) {
      step('the demonstration data was not finished last time; beginning anew');
      await dropDatabase(superuser, name);
    }
    if (!(await databaseExists(superuser, name))) await createDatabase(superuser, name);
  });
  const { seeded } = await bringUpToDate({ root, ownerUrl, appRole: APP, demo });
  return {
    demo,
    seeded,
    ownerUrl,
    appUrl: cluster.url({ user: APP, password: secrets.appPassword, database: name }),
  };
}

/**
 * A database in real use was asked for, and no demonstration.
 * @param {import('../setup/child-process.mjs').Environment} given
 */
const wantsEmpty = ({ NOEGLEN_DEMO }) => NOEGLEN_DEMO === '0' || NOEGLEN_DEMO === 'off';

/**
 * Made but not filled to the end: the seed or the start was killed.
 * @param {string} url
 */
const wasCutOff = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('instance') IS NOT NULL AS made`);
    if (!rows[0].made) return false;
    const instance = await findInstance(client);
    return instance?.demo === true && !instance.seeded;
  });

/** @param {Wish & { appUrl: string, ownerUrl: string | undefined }} wish */
async function openGiven({ root, given, appUrl, ownerUrl }) {
  const wantsDemo = given.NOEGLEN_DEMO === '1';
  await assertReachable('DATABASE_URL', appUrl);
  if (!ownerUrl) {
    step('DATABASE_OWNER_URL is not given: migrations are left to `npm run migrate`');
    if (wantsDemo)
      throw new SetupError('NOEGLEN_DEMO=1 fills a new database, which needs DATABASE_OWNER_URL as well.');
    const instance = await withClient(appUrl, findInstanceOrTell);
    await withClient(appUrl, assertAppRole);
    if (wantsEmpty(given)) refuseDemonstration(instance);
    return { demo: instance.demo, seeded: true, ownerUrl, appUrl };
  }
  await assertReachable('DATABASE_OWNER_URL', ownerUrl);
  const { demo, seeded } = await bringUpToDate({ root, ownerUrl, appRole: userOf(appUrl), demo: wantsDemo });
  if (wantsEmpty(given)) refuseDemonstration({ demo });
  await withClient(appUrl, assertAppRole);
  return { demo, seeded, ownerUrl, appUrl };
}

/** @param {import('pg').Client} client */
async function findInstanceOrTell(client) {
  const instance = await findInstance(client).catch(() => undefined);
  if (!instance)
    throw new SetupError('The database is not set up. Run `npm run migrate` with DATABASE_OWNER_URL once.');
  return instance;
}

/**
 * Migrates, and marks a new database as a demonstration or as real.
 * @param {{ root: string, ownerUrl: string, appRole: string, demo: boolean }} options
 */
export async function bringUpToDate({ root, ownerUrl, appRole, demo }) {
  const onApplied = (/** @type {string} */ name) => step(`migrated: ${name}`);
  await migrate({ ownerUrl, folder: join(root, 'prisma/migrations'), appRole, onApplied });
  return withClient(ownerUrl, (owner) => ensureInstance(owner, { demo }));
}

/**
 * @param {string} variable
 * @param {string} url
 */
async function assertReachable(variable, url) {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    const { host, pathname } = parsed(variable, url);
    throw new SetupError(
      `${variable} names a database that does not answer (${host}${pathname}): ${error instanceof Error ? error.message || error.name : error}`,
    );
  }
}

/**
 * @param {string} variable
 * @param {string} url
 */
function parsed(variable, url) {
  try {
    return new URL(url);
  } catch {
    throw new SetupError(
      `${variable} is not an address such as postgresql://user:password@host:5432/database.`,
    );
  }
}
