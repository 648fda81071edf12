// The built app on a database of its own, for as long as the end-to-end tests run.
import { randomBytes } from 'node:crypto';
import { bringUpToDate } from '../database/app-database.mjs';
import { withClient } from '../database/connection.mjs';
import { createDatabase } from '../database/databases.mjs';
import { APP, assertAppRole } from '../database/roles.mjs';
import { seedDemo } from '../database/seed.mjs';
import { startThrowaway } from '../database/throwaway.mjs';
import { ensureBrowser } from '../setup/browser.mjs';
import { freePort } from '../setup/ports.mjs';
import { ensureBuild } from '../setup/production-build.mjs';
import { startServer } from '../setup/server.mjs';

const DATABASE = 'noeglen_e2e';

/**
 * @template T
 * @param {string} root
 * @param {(env: import('../setup/child-process.mjs').Environment) => Promise<T>} use gets BASE_URL, CHROMIUM_PATH and both addresses of the database
 * @returns {Promise<T>}
 */
export async function withAppUnderTest(root, use) {
  /** @type {(() => Promise<void>)[]} */
  const closers = [];
  try {
    const browser = await ensureBrowser(root);
    const cluster = await startThrowaway({ root });
    closers.unshift(cluster.stop);
    await withClient(cluster.superuserUrl, (client) => createDatabase(client, DATABASE));
    const ownerUrl = cluster.ownerUrl(DATABASE);
    const state = await bringUpToDate({ root, ownerUrl, appRole: APP, demo: true });
    await withClient(cluster.appUrl(DATABASE), assertAppRole);
    const port = await freePort();
    const serverEnv = {
      ...process.env,
      DATABASE_OWNER_URL: undefined,
      DATABASE_URL: cluster.appUrl(DATABASE),
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      NEXTAUTH_URL: `http://localhost:${port}`,
      DATA_KEY: randomBytes(32).toString('base64'),
    };
    await seedDemo({ root, database: { ...state, ownerUrl, serverEnv } });
    await ensureBuild(root, serverEnv);
    await startServer({
      root,
      host: '127.0.0.1',
      port,
      env: serverEnv,
      onStop: (close) => closers.unshift(close),
    });
    return await use({
      ...serverEnv,
      DATABASE_OWNER_URL: ownerUrl,
      BASE_URL: `http://localhost:${port}`,
      CHROMIUM_PATH: browser,
      // The tests' own set-up may call what stands behind `server-only`.
      NODE_OPTIONS: '--conditions=react-server',
    });
  } finally {
    for (const close of closers) await close();
  }
}
