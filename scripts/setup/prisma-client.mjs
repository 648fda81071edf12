import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child-process.mjs';
import { fingerprint, readIfThere } from './fingerprint.mjs';
import { SetupError, step } from './speech.mjs';

const GENERATED = 'lib/data/generated';
const SOURCES = [
  'prisma/schema.prisma',
  'prisma/models',
  'prisma.config.ts',
  'node_modules/prisma/package.json',
];

/**
 * Writes the typed database client when the models have changed.
 * @param {string} root
 */
export async function ensurePrismaClient(root) {
  const stamp = join(root, GENERATED, '.made-from');
  const wanted = fingerprint(root, SOURCES);
  if (readIfThere(stamp) === wanted && existsSync(join(root, GENERATED, 'client.ts'))) return;
  step('writing the database client …');
  const { code, output } = await run(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    {
      cwd: root,
      // Prisma fetches an engine it does not need here, from a host many networks block; any program satisfies it.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (code !== 0)
    throw new SetupError(
      `The database client could not be written:\n${output.trim().split('\n').slice(-15).join('\n')}`,
    );
  writeFileSync(stamp, wanted);
}
