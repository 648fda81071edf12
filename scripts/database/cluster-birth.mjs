// How a cluster comes into being: made beside and moved into place, so that a start that is cut off leaves no half one.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../setup/speech.mjs';
import { makeFolderFor } from './cluster-user.mjs';

export const SUPERUSER = 'noeglen_superuser';

/** @typedef {Pick<import('./cluster.mjs').ClusterOptions, 'folder' | 'binaries' | 'user' | 'password'>} Birth */

/** @param {string} folder */
export const logOf = (folder) => join(dirname(folder), `${basename(folder)}.log`);

/** @param {string} path */
export const tailOf = (path) =>
  existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-12).join('\n') : '(no log)';

/** @param {Birth} options */
export function initialise({ folder, binaries, user, password }) {
  const half = `${folder}.half`;
  const passwordFile = `${folder}.password`;
  rmSync(half, { recursive: true, force: true });
  makeFolderFor(half, user);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const made = ['C.UTF-8', 'C'].some((locale) =>
      initdb({ binaries, user, half, passwordFile, locale, log: logOf(folder) }),
    );
    if (!made) throw new SetupError(`The database could not be made in ${folder}:\n${tailOf(logOf(folder))}`);
    renameSync(half, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {{ binaries: Birth['binaries'], user: Birth['user'], half: string, passwordFile: string, locale: string, log: string }} options */
function initdb({ binaries, user, half, passwordFile, locale, log }) {
  const made = spawnSync(
    binaries.initdb,
    [
      '-D',
      half,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      // Danish order and case on every machine, whatever its own language.
      '--locale-provider=icu',
      '--icu-locale=da-DK',
    ],
    { ...user, cwd: dirname(half), encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
  );
  if (made.status === 0) return true;
  writeFileSync(log, `${made.stdout}${made.stderr}`);
  rmSync(half, { recursive: true, force: true });
  makeFolderFor(half, user);
  return false;
}

/** @param {Pick<Birth, 'folder' | 'binaries'>} options */
export function assertSameMajor({ folder, binaries }) {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const runs = /\d+/.exec(binaries.version)?.[0];
  if (runs === undefined || runs === made) return;
  throw new SetupError(
    `${folder} was made by Postgres ${made}; this is Postgres ${runs}. Move the folder away to begin anew, or see docs/operations.md.`,
  );
}
