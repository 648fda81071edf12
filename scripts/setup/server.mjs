import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from './child-process.mjs';
import { SetupError, step } from './speech.mjs';

const READY_WITHIN = 120_000;
const PATIENCE = 10_000;

/**
 * Serves the app and waits until it answers.
 * @param {{ root: string, dev?: boolean, host: string, port: number, env: import('./child-process.mjs').Environment,
 *   quiet?: boolean, onStop: (close: () => Promise<void>) => void }} options
 * @returns {Promise<{ ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startServer({ root, dev = false, host, port, env, quiet = false, onStop }) {
  if (!existsSync(join(root, 'app'))) throw new SetupError('There is no app folder to serve.');
  step('starting the server …');
  const next = join(root, 'node_modules/next/dist/bin/next');
  const leave = pathToFileURL(join(root, 'scripts/setup/leave-with-parent.mjs')).href;
  const out = quiet ? 'ignore' : 'inherit';
  const child = spawn(
    process.execPath,
    ['--import', leave, next, dev ? 'dev' : 'start', '-p', String(port), '-H', host],
    {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ ({
        ...env,
        NODE_ENV: dev ? 'development' : 'production',
        PORT: String(port),
        NEXT_TELEMETRY_DISABLED: '1',
        NOEGLEN_STARTED_BY: String(process.pid),
      }),
      stdio: ['ignore', out, 'inherit', 'ipc'],
      // Its own group: Ctrl-C at the terminal reaches us alone, and we stop it before its database.
      detached: process.platform !== 'win32',
    },
  );
  let isStopping = false;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    isStopping = true;
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => endGroup(child), PATIENCE);
    await gone;
    clearTimeout(timer);
  };
  onStop(stop);
  const ended = gone.then(() => {
    if (!isStopping) throw new SetupError('The server ended by itself; what it said stands above.');
  });
  // Whoever waits hears it; until then a failure must not end the process unheard.
  ended.catch(() => undefined);
  await Promise.race([ended, answers(port, () => hasEnded(child))]);
  return { ended, stop };
}

/** @param {import('node:child_process').ChildProcess} child */
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/**
 * @param {number} port
 * @param {() => boolean} hasStopped
 */
async function answers(port, hasStopped) {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end && !hasStopped()) {
    const status = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(30_000),
    }).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await pause(100);
  }
  if (!hasStopped())
    throw new SetupError(`The server did not answer on port ${port} within ${READY_WITHIN / 1000} s.`);
}
