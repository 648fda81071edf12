import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isFree } from '@/scripts/setup/ports.mjs';
import { until } from './pause';
import { ROOT, type World } from './world';

/**
 * The built app as `npm start` serves it, in a process of its own that can be killed and started again. `more`: settings of this
 * server alone, such as the address that people use when it stands behind a proxy.
 */
export async function openWebServer({ settings }: World, more: Readonly<Record<string, string>> = {}) {
  const port = await calmPort();
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  const start = async () => {
    const args = ['--import', LEAVE, NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'];
    const env = {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      NEXTAUTH_URL: origin,
      LOG_LEVEL: 'error',
      ...more,
    } as const;
    child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: {
        ...env,
        PORT: String(port),
        NEXT_TELEMETRY_DISABLED: '1',
        NOEGLEN_STARTED_BY: String(process.pid),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Its own group, so that killing it leaves nothing of it behind.
      detached: true,
    });
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    await until('the web server to answer', () => answers(`http://127.0.0.1:${port}/api/health`)).catch(
      (error: Error) => {
        throw new Error(`${error.message}; it said: ${said.slice(-2000)}`);
      },
    );
  };
  const kill = async () => {
    const { pid } = child ?? {};
    if (pid === undefined || child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await gone;
  };
  /** As a service manager stops it, who kills what does not go; answers in how many seconds it was gone. */
  const stop = async (): Promise<number> => {
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    const begun = performance.now();
    child?.kill('SIGTERM');
    const late = setTimeout(() => void kill(), 15_000);
    await gone;
    clearTimeout(late);
    return (performance.now() - begun) / 1000;
  };
  await start();
  return { origin, port, start, kill, stop, errors: () => said, pid: () => child?.pid };
}

const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');
const LEAVE = new URL('../scripts/setup/leave-with-parent.mjs', import.meta.url).href;

/** Below the ports that outgoing connections are given: while the server is down nobody else must get it. */
async function calmPort(): Promise<number> {
  for (let port = 15_000 + (process.pid % 10_000); ; port += 1) if (await isFree(port)) return port;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status < 500,
    () => false,
  );
