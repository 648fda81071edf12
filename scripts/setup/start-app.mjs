// From a fresh clone to a running app: each step is done only when it is needed, so that a second start takes seconds.
import { fileURLToPath } from 'node:url';
import { demoAccounts } from './demo-accounts.mjs';
import { ensureInstalled } from './installation.mjs';
import { lifeline } from './lifeline.mjs';
import { portOrNext, wantedPort } from './ports.mjs';
import { ensurePrismaClient } from './prisma-client.mjs';
import { ensureBuild } from './production-build.mjs';
import { startServer } from './server.mjs';
import { say, step } from './speech.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {{ dev: boolean, empty?: boolean }} options */
export function startApp({ dev, empty = false }) {
  say(`\nNøglen${dev ? ', with reload' : ''}`);
  return lifeline(async (life) => {
    const port = wantedPort(process.env.PORT);
    await ensureInstalled(root);
    life.check();
    // Only now are the packages there that these stand on.
    const { openAppDatabase } = await import('../database/app-database.mjs');
    const { seedDemo } = await import('../database/seed.mjs');
    await ensurePrismaClient(root);
    life.check();
    const database = await openAppDatabase({
      root,
      given: wishedFor(process.env, empty),
      onStop: life.onStop,
    });
    life.check();
    await seedDemo({ root, database });
    life.check();
    const chosen = await portOrNext(port);
    // The embedded database is for one machine; with one of your own the server is meant to be reached.
    const host = process.env.HOST || (process.env.DATABASE_URL && !database.demo ? '0.0.0.0' : '127.0.0.1');
    const address = publicAddress(process.env.NEXTAUTH_URL, chosen);
    const env = { ...database.serverEnv, NEXTAUTH_URL: address };
    if (!dev) await ensureBuild(root, env);
    life.check();
    const server = await startServer({ root, dev, host, port: chosen, env, onStop: life.onStop });
    database.mark.tell(address);
    if (chosen !== port) step(`port ${port} is taken, so it is ${chosen}`);
    announce({
      address,
      demo: database.demo,
      host,
      begins: !database.demo && (await isWithoutAdministrator(database.serverEnv)),
    });
    await Promise.race([server.ended, life.stopped]);
  });
}

/**
 * The address people use. A local one follows the port; a public one, given for a server behind a proxy, stays.
 * @param {string | undefined} given
 * @param {number} port
 */
export function publicAddress(given, port) {
  const isPublic = given && !/^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(given);
  return isPublic ? given : `http://localhost:${port}`;
}

/**
 * `--empty` is another way of saying NOEGLEN_DEMO=off.
 * @param {import('./child-process.mjs').Environment} given
 * @param {boolean} empty
 */
const wishedFor = (given, empty) => (empty ? { ...given, NOEGLEN_DEMO: 'off' } : given);

/** @param {import('./child-process.mjs').Environment} env */
async function isWithoutAdministrator({ DATABASE_URL }) {
  const { withClient } = await import('../database/connection.mjs');
  return withClient(DATABASE_URL ?? '', async (client) => {
    const { rows } = await client.query('SELECT administrators FROM app_first_steps()');
    return rows[0]?.administrators === 0;
  });
}

/** @param {{ address: string, demo: boolean, host: string, begins: boolean }} running */
function announce({ address, demo, host, begins }) {
  step('ready');
  say(`\n  Nøglen: ${address}\n`);
  if (demo) for (const line of demoAccounts(root)) say(`  ${line}`);
  if (begins)
    say(
      '  Nobody can sign in yet. Beside it: npm run admin:create -- --email you@your.place --name "Your Name"',
    );
  if (host === '127.0.0.1') say('\n  Only this machine can reach it; HOST=0.0.0.0 opens it to the network.');
  say('  Ctrl-C stops it.\n');
}
