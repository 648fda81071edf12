// One start at a time per folder: the mark names who runs it and where.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, isErrno } from './child-process.mjs';
import { SetupError } from './speech.mjs';

/** @param {string} folder */
const markOf = (folder) => join(folder, 'running.json');

/** @param {string} path */
function readMark(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Missing or cut off by a crash: nobody is known to run.
    return undefined;
  }
}

/**
 * Process numbers are used again after a crash or a new container, so the number alone proves nothing.
 * @param {number} pid
 */
function isAStart(pid) {
  if (pid === process.pid || !isAlive(pid)) return false;
  try {
    return /start\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch (error) {
    // Only Linux has /proc; elsewhere a living process with the number is taken for the one that wrote it.
    return isErrno(error, 'ENOENT') && process.platform !== 'linux';
  }
}

/**
 * @param {string} folder
 * @returns {{ tell: (address: string) => void, clear: () => void }}
 */
export function markRunning(folder) {
  const path = markOf(folder);
  const mark = { pid: process.pid, address: '' };
  try {
    writeFileSync(path, JSON.stringify(mark), { flag: 'wx' });
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
    const other = readMark(path);
    if (other && isAStart(other.pid)) {
      throw new SetupError(
        `Nøglen already runs from this folder${other.address ? `: ${other.address}` : ''} (process ${other.pid}). Use that one, or stop it first.`,
      );
    }
    writeFileSync(path, JSON.stringify(mark));
  }
  return {
    tell: (address) => writeFileSync(path, JSON.stringify({ ...mark, address })),
    clear: () => rmSync(path, { force: true }),
  };
}
