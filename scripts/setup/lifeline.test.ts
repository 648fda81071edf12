import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, isFree } from './ports.mjs';

// Stands in for `next start -p PORT …`: what the lifeline does is the same for any server.
const NEXT = `const http = require('node:http');
  const port = Number(process.argv[process.argv.indexOf('-p') + 1]);
  if (process.env.BROKEN) process.exit(4);
  http.createServer((_, answer) => answer.end('ok')).listen(port, '127.0.0.1');
  process.on('SIGTERM', () => { console.log('server closes'); process.exit(0); });`;

let root: string;
let port: number;
const children: ChildProcess[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'noeglen-life-'));
  port = await freePort();
  for (const folder of ['app', 'scripts/setup', 'node_modules/next/dist/bin'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'node_modules/next/dist/bin/next'), NEXT);
  writeFileSync(join(root, 'package.json'), '{}');
  const here = new URL('.', import.meta.url).href;
  writeFileSync(join(root, 'scripts/setup/leave-with-parent.mjs'), `import '${here}leave-with-parent.mjs';`);
  writeFileSync(
    join(root, 'main.mjs'),
    `import { lifeline } from '${here}lifeline.mjs';
     import { startServer } from '${here}server.mjs';
     await lifeline(async (life) => {
       life.onStop(() => console.log('database closes'));
       const server = await startServer({ root: ${JSON.stringify(root)}, host: '127.0.0.1', port: ${port}, env: process.env, onStop: life.onStop });
       console.log('serving');
       await Promise.race([server.ended, life.stopped]);
     });`,
  );
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'main.mjs')], {
    env: { ...process.env, npm_lifecycle_event: '', ...env },
  });
  children.push(child);
  const heard = { text: '' };
  child.stdout.on('data', (chunk) => (heard.text += chunk));
  child.stderr.on('data', (chunk) => (heard.text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, heard, ended };
}

describe('A start', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends cleanly on %s: first the server, then its database',
    async (signal) => {
      const { child, heard, ended } = start();
      await expect.poll(() => heard.text, { timeout: 10_000 }).toContain('serving');
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(heard.text).toMatch(/stopping[\s\S]*server closes[\s\S]*database closes[\s\S]*stopped/);
      expect(await isFree(port)).toBe(true);
    },
  );

  it('that is killed outright takes its server with it', async () => {
    const { child, heard } = start();
    await expect.poll(() => heard.text, { timeout: 10_000 }).toContain('serving');
    child.kill('SIGKILL');
    await expect.poll(() => isFree(port), { timeout: 10_000 }).toBe(true);
  });

  it('whose server ends by itself says so and closes the database', async () => {
    const { heard, ended } = start({ BROKEN: '1' });
    expect(await ended).toBe(1);
    expect(heard.text).toMatch(/could not go on[\s\S]*server ended by itself[\s\S]*database closes/);
  });
});
