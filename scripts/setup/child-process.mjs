import { spawn } from 'node:child_process';

/** @typedef {Record<string, string | undefined>} Environment */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends every program that `run` waits for; each then answers with its code. */
export function endRunning() {
  for (const child of running) child.kill('SIGINT');
}

/**
 * Runs a program to its end. Quiet unless it fails; `loud` shows its output as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Environment, loud?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env, loud = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      shell,
      stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {number | undefined} pid */
export function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be signalled, but it is there.
    return isErrno(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
export const isErrno = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
