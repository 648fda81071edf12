import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from './database/connection.mjs';
import { createDatabase } from './database/databases.mjs';
import { startThrowaway } from './database/throwaway.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
let cluster: Awaited<ReturnType<typeof startThrowaway>>;
beforeAll(async () => {
  cluster = await startThrowaway({ root });
});
afterAll(() => cluster.stop());

function createAdministrator(database: string) {
  const args = ['scripts/create-administrator.mjs', '--email', 'prøve@example.dk', '--name', 'Prøve Person'];
  const env = { ...process.env, DATABASE_URL: cluster.appUrl(database) };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { status, stderr };
}

it('tells how a database is made that does not exist, without a stack', () => {
  const { status, stderr } = createAdministrator('noeglen_own');
  expect(status).toBe(1);
  expect(stderr).toContain('The database noeglen_own does not exist. Run `npm start -- --empty` first');
  expect(stderr).not.toMatch(/nobody foresaw|^\s+at /m);
});

it('tells how one is set up that is empty', async () => {
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, 'noeglen_bare'));
  const { status, stderr } = createAdministrator('noeglen_bare');
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The database is not set up. Run `npm run migrate` or `npm start -- --empty` first.',
  );
});
