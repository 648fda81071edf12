#!/usr/bin/env node
// `node scripts/structure.mjs`: the house rules that a machine can see, over the whole tree.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder } from './setup/fingerprint.mjs';
import { findingsIn } from './structure/rules.mjs';
import { readSource } from './structure/source.mjs';
import { namedTwice } from './structure/statements.mjs';

const FOLDERS = [
  'app',
  'components',
  'lib',
  'agreements',
  'i18n',
  'messages',
  'prisma',
  'e2e',
  'bench',
  'fault',
  'scripts',
];
const isCode = (/** @type {string} */ path) =>
  /\.(tsx?|mjs)$/.test(path) && !path.startsWith('lib/data/generated/');

/** @param {string} root */
export function structureFindings(root) {
  const sources = FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(root, folder))
    .filter(isCode)
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
  const ofFiles = sources.flatMap((source) =>
    findingsIn(source).map((finding) => ({ path: source.path, ...finding })),
  );
  return [...ofFiles, ...namedTwice(sources)].map(({ path, line, says }) => `${path}:${line}  ${says}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = structureFindings(fileURLToPath(new URL('..', import.meta.url)));
  for (const finding of findings) process.stdout.write(`${finding}\n`);
  process.stdout.write(
    findings.length === 0 ? 'structure: nothing to mend\n' : `structure: ${findings.length} to mend\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}
