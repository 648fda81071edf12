import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child-process.mjs';
import { fingerprint, readIfThere } from './fingerprint.mjs';
import { SetupError, step } from './speech.mjs';

const SOURCES = [
  'app',
  'components',
  'lib',
  'agreements',
  'messages',
  'i18n',
  'public',
  'prisma/schema.prisma',
  'prisma/models',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'global.d.ts',
  'tsconfig.json',
  'package-lock.json',
];
const isProduct = (/** @type {string} */ path) =>
  !/\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('lib/testing/');

/** @param {string} root */
const stampOf = (root) => join(root, '.next', 'built-from');

/** @param {string} root */
export function isBuildFresh(root) {
  return (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    readIfThere(stampOf(root)) === fingerprint(root, SOURCES, isProduct)
  );
}

/**
 * Builds the app when its sources have changed since the last build.
 * @param {string} root
 * @param {import('./child-process.mjs').Environment} env
 */
export async function ensureBuild(root, env) {
  if (isBuildFresh(root)) return;
  step('building the app; this takes a minute or two after a change …');
  const before = fingerprint(root, SOURCES, isProduct);
  const { code, output } = await run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: root,
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (code !== 0)
    throw new SetupError(`The app could not be built:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  writeFileSync(stampOf(root), before);
  step('the app is built');
}
