import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/child-process.mjs';
import { SetupError, step } from '../setup/speech.mjs';
import { withClient } from './connection.mjs';
import { markSeeded } from './instance.mjs';

const SEED = 'prisma/seed/seed.ts';

/**
 * Plays the demonstration's history into a database that is marked as one and has not got it yet.
 * @param {{ root: string, database: { demo: boolean, seeded: boolean, ownerUrl?: string, serverEnv: import('../setup/child-process.mjs').Environment }, loud?: boolean }} options
 */
export async function seedDemo({ root, database: { demo, seeded, ownerUrl, serverEnv }, loud = true }) {
  if (!demo || seeded || !ownerUrl || !existsSync(join(root, SEED))) return;
  step('playing the demonstration data through the app’s own rules …');
  // What lies behind `server-only` may be read under this condition alone.
  const { code, output } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', SEED],
    {
      cwd: root,
      loud,
      env: { ...serverEnv, DATABASE_OWNER_URL: ownerUrl, NODE_ENV: 'production' },
    },
  );
  if (code !== 0)
    throw new SetupError(
      `The demonstration data could not be made (the seed ended with ${code}).\n${output.trim()}`,
    );
  await withClient(ownerUrl, markSeeded);
}
