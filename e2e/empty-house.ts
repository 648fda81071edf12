import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from '@/scripts/database/app-database.mjs';
import { withClient } from '@/scripts/database/connection.mjs';
import { createDatabase } from '@/scripts/database/databases.mjs';
import { APP } from '@/scripts/database/roles.mjs';
import { startThrowaway } from '@/scripts/database/throwaway.mjs';
import { freePort } from '@/scripts/setup/ports.mjs';
import { startServer } from '@/scripts/setup/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const DATABASE = 'noeglen_first';

export type EmptyHouse = {
  readonly base: string;
  /** As the operator does it; answers the link that was printed. */
  readonly createAdministrator: (
    email: string,
    name: string,
  ) => { readonly status: number | null; readonly said: string; readonly link: string };
  readonly close: () => Promise<void>;
};

/** A server of its own on an empty database that is no demonstration. */
export async function openEmptyHouse(): Promise<EmptyHouse> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const one of closers.splice(0)) await one();
  };
  const cluster = await startThrowaway({ root });
  closers.unshift(cluster.stop);
  await withClient(cluster.superuserUrl, (client) => createDatabase(client, DATABASE));
  await bringUpToDate({ root, ownerUrl: cluster.ownerUrl(DATABASE), appRole: APP, demo: false });
  const port = await freePort();
  const base = `http://localhost:${port}`;
  // What the tests' own process needs to read the app's code is not the server's.
  const { NODE_OPTIONS: _, DATABASE_OWNER_URL: __, ...given } = process.env;
  const environment = {
    ...given,
    DATABASE_URL: cluster.appUrl(DATABASE),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: base,
    DATA_KEY: randomBytes(32).toString('base64'),
  };
  const onStop = (stop: () => Promise<void>) => void closers.unshift(stop);
  await startServer({ root, host: '127.0.0.1', port, env: environment, quiet: true, onStop });
  const createAdministrator = (email: string, name: string) => {
    const args = ['scripts/create-administrator.mjs', '--email', email, '--name', name];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}`, link: /http\S+\/welcome\/\S+/.exec(stdout)?.[0] ?? '' };
  };
  return { base, createAdministrator, close };
}
