#!/usr/bin/env node
// `npm run build`: the database client and the app, without a database. For images; `npm start` builds by itself.
import { fileURLToPath } from 'node:url';
import { ensurePrismaClient } from './setup/prisma-client.mjs';
import { ensureBuild } from './setup/production-build.mjs';
import { sayFailure } from './setup/speech.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

try {
  await ensurePrismaClient(root);
  await ensureBuild(root, process.env);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
