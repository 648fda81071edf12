// A cluster for tests and benchmarks in a temporary folder, gone when its maker is gone, however that ended.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '../setup/child-process.mjs';
import { isFree } from '../setup/ports.mjs';
import { embeddedBinaries, installedBinaries } from './binaries.mjs';
import { startCluster } from './cluster.mjs';
import { clusterUser, isPassable, reachableBinaries } from './cluster-user.mjs';
import { withClient, withDatabase } from './connection.mjs';
import { createDatabase } from './databases.mjs';
import { migrate } from './migrations.mjs';
import { APP, ensureRoles, OWNER } from './roles.mjs';

/**
 * @typedef {object} Throwaway
 * @property {string} superuserUrl
 * @property {string} version
 * @property {string} ownerPassword
 * @property {string} appPassword
 * @property {(database: string) => string} ownerUrl
 * @property {(database: string) => string} appUrl
 * @property {() => void} crash ends the server as a power cut would; its backends notice by themselves
 * @property {() => Promise<void>} restart in the same place, whether it runs or has crashed
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ root: string, bin?: string, hasty?: boolean }} options bin: a folder of installed programs instead of the embedded ones
 * @returns {Promise<Throwaway>}
 */
export async function startThrowaway({ root, bin, hasty = true }) {
  const user = clusterUser();
  const home = passableFolder(isPassable(tmpdir(), user) ? tmpdir() : '/var/tmp');
  // Programs may not run from there, so they stay at home.
  const room = hasty && hasRoom(MEMORY) ? passableFolder(MEMORY) : home;
  const given = bin ? installedBinaries(bin) : embeddedBinaries(root);
  const [password, ownerPassword, appPassword] = [0, 1, 2].map(() => randomBytes(12).toString('hex'));
  const folder = join(room, 'data');
  const options = {
    folder,
    binaries: reachableBinaries(given, user, home),
    user,
    password: String(password),
    hasty,
  };
  let cluster = await startCluster(options);
  let watch = watchOver(cluster.pid, [home, room]);
  const passwords = { ownerPassword: String(ownerPassword), appPassword: String(appPassword) };
  await withClient(cluster.superuserUrl, (client) => ensureRoles(client, passwords));
  return {
    superuserUrl: cluster.superuserUrl,
    version: cluster.version,
    ...passwords,
    ownerUrl: (database) => cluster.url({ user: OWNER, password: passwords.ownerPassword, database }),
    appUrl: (database) => cluster.url({ user: APP, password: passwords.appPassword, database }),
    crash: () => void process.kill(cluster.pid, 'SIGKILL'),
    restart: async () => {
      watch();
      await cluster.stop();
      const { port } = cluster;
      await untilFree(port);
      cluster = await startCluster(options);
      watch = watchOver(cluster.pid, [home, room]);
      if (cluster.port !== port) throw new Error('The cluster came back on another port');
    },
    stop: async () => {
      watch();
      await cluster.stop();
      for (const gone of [home, room]) rmSync(gone, { recursive: true, force: true });
    },
  };
}

/** Linux' disk in memory: a database is a thousand small files, copied there in a tenth of the time. */
const MEMORY = '/dev/shm';
const GB = 1024 ** 3;

/**
 * The tests need some two of it at once; containers often give it 64 MB.
 * @param {string} folder
 */
function hasRoom(folder) {
  if (process.platform !== 'linux' || !existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 6 * GB && freemem() > 8 * GB;
}

/**
 * A new folder in this one, through which another user may go.
 * @param {string} within
 */
function passableFolder(within) {
  const folder = mkdtempSync(join(within, 'noeglen-test-'));
  chmodSync(folder, 0o711);
  return folder;
}

const FREE_WITHIN = 30_000;

/**
 * Whoever connects out of this machine may be given the port while nobody listens on it, and gives it back soon.
 * @param {number} port
 */
async function untilFree(port) {
  for (const end = Date.now() + FREE_WITHIN; Date.now() < end && !(await isFree(port)); ) await pause(100);
}

/**
 * A shell that waits on a pipe from us: when we die without a word, the pipe closes, and it stops the server.
 * @param {number} pid
 * @param {readonly string[]} folders
 */
function watchOver(pid, folders) {
  if (process.platform === 'win32') return () => undefined;
  const watcher = spawn(
    'sh',
    [
      '-c',
      'trap "" INT TERM HUP; cat >/dev/null; kill -QUIT "$1" 2>/dev/null; sleep 1; shift; rm -rf "$@"',
      'sh',
      String(pid),
      ...folders,
    ],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    },
  );
  watcher.unref();
  // A pipe's handle would keep this process alive after its work is done.
  if (watcher.stdin && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref();
  return () => void watcher.kill('SIGKILL');
}

/**
 * A migrated database to clone from. Its one instance row stands on the tests' fixed day.
 * @param {Throwaway} cluster
 * @param {{ name: string, root: string, day?: string | null }} options
 */
export async function makeTemplate(cluster, { name, root, day = '2025-10-06' }) {
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, name));
  const ownerUrl = cluster.ownerUrl(name);
  await migrate({ ownerUrl, folder: join(root, 'prisma/migrations') });
  await withClient(ownerUrl, (client) =>
    client.query('INSERT INTO instance (demo, fixed_day) VALUES (false, $1)', [day]),
  );
  return withDatabase(cluster.superuserUrl, name);
}
