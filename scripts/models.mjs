// `npm run models`: after a migration, writes prisma/models/*.prisma from a freshly migrated database, and the typed client from them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prismaModels } from './database/prisma-models.mjs';
import { makeTemplate, startThrowaway } from './database/throwaway.mjs';
import { run } from './setup/child-process.mjs';
import { ensurePrismaClient } from './setup/prisma-client.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cluster = await startThrowaway({ root });
try {
  await makeTemplate(cluster, { name: 'models', root });
  for (const [file, text] of await prismaModels(cluster.ownerUrl('models')))
    await writeFile(join(root, 'prisma/models', file), text);
} finally {
  await cluster.stop();
}
const { code, output } = await run(
  process.execPath,
  [join(root, 'node_modules/prisma/build/index.js'), 'format'],
  { cwd: root, env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } },
);
if (code !== 0) throw new Error(output);
await ensurePrismaClient(root);
