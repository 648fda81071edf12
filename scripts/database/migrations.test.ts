import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from './connection.mjs';
import { createDatabase } from './databases.mjs';
import { migrate, pendingOf } from './migrations.mjs';
import { startThrowaway } from './throwaway.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let cluster: Awaited<ReturnType<typeof startThrowaway>>;
let folder: string;
let ownerUrl: string;
let made = 0;

beforeAll(async () => {
  cluster = await startThrowaway({ root });
});
afterAll(() => cluster.stop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'noeglen-migrations-'));
  made += 1;
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, `m${made}`));
  ownerUrl = cluster.ownerUrl(`m${made}`);
  write('0001_people', 'CREATE TABLE person (id int PRIMARY KEY);');
  write('0002_homes', 'CREATE TABLE home (id int PRIMARY KEY);\nINSERT INTO home VALUES (1);');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

const query = (sql: string) => withClient(ownerUrl, async (client) => (await client.query(sql)).rows);
const tables = async () =>
  (await query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ name }) => name,
  );

describe('Migrations', () => {
  it('are applied in order and once', async () => {
    expect(await migrate({ ownerUrl, folder })).toEqual(['0001_people', '0002_homes']);
    expect(await migrate({ ownerUrl, folder })).toEqual([]);
    write('0003_areas', 'CREATE TABLE area (id int);');
    expect(await migrate({ ownerUrl, folder })).toEqual(['0003_areas']);
  });

  it('are recorded as Prisma records them', async () => {
    await migrate({ ownerUrl, folder });
    const [first] = await query(
      'SELECT *, length(checksum) AS hex FROM _prisma_migrations ORDER BY started_at',
    );
    expect(first).toMatchObject({
      migration_name: '0001_people',
      hex: 64,
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
    });
    expect(first.finished_at >= first.started_at).toBe(true);
  });

  it('fail whole, naming the line, and go on from there when mended', async () => {
    write('0003_areas', 'CREATE TABLE area (id int);\nSELECT nonsense;');
    await expect(migrate({ ownerUrl, folder })).rejects.toThrow(
      /0003_areas failed and was undone whole: .*\(line 2 of/,
    );
    expect(await tables()).toEqual(['_prisma_migrations', 'home', 'person']);
    write('0003_areas', 'CREATE TABLE area (id int);');
    expect(await migrate({ ownerUrl, folder })).toEqual(['0003_areas']);
  });

  it('are refused when one was changed after it was applied', async () => {
    await migrate({ ownerUrl, folder });
    write('0001_people', 'CREATE TABLE person (id bigint PRIMARY KEY);');
    await expect(migrate({ ownerUrl, folder })).rejects.toThrow(
      /0001_people was changed after it was applied/,
    );
  });

  it('are the same with the line ends of another system', async () => {
    await migrate({ ownerUrl, folder });
    write('0002_homes', 'CREATE TABLE home (id int PRIMARY KEY);\r\nINSERT INTO home VALUES (1);');
    expect(await migrate({ ownerUrl, folder })).toEqual([]);
  });

  it('are refused by code that is older than the database', async () => {
    await migrate({ ownerUrl, folder });
    rmSync(join(folder, '0002_homes'), { recursive: true });
    await expect(migrate({ ownerUrl, folder })).rejects.toThrow(
      /knows the migration 0002_homes, this code does not/,
    );
  });

  it('are refused when another tool left one unfinished', () => {
    const migration = { name: '0001_people', sql: '', checksum: 'a' };
    expect(() => pendingOf([migration], [{ name: '0001_people', checksum: 'a', finished: false }])).toThrow(
      /left unfinished/,
    );
  });

  it('wait for each other when two servers start at once', async () => {
    write('0003_slow', 'SELECT pg_sleep(0.3);');
    const both = await Promise.all([migrate({ ownerUrl, folder }), migrate({ ownerUrl, folder })]);
    expect(both.flat().sort()).toEqual(['0001_people', '0002_homes', '0003_slow']);
  });

  it('leave nothing half done when the connection is cut in the middle', async () => {
    write('0003_slow', 'CREATE TABLE area (id int);\nSELECT pg_sleep(5);');
    const cut = migrate({ ownerUrl, folder });
    const failed = expect(cut).rejects.toThrow(/0003_slow failed/);
    await expect.poll(async () => cutSleeper(), { timeout: 5_000 }).toBe(1);
    await failed;
    expect(await tables()).toEqual(['_prisma_migrations', 'home', 'person']);
    write('0003_slow', 'CREATE TABLE area (id int);');
    expect(await migrate({ ownerUrl, folder })).toEqual(['0003_slow']);
  });

  it('tell the app’s role to the migrations that grant to it', async () => {
    write('0003_grant', `CREATE TABLE note AS SELECT current_setting('noeglen.app_role') AS role;`);
    await migrate({ ownerUrl, folder, appRole: 'another_app' });
    expect(await query('SELECT role FROM note')).toEqual([{ role: 'another_app' }]);
  });

  it('of the app itself run on an empty database', async () => {
    cpSync(join(root, 'prisma/migrations'), folder, { recursive: true });
    rmSync(join(folder, '0001_people'), { recursive: true });
    rmSync(join(folder, '0002_homes'), { recursive: true });
    expect((await migrate({ ownerUrl, folder })).length).toBeGreaterThan(4);
  });
});

const cutSleeper = () =>
  withClient(cluster.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE query LIKE '%pg_sleep(5)%' AND pid <> pg_backend_pid()`,
    );
    return rows[0].n;
  });
