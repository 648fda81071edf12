import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../setup/child-process.mjs';
import { openAppDatabase } from './app-database.mjs';
import { withClient } from './connection.mjs';
import { createDatabase } from './databases.mjs';
import { seedDemo } from './seed.mjs';
import { startThrowaway } from './throwaway.mjs';

const house = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATION = `CREATE TABLE instance (demo boolean, fixed_day date);
  CREATE FUNCTION app_instance() RETURNS TABLE (demo boolean) LANGUAGE sql SECURITY DEFINER AS $$ SELECT i.demo FROM instance i $$;
  CREATE TABLE seeded (n int);`;
const SEED = `import pg from 'pg';
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query('INSERT INTO seeded VALUES (1)');
  await client.end();
  if (process.env.SEED_FAILS) process.exit(3);`;

let root: string;
const closers: (() => Promise<void> | void)[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'noeglen-app-'));
  chmodSync(root, 0o755);
  symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'prisma/migrations/0001_instance'), { recursive: true });
  mkdirSync(join(root, 'prisma/seed'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'prisma/migrations/0001_instance/migration.sql'), MIGRATION);
  writeFileSync(join(root, 'prisma/seed/seed.ts'), SEED);
});
afterEach(async () => {
  await close();
  rmSync(root, { recursive: true, force: true });
});

async function close(): Promise<void> {
  for (const each of closers.splice(0)) await each();
}

const open = (given: Record<string, string | undefined> = {}) =>
  openAppDatabase({ root, given, onStop: (each) => closers.unshift(each) });

const rows = (url: string | undefined, sql: string) =>
  withClient(url ?? '', async (client) => (await client.query(sql)).rows);

describe('The embedded database of npm start', () => {
  it('is migrated and filled once, kept, and shown to the server through the application’s role alone', async () => {
    const first = await open({ PATH: process.env.PATH });
    expect(first).toMatchObject({ demo: true, seeded: false });
    await seedDemo({ root, database: first, loud: false });
    await close();
    const second = await open();
    expect(second).toMatchObject({ demo: true, seeded: true });
    await seedDemo({ root, database: second, loud: false });
    expect(await rows(second.ownerUrl, 'SELECT count(*)::int AS n FROM seeded')).toEqual([{ n: 1 }]);
    expect(await rows(second.ownerUrl, 'SELECT fixed_day::text AS day FROM instance')).toEqual([
      { day: '2025-10-06' },
    ]);
    expect(await rows(second.serverEnv.DATABASE_URL, 'SELECT current_user AS name')).toEqual([
      { name: 'noeglen_app' },
    ]);
    expect(Object.keys(second.serverEnv)).not.toContain('DATABASE_OWNER_URL');
  });

  it('is empty and another one where no demonstration is wanted, and the demonstration stays', async () => {
    const demo = await open();
    await seedDemo({ root, database: demo, loud: false });
    await close();
    const own = await open({ NOEGLEN_DEMO: 'off' });
    expect(own).toMatchObject({ demo: false, seeded: false });
    await seedDemo({ root, database: own, loud: false });
    expect(await rows(own.ownerUrl, 'SELECT count(*)::int AS n FROM seeded')).toEqual([{ n: 0 }]);
    await close();
    expect(await open()).toMatchObject({ demo: true, seeded: true });
  });

  it('begins anew where filling it was cut off', async () => {
    const first = await open();
    await expect(
      seedDemo({
        root,
        database: { ...first, serverEnv: { ...first.serverEnv, SEED_FAILS: '1' } },
        loud: false,
      }),
    ).rejects.toThrow(/seed ended with 3/);
    await close();
    const second = await open();
    expect(await rows(second.ownerUrl, 'SELECT count(*)::int AS n FROM seeded')).toEqual([{ n: 0 }]);
  });
});

