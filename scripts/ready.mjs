#!/usr/bin/env node
// Before what is run by itself on a fresh clone: the packages are there, and the typed database client is written.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './setup/installation.mjs';
import { ensurePrismaClient } from './setup/prisma-client.mjs';
import { sayFailure } from './setup/speech.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

try {
  await ensureInstalled(root);
  await ensurePrismaClient(root);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
