// What a crash leaves in a data folder: postmaster.pid, and perhaps a server that still runs.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, isErrno, pause } from '../setup/child-process.mjs';
import { SetupError } from '../setup/speech.mjs';

/** @param {string} folder */
function readPidFile(folder) {
  try {
    return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Does this process serve this very folder? After a reboot the number may belong to anything.
 * @param {number} pid
 * @param {string} folder
 */
export function serves(pid, folder) {
  if (!isAlive(pid)) return false;
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : commandOf(pid);
    return command.includes('postgres') && command.includes(folder);
  } catch {
    // It ended while we looked.
    return false;
  }
}

/** @param {number} pid */
function commandOf(pid) {
  if (process.platform === 'win32')
    return execFileSync('wmic', ['process', 'where', `processid=${pid}`, 'get', 'commandline']).toString();
  return execFileSync('ps', ['-p', String(pid), '-o', 'command=']).toString();
}

/**
 * Stops a server that outlived its start, and removes a pid file that names nobody or somebody else.
 * Postgres itself then repairs the data from its log.
 * @param {string} folder
 * @returns {Promise<'nothing' | 'stale file' | 'orphan stopped'>}
 */
export async function clearLeftover(folder) {
  const pid = readPidFile(folder);
  if (pid === undefined) return 'nothing';
  if (!serves(pid, folder)) {
    // Of a dead process Postgres makes sure itself that no child of it still writes; a living stranger would stop it.
    if (isAlive(pid)) rmSync(join(folder, 'postmaster.pid'), { force: true });
    return 'stale file';
  }
  await stopServer(pid, folder);
  return 'orphan stopped';
}

/**
 * @param {number} pid
 * @param {string} folder
 */
export async function stopServer(pid, folder) {
  const FAST = 'SIGINT';
  const IMMEDIATE = 'SIGQUIT';
  for (const [signal, patience] of /** @type {const} */ ([
    [FAST, 20_000],
    [IMMEDIATE, 10_000],
  ])) {
    if (!serves(pid, folder)) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (isErrno(error, 'ESRCH')) return;
      throw error;
    }
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (!serves(pid, folder)) return;
      await pause(25);
    }
  }
  throw new SetupError(
    `The database server (process ${pid}) does not stop. Stop it by hand and start again.`,
  );
}