describe('A database of one’s own', () => {
  let cluster: Awaited<ReturnType<typeof startThrowaway>>;
  let name: string;
  let made = 0;
  beforeAll(async () => {
    cluster = await startThrowaway({ root: house });
  });
  afterAll(() => cluster.stop());
  beforeEach(async () => {
    made += 1;
    name = `own${made}`;
    await withClient(cluster.superuserUrl, (client) => createDatabase(client, name));
  });
  const both = () => ({ DATABASE_URL: cluster.appUrl(name), DATABASE_OWNER_URL: cluster.ownerUrl(name) });

  it('is migrated by its owner, holds no demonstration, and the server never learns the owner’s address', async () => {
    const opened = await open(both());
    expect(opened).toMatchObject({ demo: false });
    expect(JSON.stringify(opened.serverEnv)).not.toContain('noeglen_owner');
    await seedDemo({ root, database: opened, loud: false });
    expect(await rows(opened.ownerUrl, 'SELECT count(*)::int AS n FROM seeded')).toEqual([{ n: 0 }]);
  });

  it('keeps the secrets it is given', async () => {
    const opened = await open({ ...both(), DATA_KEY: 'key', NEXTAUTH_SECRET: 'secret' });
    expect(opened.serverEnv).toMatchObject({ DATA_KEY: 'key', NEXTAUTH_SECRET: 'secret' });
  });

  it('is served without its owner once it is set up, and not before', async () => {
    const { DATABASE_URL } = both();
    await expect(open({ DATABASE_URL })).rejects.toThrow(/not set up. Run `npm run migrate`/);
    await close();
    await open(both());
    await close();
    expect(await open({ DATABASE_URL })).toMatchObject({ demo: false });
  });

  it('becomes a demonstration only while it is new', async () => {
    expect(await open({ ...both(), NOEGLEN_DEMO: '1' })).toMatchObject({ demo: true, seeded: false });
    await close();
    await expect(open(both())).rejects.toThrow(/was not finished. Make the database anew/);
    await close();
    await withClient(cluster.ownerUrl(name), (client) => client.query('UPDATE instance SET demo = false'));
    await expect(open({ ...both(), NOEGLEN_DEMO: '1' })).rejects.toThrow(/holds real data/);
  });

  it('that is a demonstration is not taken into real use', async () => {
    const demo = await open({ ...both(), NOEGLEN_DEMO: '1' });
    await seedDemo({ root, database: demo, loud: false });
    await close();
    await expect(open({ ...both(), NOEGLEN_DEMO: 'off' })).rejects.toThrow(
      /is a demonstration, and stays one/,
    );
    await close();
    await expect(open({ DATABASE_URL: both().DATABASE_URL, NOEGLEN_DEMO: 'off' })).rejects.toThrow(
      /stays one/,
    );
  });

  it('is refused when the server would sign in as somebody whom row-level security does not bind', async () => {
    const { DATABASE_OWNER_URL } = both();
    await expect(open({ DATABASE_URL: DATABASE_OWNER_URL, DATABASE_OWNER_URL })).rejects.toThrow(
      /may bypass row-level security/,
    );
    await close();
    const superuser = cluster.superuserUrl.replace('/postgres', `/${name}`);
    await expect(open({ DATABASE_URL: superuser, DATABASE_OWNER_URL })).rejects.toThrow(/is a superuser/);
  });

  it('that does not answer is named without its password', async () => {
    const failed = await open({ DATABASE_URL: 'postgresql://app:hush@127.0.0.1:1/none' }).catch(
      (error: Error) => error.message,
    );
    expect(failed).toMatch(/DATABASE_URL names a database that does not answer \(127\.0\.0\.1:1\/none\)/);
    expect(failed).not.toContain('hush');
  });

  it('needs both addresses, written as addresses', async () => {
    await expect(open({ DATABASE_OWNER_URL: both().DATABASE_OWNER_URL })).rejects.toThrow(
      /without DATABASE_URL/,
    );
    await expect(open({ DATABASE_URL: 'my database' })).rejects.toThrow(
      /is not an address such as postgresql:/,
    );
  });

  it('is brought up to date by npm run migrate, which needs its owner', async () => {
    const migrate = (env: Record<string, string>) =>
      run(process.execPath, [join(house, 'scripts/migrate.mjs')], {
        env: { ...process.env, DATABASE_OWNER_URL: '', DATABASE_URL: '', ...env },
      });
    expect(await migrate({})).toMatchObject({
      code: 1,
      output: expect.stringContaining('needs DATABASE_OWNER_URL'),
    });
    expect(await migrate({ DATABASE_OWNER_URL: cluster.ownerUrl(name) })).toMatchObject({ code: 0 });
    const [counted] = await rows(
      cluster.ownerUrl(name),
      `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(counted.n).toBeGreaterThan(20);
    expect(await rows(cluster.appUrl(name), 'SELECT demo FROM app_instance()')).toEqual([{ demo: false }]);
  });
});
