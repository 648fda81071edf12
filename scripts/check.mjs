#!/usr/bin/env node
// `npm run check`: types, format and lint, and the structure of the house; all three, so that one run tells everything.
import { fileURLToPath } from 'node:url';
import { ensurePrismaClient } from './setup/prisma-client.mjs';
import { sayFailure, step } from './setup/speech.mjs';
import { checkStructure, checkStyle, checkTypes } from './stages/programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await ensurePrismaClient(root);
  let failed = 0;
  for (const [name, check] of /** @type {const} */ ([
    ['types', checkTypes],
    ['biome', checkStyle],
    ['structure', checkStructure],
  ])) {
    step(name);
    failed += (await check({ root })) === 0 ? 0 : 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
