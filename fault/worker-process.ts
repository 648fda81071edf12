import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from './pause';
import { ROOT, type World } from './world';

/** `npm run worker` in a process of its own, with a beat each second. */
export async function openWorker({ settings }: World) {
  const child: ChildProcess = spawn(
    process.execPath,
    [...['--conditions=react-server', '--import', 'tsx'], join(ROOT, 'scripts/worker.ts'), '--every', '1'],
    {
      cwd: ROOT,
      env: { ...process.env, ...settings, NODE_ENV: 'production', LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  await until('the worker to begin', () => {
    if (child.exitCode !== null) throw new Error(`The worker ended by itself: ${said.slice(-1500)}`);
    return said.includes('at work');
  });
  return { stop, said: () => said };
}
