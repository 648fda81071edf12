import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { presentBrowser } from './browser.mjs';
import { demoAccounts } from './demo-accounts.mjs';
import { fingerprint } from './fingerprint.mjs';
import { freePort, isFree, portOrNext, wantedPort } from './ports.mjs';
import { isBuildFresh } from './production-build.mjs';
import { markRunning } from './running-mark.mjs';
import { keptSecrets } from './secrets.mjs';
import { publicAddress } from './start-app.mjs';
import { stateFolder } from './state-folder.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noeglen-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listening = (host?: string) =>
  new Promise<{ server: Server; port: number }>((resolve) => {
    const server = createServer().listen(0, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });

describe('The port', () => {
  it('is 3000 unless PORT says otherwise, and nonsense is refused', () => {
    expect([wantedPort(undefined), wantedPort('8080')]).toEqual([3000, 8080]);
    for (const bad of ['http', '0', '70000', '80.5'])
      expect(() => wantedPort(bad)).toThrow(/PORT must be a number/);
  });

  it.each(['127.0.0.1', undefined])('is the next free one when somebody listens on %s', async (host) => {
    const { server, port } = await listening(host);
    expect(await isFree(port)).toBe(false);
    expect(await portOrNext(port)).toBeGreaterThan(port);
    server.close();
  });

  it('is taken when it is free', async () => {
    const port = await freePort();
    expect(await portOrNext(port)).toBe(port);
  });

  it('is followed by the address that sign-in uses, unless that is a public one', () => {
    expect(publicAddress(undefined, 3001)).toBe('http://localhost:3001');
    expect(publicAddress('http://localhost:3000', 3001)).toBe('http://localhost:3001');
    expect(publicAddress('https://noeglen.example.dk', 3001)).toBe('https://noeglen.example.dk');
  });
});

describe('The secrets', () => {
  it('are made once, kept, and readable by their owner only', () => {
    const made = keptSecrets(folder);
    expect(keptSecrets(folder)).toEqual(made);
    expect(Buffer.from(made.dataKey, 'base64')).toHaveLength(32);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('gain what a newer version needs without losing what is there', () => {
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ dataKey: 'old' }));
    chmodSync(join(folder, 'secrets.json'), 0o644);
    expect(keptSecrets(folder)).toMatchObject({ dataKey: 'old', appPassword: expect.any(String) });
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are not silently made anew when the file is damaged', () => {
    writeFileSync(join(folder, 'secrets.json'), '{"dataKey":');
    expect(() => keptSecrets(folder)).toThrow(/is damaged. Put it back from a copy/);
  });
});

describe('What an installation keeps', () => {
  const somebody = { name: 'somebody', uid: 65_001, gid: 65_001 };
  const outside = () => join(folder, 'outside');

  it('stands in .data, where the database’s user may pass and nobody may look', () => {
    chmodSync(folder, 0o755);
    expect(stateFolder(folder, somebody, outside())).toEqual({ folder: join(folder, '.data'), moved: false });
    expect(statSync(join(folder, '.data')).mode & 0o777).toBe(0o711);
  });

  it('moves to a folder of its own outside a home that user may not enter', () => {
    const home = join(folder, 'home');
    mkdirSync(join(home, 'clone'), { recursive: true });
    chmodSync(home, 0o700);
    chmodSync(folder, 0o755);
    const first = stateFolder(join(home, 'clone'), somebody, outside());
    expect(first.moved).toBe(true);
    expect(first.folder.startsWith(outside())).toBe(true);
    expect(stateFolder(join(home, 'other'), somebody, outside()).folder).not.toBe(first.folder);
    expect(stateFolder(join(home, 'clone'), undefined, outside()).moved).toBe(false);
  });
});

describe('One start at a time', () => {
  it('is told where the other one runs', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'start.mjs']);
    writeFileSync(
      join(folder, 'running.json'),
      JSON.stringify({ pid: other.pid, address: 'http://localhost:3000' }),
    );
    expect(() => markRunning(folder)).toThrow(/already runs from this folder: http:\/\/localhost:3000/);
    other.kill();
  });

  it('takes over the mark of a process that is gone, or of one that is something else by now', () => {
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.ppid, address: '' }));
    const mark = markRunning(folder);
    mark.tell('http://localhost:3001');
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toEqual({
      pid: process.pid,
      address: 'http://localhost:3001',
    });
    mark.clear();
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('and over a mark that was cut off', () => {
    writeFileSync(join(folder, 'running.json'), '{"pi');
    expect(() => markRunning(folder)).not.toThrow();
  });
});

describe('A build', () => {
  const build = () => {
    mkdirSync(join(folder, '.next'), { recursive: true });
    writeFileSync(join(folder, '.next/BUILD_ID'), 'x');
  };

  it('is made when there is none, or when it was cut off before its stamp', () => {
    expect(isBuildFresh(folder)).toBe(false);
    build();
    expect(isBuildFresh(folder)).toBe(false);
  });

  it('depends on what a file says and where it stands, not on when it was written', () => {
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app/page.tsx'), 'a');
    const before = fingerprint(folder, ['app']);
    writeFileSync(join(folder, 'app/page.tsx'), 'a');
    expect(fingerprint(folder, ['app', 'missing'])).toBe(before);
    writeFileSync(join(folder, 'app/page.tsx'), 'b');
    expect(fingerprint(folder, ['app'])).not.toBe(before);
  });
});

describe('The browser', () => {
  it('is the one CHROMIUM_PATH names, and a wrong name is told', () => {
    expect(presentBrowser({ given: process.execPath })).toBe(process.execPath);
    expect(() => presentBrowser({ given: join(folder, 'chromium') })).toThrow(/CHROMIUM_PATH names/);
  });

  it('else one on the path', () => {
    writeFileSync(join(folder, 'google-chrome'), '');
    const found = presentBrowser({ path: folder });
    expect(found?.startsWith('/usr/bin/') || found === join(folder, 'google-chrome')).toBe(true);
  });
});

describe('The demonstration’s accounts', () => {
  it('are printed in columns under the one password they share', () => {
    mkdirSync(join(folder, 'prisma/seed'), { recursive: true });
    const accounts = [
      { email: 'a@example.dk', role: 'Leder', place: 'Eksempelby' },
      { email: 'bbb@example.dk', role: 'Anviser', place: 'Eksempelby' },
    ];
    writeFileSync(join(folder, 'prisma/seed/accounts.json'), JSON.stringify({ password: 'prøve', accounts }));
    const lines = demoAccounts(folder);
    expect(lines[0]).toMatch(/password prøve/);
    expect(lines[1]?.indexOf('Leder')).toBe(lines[2]?.indexOf('Anviser'));
  });

  it('are none where there is no seed', () => {
    expect(demoAccounts(folder)).toEqual([]);
  });
});
