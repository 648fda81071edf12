// Are the packages in place? The installed tree is asked itself, so that no stamp can disagree with it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child-process.mjs';
import { SetupError, step } from './speech.mjs';

/** @param {string} path */
const packagesIn = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    // Missing or cut off while being written: then nothing can be said to be installed.
    return undefined;
  }
};

/**
 * The first package that the lock file names and node_modules lacks or has in another version.
 * Packages for other machines are optional and may be missing; build tools may not, so NODE_ENV=production shows here.
 * @param {string} root
 * @returns {string | undefined}
 */
export function missingPackage(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!wanted)
    throw new SetupError(
      'package-lock.json is missing or cannot be read. Get it back with: git checkout package-lock.json',
    );
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!present) return 'node_modules';
  return Object.keys(wanted).find((path) => {
    if (path === '' || wanted[path].link) return false;
    const installed = present[path];
    if (!installed) return !wanted[path].optional && !wanted[path].devOptional;
    return installed.version !== wanted[path].version || !existsSync(join(root, path));
  });
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
async function npm(root, args) {
  const cli = process.env.npm_execpath;
  // What the calling npm was told to leave out would be left out here too.
  const { NODE_ENV, npm_config_omit, npm_config_production, ...env } = process.env;
  const { code, output } = cli?.endsWith('.js')
    ? await run(process.execPath, [cli, ...args], { cwd: root, env })
    : await run('npm', args, { cwd: root, env, shell: process.platform === 'win32' });
  if (code === 0) return;
  throw new SetupError(
    `npm could not install the packages (npm ${args[0]} ended with ${code}). Its last lines:\n${output.trim().split('\n').slice(-12).join('\n')}\n` +
      'Is the network there, and may this machine reach its package registry?',
  );
}

/**
 * Installs when node_modules is missing or does not match the lock file.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const missing = missingPackage(root);
  if (missing) {
    step(
      `installing packages (${missing} is missing or out of date); this takes a minute or two the first time …`,
    );
    // Without --include=dev a machine with NODE_ENV=production would get no build tools.
    await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  }
  step('packages are in place');
}
