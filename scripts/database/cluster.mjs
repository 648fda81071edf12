// One Postgres server of our own in a folder: made when it is not there, started, proved to be ours, stopped.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isErrno, pause } from '../setup/child-process.mjs';
import { freePort, isFree } from '../setup/ports.mjs';
import { SetupError } from '../setup/speech.mjs';
import { assertSameMajor, initialise, logOf, SUPERUSER, tailOf } from './cluster-birth.mjs';
import { databaseUrl, withClient } from './connection.mjs';
import { clearLeftover, stopServer } from './leftover.mjs';

const TRIES = 5;
const READY_WITHIN = 60_000;
const NOTICED_WITHIN = 500;
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', '57P03'];
// Data of tests may be lost with the machine; nothing else is weakened.
const HASTY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'autovacuum=off',
];

/**
 * @typedef {object} ClusterOptions
 * @property {string} folder of the data; its parent holds the log and the memory of the port
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./cluster-user.mjs').ClusterUser | undefined} user
 * @property {string} password of the superuser
 * @property {boolean} [hasty]
 *
 * @typedef {object} Cluster
 * @property {number} port
 * @property {number} pid
 * @property {string} superuserUrl
 * @property {string} version
 * @property {'nothing' | 'stale file' | 'orphan stopped'} leftover
 * @property {(parts: { user: string, password: string, database: string }) => string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {ClusterOptions} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster(options) {
  const { folder } = options;
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(options);
  assertSameMajor(options);
  const leftover = await clearLeftover(folder);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = await portFor(folder, tries);
    const started = await launch(options, port);
    if (!started) {
      // Children of a killed server may need a moment to leave.
      await pause(200 * tries);
      continue;
    }
    remember(folder, port);
    const { pid, version } = started;
    return {
      port,
      pid,
      version,
      leftover,
      superuserUrl: urlOf(options, port),
      url: (parts) => databaseUrl({ ...parts, port }),
      stop: () => stopServer(pid, folder),
    };
  }
  throw new SetupError(
    `The database did not start. The end of its log (${logOf(folder)}):\n${tailOf(logOf(folder))}`,
  );
}

/**
 * @param {ClusterOptions} options
 * @param {number} port
 */
const urlOf = ({ password }, port) => databaseUrl({ user: SUPERUSER, password, port, database: 'postgres' });

/** @param {string} folder */
const memoryOf = (folder) => join(dirname(folder), `${basename(folder)}.port`);

/**
 * The port of last time when it is free, else any.
 * @param {string} folder
 * @param {number} tries
 */
async function portFor(folder, tries) {
  const memory = memoryOf(folder);
  const last = tries === 0 && existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : 0;
  return last > 0 && (await isFree(last)) ? last : freePort();
}

/**
 * @param {string} folder
 * @param {number} port
 */
const remember = (folder, port) => writeFileSync(memoryOf(folder), String(port));

/**
 * @param {ClusterOptions} options
 * @param {number} port
 * @returns {Promise<{ pid: number, version: string } | undefined>} undefined: the port was taken or answers as somebody else
 */
async function launch(options, port) {
  const { folder, binaries, user, hasty = false } = options;
  const log = openSync(logOf(folder), 'a');
  // TCP on loopback only: paths of sockets have a length limit, and the package carries an old OpenSSL.
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(hasty ? HASTY : [])];
  const child = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...user,
      // Its own group: Ctrl-C at the terminal reaches us alone, and we stop the server before its database.
      detached: true,
      cwd: dirname(folder),
      env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  const version =
    child.pid === undefined
      ? undefined
      : await provedVersion(options, port, () => child.exitCode !== null || child.signalCode !== null);
  if (version !== undefined && child.pid !== undefined) return { pid: child.pid, version };
  if (child.exitCode === null && child.pid !== undefined) await stopServer(child.pid, folder);
  return undefined;
}

/**
 * Waits for an answer on the port and asks for proof: another Postgres may sit there and know the same password.
 * @param {ClusterOptions} options
 * @param {number} port
 * @param {() => boolean} hasEnded
 * @returns {Promise<string | undefined>}
 */
async function provedVersion(options, port, hasEnded) {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end && !hasEnded()) {
    try {
      return await withClient(urlOf(options, port), async (client) => {
        const { rows } = await client.query(
          `SELECT current_setting('data_directory') AS folder, current_setting('server_version') AS version`,
        );
        return isSameFolder(rows[0].folder, options.folder) ? rows[0].version : undefined;
      });
    } catch (error) {
      // Not listening yet, or listening and still starting up (57P03); anything else is not our cluster.
      if (!NOT_YET.some((code) => isErrno(error, code))) {
        await pause(NOTICED_WITHIN);
        // Ours could not have the port and gave up: somebody else answered.
        if (hasEnded()) return undefined;
        throw notOurs(error, options);
      }
    }
    await pause(25);
  }
  return undefined;
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSameFolder(one, other) {
  if (!existsSync(one)) return false;
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/**
 * @param {unknown} error
 * @param {ClusterOptions} options
 */
function notOurs(error, { folder }) {
  const reason = error instanceof Error ? error.message : String(error);
  return new SetupError(
    `The database in ${folder} does not let us in (${reason}). Its password is kept in secrets.json beside it.\n` +
      'If that file was lost, move the folder away to begin anew.',
  );
}
