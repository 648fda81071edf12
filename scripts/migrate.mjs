#!/usr/bin/env node
// `npm run migrate`: brings a database of your own up to date as its owner, so that the server never needs that role.
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from './database/app-database.mjs';
import { userOf } from './database/connection.mjs';
import { APP } from './database/roles.mjs';
import { seedDemo } from './database/seed.mjs';
import { newSecrets } from './setup/secrets.mjs';
import { SetupError, say, sayFailure } from './setup/speech.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, NOEGLEN_DEMO, ...given } = process.env;

try {
  if (!ownerUrl) throw new SetupError('npm run migrate needs DATABASE_OWNER_URL; see docs/operations.md.');
  const wantsDemo = NOEGLEN_DEMO === '1';
  if (wantsDemo && !(appUrl && given.DATA_KEY)) {
    throw new SetupError(
      'Demonstration data is played through the app: give DATABASE_URL and DATA_KEY as well.',
    );
  }
  const state = await bringUpToDate({
    root,
    ownerUrl,
    appRole: appUrl ? userOf(appUrl) : APP,
    demo: wantsDemo,
  });
  const serverEnv = {
    ...given,
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET || newSecrets().nextauthSecret,
  };
  await seedDemo({ root, database: { ...state, ownerUrl, serverEnv } });
  say('  the database is up to date');
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
