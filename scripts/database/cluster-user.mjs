// Postgres refuses to run as root. Started by root it runs as a user without rights, who must be able to reach its files.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SetupError } from '../setup/speech.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} ClusterUser */

/** @returns {ClusterUser | undefined} undefined: an ordinary user runs it as herself */
export function clusterUser() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => idOf(flag, name));
    if (uid && gid) return { name, uid, gid };
  }
  throw new SetupError(
    'Postgres may not run as root, and this machine has neither a user “postgres” nor “nobody”.\n' +
      'Start Nøglen as an ordinary user, or make one: useradd --system postgres',
  );
}

/**
 * @param {string} flag
 * @param {string} name
 */
function idOf(flag, name) {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    // There is no such user.
    return undefined;
  }
}

/**
 * May the user walk down to this folder? Looks at every folder above it, and at itself when it is there.
 * @param {string} path
 * @param {ClusterUser | undefined} user
 */
export function isPassable(path, user) {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayEnter(statSync(folder), user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * @param {{ mode: number, uid: number, gid: number }} folder
 * @param {ClusterUser} user
 */
function mayEnter({ mode, uid, gid }, user) {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {ClusterUser | undefined} user
 */
export const canRun = (binaries, user) =>
  isPassable(binaries.share, user) &&
  [binaries.initdb, binaries.postgres].every(
    (program) => spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0,
  );

/**
 * The same programs where the user reaches them: a clone under a private home cannot be entered, so they are copied out.
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {ClusterUser | undefined} user
 * @param {string} outside
 */
export function reachableBinaries(binaries, user, outside) {
  if (!user || canRun(binaries, user)) return binaries;
  const folder = join(outside, `postgres-${binaries.version}`);
  const copy = binaries.at(folder);
  if (!existsSync(copy.postgres) || !canRun(copy, user)) {
    cpSync(binaries.folder, folder, { recursive: true, verbatimSymlinks: true });
    openForReading(folder);
  }
  if (!canRun(copy, user))
    throw new SetupError(
      `The user “${user.name}” cannot run ${copy.postgres}. Is ${outside} mounted noexec?`,
    );
  return copy;
}

/** @param {string} path */
function openForReading(path) {
  chmodSync(path, statSync(path).mode | 0o055);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) openForReading(inner);
    else if (entry.isFile())
      chmodSync(inner, statSync(inner).mode | 0o044 | (entry.parentPath.endsWith('bin') ? 0o011 : 0));
  }
}

/**
 * @param {string} folder
 * @param {ClusterUser | undefined} user
 */
export function makeFolderFor(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}
